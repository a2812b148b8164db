/** The words of the quiz that depend on what is shown. */
import * as l10n from '@vscode/l10n';
import type { QuestionView, QuizStep, RereadView, ResultView, SummaryView } from '../../core/quiz/quizView';

/** What stands between a question and its buttons while the answer is not whole; empty where it is. */
export function whatIsMissing({ choose, draft }: QuestionView): string {
  if (draft.length === choose) return '';
  return choose === 1 ? l10n.t('Choose an answer.') : l10n.t('{0} of {1} chosen.', draft.length, choose);
}

/** How a step is called in the list of steps. */
export function stepLabel({ status, flagged, confidence }: QuizStep, index: number): string {
  const statuses: Readonly<Record<QuizStep['status'], string>> = {
    open: l10n.t('not answered'),
    skipped: l10n.t('skipped'),
    correct: l10n.t('right'),
    incorrect: l10n.t('wrong'),
    answered: l10n.t('answered'),
    unanswered: l10n.t('not answered'),
  };
  const parts = [
    statuses[status],
    ...(confidence === 'unsure' ? [l10n.t('unsure')] : []),
    ...(flagged ? [l10n.t('flagged')] : []),
  ];
  return l10n.t('Question {0}: {1}', index + 1, parts.join(', '));
}

/** What is said aloud when an answer has been scored. */
export function announcement(view: ResultView): string {
  if (view.correct) return l10n.t('Right.');
  const letters = view.options.filter(({ correct }) => correct).map(({ letter }) => letter);
  return l10n.t('Wrong. Right is {0}.', letters.join(', '));
}

/** The score in words. */
export function scoreInWords({ answered, correct, steps }: SummaryView): string {
  return answered === steps.length
    ? l10n.t('{0} of {1} right', correct, steps.length)
    : l10n.t('{0} of {1} right so far, {2} not answered', correct, answered, steps.length - answered);
}

/** Why a section should be read again. */
export function whyReread({ missed, unsure }: RereadView): string {
  return [
    ...(missed > 0 ? [l10n.t('{0} missed', missed)] : []),
    ...(unsure > 0 ? [l10n.t('{0} right but unsure', unsure)] : []),
  ].join(', ');
}
