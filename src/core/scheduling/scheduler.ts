/**
 * Reviews cards by FSRS-6.
 *
 * Cards are scheduled in whole days, without FSRS's learning steps of minutes: what was missed is repeated at the end of a
 * quiz, and comes back the day after. What has passed since the last review counts in parts of days: who studies at
 * eight one evening and at seven the next has waited for a day, not for none.
 */
import { DEFAULT_PARAMETERS, fsrsMath, grades } from './fsrsMath';
import type { Card, Rating, SchedulerOptions } from './model';

export const DAY = 86_400_000;

/** Wrong again within this time is the same lapse: the answer had not been known in between. */
const SAME_LAPSE = DAY / 2;

/** One review of a card. */
export interface Review {
  readonly questionId: string;
  readonly rating: Rating;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
}

/** Reviews cards. Everything it does depends on its arguments alone. */
export interface Scheduler {
  /** Returns a card after a review; without a card the review is the question's first. */
  review(card: Card | undefined, review: Review): Card;
  /** Returns the chance, from 0 to 1, that a card is remembered at `time`. */
  retrievability(card: Card, time: number): number;
}

/** Makes a scheduler. No randomness: every window derives the same from the same log. */
export function createScheduler({ desiredRetention, parameters, latestDue }: SchedulerOptions): Scheduler {
  const math = fsrsMath(parameters ?? DEFAULT_PARAMETERS);
  const interval = math.intervals(desiredRetention);

  return {
    review(card, { questionId, rating, time }) {
      // Two windows may have answered in the same moment: a review is never before the last one.
      const at = Math.max(time, card?.lastReview ?? time);
      const elapsed = at - (card?.lastReview ?? at);
      const grade = grades[rating];
      const { stability, difficulty } = card === undefined ? math.first(grade) : math.next(card, elapsed / DAY, grade);
      const due = at + interval(stability) * DAY;
      const isLapse = card !== undefined && rating === 'again' && elapsed >= SAME_LAPSE;
      return {
        questionId,
        due: latestDue !== undefined && at < latestDue ? Math.min(due, latestDue) : due,
        stability,
        difficulty,
        lastReview: at,
        reps: (card?.reps ?? 0) + 1,
        lapses: (card?.lapses ?? 0) + (isLapse ? 1 : 0),
      };
    },
    retrievability: (card, time) => math.recall(card.stability, Math.max(0, time - card.lastReview) / DAY),
  };
}
