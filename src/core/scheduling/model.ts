/**
 * Spaced repetition, in the words of FSRS and Anki: each question is a card, each answer a review of it.
 */

/** How well a card was remembered. It is derived from an answer and never a score. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** What is known of the memory of one card. Times are milliseconds since 1970-01-01T00:00Z. */
export interface Card {
  readonly questionId: string;
  /** When the memory will have faded to the desired retention. */
  readonly due: number;
  /** Days until the chance to remember has fallen to 90 %. */
  readonly stability: number;
  /** From 1 (easy) to 10. */
  readonly difficulty: number;
  readonly lastReview: number;
  /** Reviews so far. */
  readonly reps: number;
  /** Times that it was forgotten after it had been known. */
  readonly lapses: number;
}

/** What a learner wants of the schedule. */
export interface SchedulerOptions {
  /** The chance to remember a card when it is due, between 0 and 1. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6; its own where absent. */
  readonly parameters?: readonly number[];
  /** No card is due later than this (milliseconds since 1970-01-01T00:00Z): the day before the exam. */
  readonly latestDue?: number;
}

/** FSRS's own default: https://github.com/open-spaced-repetition/ts-fsrs */
export const DEFAULT_RETENTION = 0.9;
