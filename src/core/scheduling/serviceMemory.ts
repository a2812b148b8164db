import { isCorrect, type Progress } from '../progress/progress';
import type { Cards } from './deriveCards';

/** How well a service is known. */
export interface ServiceMemory {
  /** How often it was looked up. */
  readonly lookUps: number;
  /** When a question on it is due next: milliseconds since 1970-01-01T00:00Z; absent where none was answered yet. */
  readonly due?: number;
}

/**
 * Derives how well a service is known, from the questions about it.
 *
 * A service that is looked up often and answered wrongly comes up sooner: where the newest answer to one of its questions
 * is wrong, each look-up after that answer takes as much off what is left of its interval as another question's worth of
 * forgetting would: one look-up halves the interval, two leave a third, and so on.
 */
export function serviceMemory(
  service: { readonly entryId: string; readonly questionIds: readonly string[] },
  { progress, cards }: { readonly progress: Progress; readonly cards: Cards },
): ServiceMemory {
  const lookUps = progress.lookUps.get(service.entryId) ?? [];
  const dues = service.questionIds.flatMap((questionId) => {
    const card = cards.get(questionId);
    const attempt = progress.latestAttempts.get(questionId);
    if (card === undefined || attempt === undefined) return [];
    const since = isCorrect(attempt) ? 0 : lookUps.filter((time) => time > card.lastReview).length;
    return [card.lastReview + (card.due - card.lastReview) / (1 + since)];
  });
  return { lookUps: lookUps.length, ...(dues.length === 0 ? {} : { due: Math.min(...dues) }) };
}
