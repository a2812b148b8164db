/** The words of the quiz that depend on what is shown. */
import * as l10n from '@vscode/l10n';
import { NOT_MATCHED } from '../../core/quiz/model';
import type { QuestionView, QuizStep, RereadView, ResultView, SummaryView } from '../../core/quiz/quizView';
import { isWhole } from './arrange';

/** What stands under the stem: how it is answered; empty where one option is chosen. */
export function instruction({ kind, choose, optionsRepeat }: QuestionView): string {
  switch (kind) {
    case 'multipleChoice':
      return '';
    case 'multipleResponse':
      return l10n.t('Choose {0}.', choose);
    case 'ordering':
      return l10n.t('Put these in order, the first on top.');
    case 'matching':
      return optionsRepeat
        ? l10n.t('Give each line an option. An option may go with several lines.')
        : l10n.t('Give each line an option. Each option goes with one line at most.');
  }
}

/** The keys that answer a question. */
export function keysHint({ kind }: QuestionView): string {
  switch (kind) {
    case 'multipleChoice':
    case 'multipleResponse':
      return l10n.t(
        'Keys: a letter or digit chooses, S and U submit, Enter just submits, K skips, M flags, Backspace goes back.',
      );
    case 'ordering':
      return l10n.t(
        'Drag an option, or press it and then its place. Keys: a letter goes to an option, Space or Enter picks it up, arrows move it, Space or Enter drops it, Escape puts it back. S and U submit, K skips, M flags, Backspace goes back.',
      );
    case 'matching':
      return l10n.t(
        'Drag an option to a line, press it and then the line, or choose it in the list. Keys: a digit goes to a line, a letter then gives it that option. On an option, Space or Enter picks it up, arrows go to a line, Space or Enter drops it, Escape puts it back. S and U submit, K skips, M flags, Backspace goes back.',
      );
  }
}

/** What stands between a question and its buttons while the answer is not whole; empty where it is. */
export function whatIsMissing(view: QuestionView): string {
  const { kind, choose, draft } = view;
  if (isWhole(view)) return '';
  if (kind === 'ordering') return l10n.t('Put the options in order.');
  if (kind === 'matching') {
    return l10n.t('{0} of {1} lines matched.', draft.filter((id) => id !== NOT_MATCHED).length, choose);
  }
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
  if (view.kind === 'ordering') {
    return l10n.t('Wrong. The right order is {0}.', view.compared.map(({ right }) => right?.letter ?? '?').join(', '));
  }
  if (view.kind === 'matching') {
    const pairs = view.compared.map(({ right }, line) => `${line + 1} ${right?.letter ?? '?'}`);
    return l10n.t('Wrong. Right is {0}.', pairs.join(', '));
  }
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
