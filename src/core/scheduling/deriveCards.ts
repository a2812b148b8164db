import type { Attempt } from '../quiz/model';
import type { Card } from './model';
import { ratingOf } from './ratingOf';
import type { Scheduler } from './scheduler';

/** The cards of all questions that were answered, by question id. */
export type Cards = ReadonlyMap<string, Card>;

/**
 * Derives the cards from the answers, oldest first. An answer that was scored against another key than the one before it
 * starts a new card: what was remembered was something else.
 */
export function deriveCards(attempts: readonly Attempt[], scheduler: Scheduler): Cards {
  return new CardDeriver(scheduler).derive(attempts);
}

/** Derives cards again and again while answers are added: what was derived before is kept. */
export class CardDeriver {
  private cards = new Map<string, Card>();
  private keys = new Map<string, string>();
  private seen: readonly Attempt[] = [];

  constructor(private readonly scheduler: Scheduler) {}

  /** Returns the cards of all of `attempts`, oldest first. */
  derive(attempts: readonly Attempt[]): Cards {
    const isContinued = this.seen.length <= attempts.length && this.seen.at(-1) === attempts[this.seen.length - 1];
    // Another window's answers may have come in between.
    const isSame = isContinued && this.seen.every((attempt, index) => attempt === attempts[index]);
    if (!isSame) {
      this.cards = new Map();
      this.keys = new Map();
      this.seen = [];
    }
    const added = attempts.slice(this.seen.length);
    this.seen = attempts;
    if (added.length === 0) return this.cards;
    // A new map, so that who holds the last one is not surprised.
    this.cards = new Map(this.cards);
    for (const attempt of added) this.review(attempt);
    return this.cards;
  }

  private review(attempt: Attempt): void {
    const { questionId, time } = attempt;
    const key = JSON.stringify(attempt.correctOptionIds);
    const card = this.keys.get(questionId) === key ? this.cards.get(questionId) : undefined;
    this.keys.set(questionId, key);
    this.cards.set(questionId, this.scheduler.review(card, { questionId, rating: ratingOf(attempt), time }));
  }
}
