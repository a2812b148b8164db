/** What a learner has arranged so far: an order, or a match. */
import { NOT_MATCHED } from '../../core/quiz/model';
import type { OptionView, QuestionView } from '../../core/quiz/quizView';

/** Tells whether a question is answered by putting options somewhere, and not by choosing them. */
export function isArranged({ kind }: Pick<QuestionView, 'kind'>): boolean {
  return kind === 'ordering' || kind === 'matching';
}

/** Tells whether the answer can be submitted. */
export function isWhole({ draft, choose }: QuestionView): boolean {
  return draft.length === choose && !draft.includes(NOT_MATCHED);
}

/** Returns an option id for each place of an order or line of a match, also where nothing was done yet. */
export function arrangement({ kind, draft, options, prompts }: QuestionView): readonly string[] {
  if (draft.length > 0) return draft;
  return kind === 'matching' ? prompts.map(() => NOT_MATCHED) : options.map(({ id }) => id);
}

/** Returns the option with an id. */
export function optionNamed({ options }: QuestionView, optionId: string): OptionView | undefined {
  return options.find(({ id }) => id === optionId);
}

/** Moves an option to another place of an order; those between make room. */
export function moveTo(order: readonly string[], optionId: string, place: number): readonly string[] {
  const others = order.filter((id) => id !== optionId);
  return [...others.slice(0, place), optionId, ...others.slice(place)];
}

/**
 * Gives a line of a match an option, or takes it away with `NOT_MATCHED`. Where each option goes with one line, it is
 * taken from the line that had it.
 */
export function match(view: QuestionView, line: number, optionId: string): readonly string[] {
  return arrangement(view).map((id, index) => {
    if (index === line) return optionId;
    return !view.optionsRepeat && id === optionId ? NOT_MATCHED : id;
  });
}
