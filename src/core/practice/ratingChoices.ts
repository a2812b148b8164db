import type { Progress } from '../progress/progress';
import type { Attempt } from '../quiz/model';
import { deriveCards } from '../scheduling/deriveCards';
import type { Card, Rating } from '../scheduling/model';
import { ratingOf } from '../scheduling/ratingOf';
import type { Scheduler } from '../scheduling/scheduler';

/** The ratings, from the worst to the best. */
export const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** What a rating of an answer leads to. */
export interface RatedCard {
  readonly rating: Rating;
  readonly card: Card;
}

/** How an answer is rated, and what each rating would lead to. */
export interface AnswerRating {
  /** The one that counts: the learner's own, else the derived one. */
  readonly rating: Rating;
  readonly choices: readonly RatedCard[];
}

/** Rates an answer in each way, given what was answered before it. */
export function rateAnswer(
  attempt: Attempt,
  { progress, scheduler }: { readonly progress: Progress; readonly scheduler: Scheduler },
): AnswerRating {
  const ofQuestion = progress.attempts.filter(({ questionId }) => questionId === attempt.questionId);
  const attempts = ofQuestion.slice(0, ofQuestion.findIndex(({ id }) => id === attempt.id) + 1);
  const choices = RATINGS.flatMap((rating): RatedCard[] => {
    const ratings = new Map(progress.ratings).set(attempt.id, rating);
    const card = deriveCards({ attempts, ratings }, scheduler).get(attempt.questionId);
    return card === undefined ? [] : [{ rating, card }];
  });
  return { rating: progress.ratings.get(attempt.id) ?? ratingOf(attempt), choices };
}
