/** What is said aloud while an option is carried about. */
import * as l10n from '@vscode/l10n';
import type { QuestionView } from '../../core/quiz/quizView';
import { optionNamed } from './arrange';
import type { Carry } from './carry';

/** How an option is called: its letter and its text. */
function optionName(view: QuestionView, optionId: string): string {
  const option = optionNamed(view, optionId);
  return option === undefined ? '' : `${option.letter}. ${option.text}`;
}

/** How a line of a match is called. */
function lineName({ prompts }: QuestionView, line: number): string {
  return l10n.t('line {0}, {1}', line + 1, prompts[line]?.text ?? '');
}

/** The words for each step. */
export const carryWords = {
  pickedUp: (view: QuestionView, { optionId, at }: Carry): string => {
    const name = optionName(view, optionId);
    return view.kind === 'ordering'
      ? l10n.t(
          '{0} picked up, place {1} of {2}. Arrow keys move it, Space or Enter drops it, Escape puts it back.',
          name,
          at + 1,
          view.options.length,
        )
      : l10n.t('{0} picked up. Arrow keys go to a line, Space or Enter drops it there, Escape puts it back.', name);
  },
  held: (view: QuestionView, { optionId, at }: Carry): string => {
    const name = optionName(view, optionId);
    if (view.kind === 'ordering') return l10n.t('{0}: place {1} of {2}.', name, at + 1, view.options.length);
    return at < 0 ? l10n.t('{0}: over no line.', name) : l10n.t('{0}: over {1}.', name, lineName(view, at));
  },
  dropped: (view: QuestionView, carry: Carry): string => {
    const { optionId, at } = carry;
    const name = optionName(view, optionId);
    if (view.kind === 'ordering') return l10n.t('{0} dropped at place {1} of {2}.', name, at + 1, view.options.length);
    return at < 0 ? carryWords.cancelled(view, carry) : carryWords.matched(view, { line: at, optionId });
  },
  matched: (view: QuestionView, { line, optionId }: { readonly line: number; readonly optionId: string }): string =>
    l10n.t('{0} goes with {1}.', optionName(view, optionId), lineName(view, line)),
  cancelled: (view: QuestionView, { optionId, from }: Carry): string => {
    const name = optionName(view, optionId);
    return view.kind === 'ordering'
      ? l10n.t('{0} is back at place {1} of {2}.', name, from + 1, view.options.length)
      : l10n.t('{0} is put back.', name);
  },
};
