import type { Attempt } from '../quiz/model';
import type { CardCheckpoint } from './cardCache';
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
  private count = 0;

  constructor(private readonly scheduler: Scheduler) {}

  /** Returns the cards of all of `attempts`, oldest first. */
  derive(attempts: readonly Attempt[]): Cards {
    if (!this.isContinuedBy(attempts)) this.start(attempts, { cards: [], keys: {}, count: 0 });
    this.seen = attempts;
    if (this.count === attempts.length) return this.cards;
    // A new map, so that who holds the last one is not surprised.
    this.cards = new Map(this.cards);
    for (; this.count < attempts.length; this.count++) {
      const attempt = attempts[this.count];
      if (attempt !== undefined) this.review(attempt);
    }
    return this.cards;
  }

  /** Takes over what was derived before from the first of `attempts`. */
  start(attempts: readonly Attempt[], { cards, keys, count }: CardCheckpoint): void {
    this.cards = new Map(cards.map((card) => [card.questionId, card]));
    this.keys = new Map(Object.entries(keys));
    this.seen = attempts;
    this.count = count;
  }

  /** What was derived so far, to be taken over another time. */
  checkpoint(): CardCheckpoint {
    return { cards: [...this.cards.values()], keys: Object.fromEntries(this.keys), count: this.count };
  }

  /** Another window's answers may have come in between, or one may have been undone; the list itself only grows. */
  private isContinuedBy(attempts: readonly Attempt[]): boolean {
    if (this.seen === attempts) return true;
    if (this.count > attempts.length) return false;
    for (let index = 0; index < this.count; index++) if (this.seen[index] !== attempts[index]) return false;
    return true;
  }

  private review(attempt: Attempt): void {
    const { questionId, time } = attempt;
    const key = JSON.stringify(attempt.correctOptionIds);
    const card = this.keys.get(questionId) === key ? this.cards.get(questionId) : undefined;
    this.keys.set(questionId, key);
    this.cards.set(questionId, this.scheduler.review(card, { questionId, rating: ratingOf(attempt), time }));
  }
}
