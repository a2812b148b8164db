import type { Progress } from '../progress/progress';
import type { Attempt } from '../quiz/model';
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

  constructor(private readonly scheduler: Scheduler) {}

  /** Returns the cards of all answers. */
  derive({ attempts, ratings }: Answers): Cards {
    const isContinued = this.seen.length <= attempts.length && this.seen.at(-1) === attempts[this.seen.length - 1];
    // Another window's answers may have come in between.
    const isSame = isContinued && this.seen.every((attempt, index) => attempt === attempts[index]);
    if (!isSame) {
      this.cards = new Map();
      this.keys = new Map();
      this.seen = [];
    }
    const rated = isSame ? this.ratedAnew(ratings) : new Set<string>();
    const added = attempts.slice(this.seen.length);
    const again = rated.size === 0 ? [] : this.seen.filter(({ questionId }) => rated.has(questionId));
    this.seen = attempts;
    this.ratings = ratings;
    if (added.length + again.length === 0) return this.cards;
    // A new map, so that who holds the last one is not surprised.
    this.cards = new Map(this.cards);
    for (const questionId of rated) this.keys.delete(questionId);
    for (const attempt of again) this.review(attempt);
    for (const attempt of added) this.review(attempt);
    return this.cards;
  }

  /** The questions with an answer whose rating by the learner is new or gone: their cards are derived from the start. */
  private ratedAnew(ratings: ReadonlyMap<string, Rating>): Set<string> {
    const ids = [...ratings.keys(), ...this.ratings.keys()].filter((id) => ratings.get(id) !== this.ratings.get(id));
    if (ids.length === 0) return new Set();
    const changed = new Set(ids);
    return new Set(this.seen.filter(({ id }) => changed.has(id)).map(({ questionId }) => questionId));
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
