import type { Progress } from '../progress/progress';
import type { Attempt } from '../quiz/model';
import type { CardCheckpoint } from './cardCache';
import type { Card, Rating } from './model';
import { ratingOf } from './ratingOf';
import type { Scheduler } from './scheduler';

/** The cards of all questions that were answered, by question id. */
export type Cards = ReadonlyMap<string, Card>;

/** What cards are derived from. */
export type Answers = Pick<Progress, 'attempts' | 'ratings'>;

/**
 * Derives the cards from the answers, oldest first. A rating by the learner goes before the derived one. An answer that
 * was scored against another key than the one before it starts a new card: what was remembered was something else.
 */
export function deriveCards(answers: Answers, scheduler: Scheduler): Cards {
  return new CardDeriver(scheduler).derive(answers);
}

/** Derives cards again and again while answers are added: what was derived before is kept. */
export class CardDeriver {
  private cards = new Map<string, Card>();
  private keys = new Map<string, readonly string[]>();
  private seen: readonly Attempt[] = [];
  private ratings: ReadonlyMap<string, Rating> = new Map();
  private count = 0;

  constructor(private readonly scheduler: Scheduler) {}

  /** Returns the cards of all answers. */
  derive({ attempts, ratings }: Answers): Cards {
    if (!this.isContinuedBy(attempts)) this.start(attempts, { cards: [], keys: {}, ratings: {}, count: 0 });
    const rated = this.ratedAnew(ratings);
    this.seen = attempts;
    this.ratings = ratings;
    if (this.count === attempts.length && rated.size === 0) return this.cards;
    // A new map, so that who holds the last one is not surprised.
    this.cards = new Map(this.cards);
    for (const questionId of rated) this.keys.delete(questionId);
    if (rated.size > 0) this.reviewAgain(rated);
    for (; this.count < attempts.length; this.count++) {
      const attempt = attempts[this.count];
      if (attempt !== undefined) this.review(attempt);
    }
    return this.cards;
  }

  /** Takes over what was derived before from the first of `attempts`. */
  start(attempts: readonly Attempt[], { cards, keys, ratings, count }: CardCheckpoint): void {
    this.cards = new Map(cards.map((card) => [card.questionId, card]));
    this.keys = new Map(Object.entries(keys));
    this.ratings = new Map(Object.entries(ratings));
    this.seen = attempts;
    this.count = count;
  }

  /** What was derived so far, to be taken over another time. */
  checkpoint(): CardCheckpoint {
    const [keys, ratings] = [Object.fromEntries(this.keys), Object.fromEntries(this.ratings)];
    return { cards: [...this.cards.values()], keys, ratings, count: this.count };
  }

  /** Another window's answers may have come in between, or one may have been undone; the list itself only grows. */
  private isContinuedBy(attempts: readonly Attempt[]): boolean {
    if (this.seen === attempts) return true;
    if (this.count > attempts.length) return false;
    for (let index = 0; index < this.count; index++) if (this.seen[index] !== attempts[index]) return false;
    return true;
  }

  /** The questions with an answer whose rating by the learner is new or gone: their cards are derived from the start. */
  private ratedAnew(ratings: ReadonlyMap<string, Rating>): Set<string> {
    if (ratings === this.ratings) return new Set();
    const ids = [...ratings.keys(), ...this.ratings.keys()].filter((id) => ratings.get(id) !== this.ratings.get(id));
    if (ids.length === 0) return new Set();
    const changed = new Set(ids);
    const rated = this.seen.slice(0, this.count).filter(({ id }) => changed.has(id));
    return new Set(rated.map(({ questionId }) => questionId));
  }

  private reviewAgain(questionIds: ReadonlySet<string>): void {
    for (const attempt of this.seen.slice(0, this.count)) if (questionIds.has(attempt.questionId)) this.review(attempt);
  }

  private review(attempt: Attempt): void {
    const { id, questionId, time } = attempt;
    const key = attempt.correctOptionIds;
    const card = isSameKey(this.keys.get(questionId), key) ? this.cards.get(questionId) : undefined;
    const rating = this.ratings.get(id) ?? ratingOf(attempt);
    this.keys.set(questionId, key);
    this.cards.set(questionId, this.scheduler.review(card, { questionId, rating, time }));
  }
}

/** Tells whether two answers were scored against the same key. */
export function isSameKey(before: readonly string[] | undefined, key: readonly string[]): boolean {
  return before !== undefined && before.length === key.length && before.every((id, index) => id === key[index]);
}
