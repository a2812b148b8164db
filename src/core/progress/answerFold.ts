import type { Attempt } from '../quiz/model';

/** Derives something from answers, which are added one after another, oldest first: so it can be done in steps. */
export interface AnswerFold<T> {
  add(attempt: Attempt): void;
  result(): T;
}

/** Answers that are added in one step: a few hundredths of a second for all that the dashboard derives. */
const STEP = 10_000;

/** Adds all answers to folds, in steps between which others have their turn. */
export async function foldInSteps(
  attempts: readonly Attempt[],
  { folds, breathe }: { readonly folds: readonly AnswerFold<unknown>[]; readonly breathe: () => Promise<void> },
): Promise<void> {
  for (let start = 0; start < attempts.length; start += STEP) {
    if (start > 0) await breathe();
    const end = Math.min(start + STEP, attempts.length);
    for (const fold of folds) {
      for (let index = start; index < end; index++) {
        const attempt = attempts[index];
        if (attempt !== undefined) fold.add(attempt);
      }
    }
  }
}

/** Adds all answers to a fold at once and returns what it makes of them. */
export function foldAll<T>(attempts: readonly Attempt[], fold: AnswerFold<T>): T {
  for (const attempt of attempts) fold.add(attempt);
  return fold.result();
}
