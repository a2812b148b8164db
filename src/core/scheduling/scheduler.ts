/**
 * The one adapter to ts-fsrs (FSRS-6): its types stop here.
 *
 * Cards are scheduled in whole days, without FSRS's learning steps of minutes: what was missed is repeated at the end of a
 * quiz, and comes back the day after.
 */
import { createEmptyCard, fsrs, Rating as FsrsRating, State, type Card as FsrsCard, type Grade } from 'ts-fsrs';
import type { Card, Rating, SchedulerOptions } from './model';

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/** Reviews cards. Everything it does depends on its arguments alone. */
export interface Scheduler {
  /** Returns a card after a review at `time`; without a card the review is the question's first. */
  review(
    card: Card | undefined,
    review: { readonly questionId: string; readonly rating: Rating; readonly time: number },
  ): Card;
  /** Returns the chance, from 0 to 1, that a card is remembered at `time`. */
  retrievability(card: Card, time: number): number;
}

/** Makes a scheduler. No randomness: every window derives the same from the same log. */
export function createScheduler({ desiredRetention }: SchedulerOptions): Scheduler {
  const algorithm = fsrs({ request_retention: desiredRetention, enable_fuzz: false, enable_short_term: false });

  return {
    review(card, { questionId, rating, time }) {
      const before = card === undefined ? createEmptyCard(new Date(time)) : fsrsCard(card);
      // Two windows may have answered in the same moment: a review is never before the last one.
      const at = new Date(Math.max(time, card?.lastReview ?? time));
      const { card: after } = algorithm.next(before, at, grades[rating]);
      return {
        questionId,
        due: after.due.getTime(),
        stability: after.stability,
        difficulty: after.difficulty,
        lastReview: at.getTime(),
        reps: after.reps,
        lapses: after.lapses,
      };
    },
    retrievability: (card, time) =>
      algorithm.get_retrievability(fsrsCard(card), new Date(Math.max(time, card.lastReview)), false),
  };
}

function fsrsCard(card: Card): FsrsCard {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: Math.round((card.due - card.lastReview) / 86_400_000),
    learning_steps: 0,
    reps: card.reps,
    lapses: card.lapses,
    state: State.Review,
    last_review: new Date(card.lastReview),
  };
}
