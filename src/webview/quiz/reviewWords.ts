/** The words of reviews that depend on what is shown. */
import * as l10n from '@vscode/l10n';
import type { LeechView, ReviewResultView, ReviewSummaryView } from '../../core/quiz/quizView';
import type { Rating } from '../../core/scheduling/model';

/** How a rating is called. */
export function ratingLabel(rating: Rating): string {
  const labels: Readonly<Record<Rating, string>> = {
    again: l10n.t('Again'),
    hard: l10n.t('Hard'),
    good: l10n.t('Good'),
    easy: l10n.t('Easy'),
  };
  return labels[rating];
}

/** Writes how long something is away: in days, from two months on in months, from a year on in years. */
export function intervalInWords(days: number): string {
  if (days < 60) return days === 1 ? l10n.t('1 day') : l10n.t('{0} days', days);
  if (days < 365) {
    return l10n.t('{0} months', rounded(days / 30.44));
  }
  const years = rounded(days / 365.25);
  return years === 1 ? l10n.t('1 year') : l10n.t('{0} years', years);
}

/** Says when the question on screen comes again. */
export function nextDueInWords({ rating, choices }: ReviewResultView): string {
  const chosen = choices.find((choice) => choice.rating === rating);
  if (chosen === undefined) return '';
  return l10n.t('Rated {0}. Next due in {1}.', ratingLabel(rating), intervalInWords(chosen.days));
}

/** Says what is left to review today, and when more is due. */
export function reviewStateInWords({ due, nextDueIn }: ReviewSummaryView): string {
  const left = due === 1 ? l10n.t('1 question is still due today.') : l10n.t('{0} questions are still due today.', due);
  const next =
    nextDueIn === undefined
      ? l10n.t('Nothing is scheduled yet: each question that you answer is.')
      : nextDueIn === 1
        ? l10n.t('The next question is due tomorrow.')
        : l10n.t('The next question is due in {0}.', intervalInWords(nextDueIn));
  return due > 0 ? left : next;
}

/** How the button is called that goes on to the day's new questions. */
export function learnNewLabel({ fresh }: ReviewSummaryView): string {
  return fresh === 1 ? l10n.t('Learn 1 new question') : l10n.t('Learn {0} new questions', fresh);
}

/** Says that a question keeps being forgotten, and what came of it. */
export function leechInWords({ lapses, suspended }: LeechView): string {
  return suspended
    ? l10n.t('Forgotten {0} times, and left out of reviews.', lapses)
    : l10n.t('Forgotten {0} times. Reading about it helps more than another review.', lapses);
}

/** Rounds to one decimal place below ten, else to whole numbers. */
function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}
