import { isCorrect, type Progress } from '../progress/progress';
import type { Attempt } from '../quiz/model';
import type { Cards } from './deriveCards';
import type { Card } from './model';

/** How well a service is known. */
export interface ServiceMemory {
  /** How often it was looked up. */
  readonly lookUps: number;
  /** When a question on it is due next: milliseconds since 1970-01-01T00:00Z; absent where none was answered yet. */
  readonly due?: number;
}

/**
 * Derives how well a service is known, from the questions about it: of their dues, as `dueAfterLookUps` has them, the first.
 */
export function serviceMemory(
  service: { readonly entryId: string; readonly questionIds: readonly string[] },
  { progress, cards }: { readonly progress: Progress; readonly cards: Cards },
): ServiceMemory {
  const lookUps = progress.lookUps.get(service.entryId) ?? [];
  const dues = service.questionIds.flatMap((questionId) => {
    const card = cards.get(questionId);
    const attempt = progress.latestAttempts.get(questionId);
    return card === undefined || attempt === undefined ? [] : [dueAfterLookUps(card, { attempt, lookUps })];
  });
  return { lookUps: lookUps.length, ...(dues.length === 0 ? {} : { due: Math.min(...dues) }) };
}

/**
 * Returns when a card is due, given when the services that it is about were looked up.
 *
 * A service that is looked up often and answered wrongly comes up sooner: where the newest answer is wrong, each look-up
 * after that answer takes as much off what is left of the interval as another question's worth of forgetting would: one
 * look-up halves the interval, two leave a third, and so on.
 */
export function dueAfterLookUps(
  card: Card,
  { attempt, lookUps }: { readonly attempt: Attempt; readonly lookUps: readonly number[] },
): number {
  const since = isCorrect(attempt) ? 0 : lookUps.filter((time) => time > card.lastReview).length;
  return card.lastReview + (card.due - card.lastReview) / (1 + since);
}
