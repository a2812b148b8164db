import { isCorrect } from '../progress/progress';
import type { Attempt } from '../quiz/model';
import type { Rating } from './model';

/**
 * The exam's time for one question: 65 questions in 90 minutes, in milliseconds.
 * Source: "AWS Certified AI Practitioner", https://aws.amazon.com/certification/certified-ai-practitioner/
 */
export const EXAM_PACE = (90 * 60_000) / 65;

/** Who is sure and this quick did not have to think; a third of the exam's pace. */
const QUICK = EXAM_PACE / 3;

/**
 * Derives the rating of an answer, by correctness first, then confidence, then time:
 *
 * | answer | rating |
 * | --- | --- |
 * | wrong | again |
 * | right, unsure | hard |
 * | right, slower than the exam allows, and not said to be sure | hard |
 * | right, sure, within a third of the exam's pace | easy |
 * | any other right answer | good |
 */
export function ratingOf(attempt: Attempt): Rating {
  if (!isCorrect(attempt)) return 'again';
  if (attempt.confidence === 'unsure') return 'hard';
  if (attempt.confidence === 'sure') return attempt.duration <= QUICK ? 'easy' : 'good';
  return attempt.duration > EXAM_PACE ? 'hard' : 'good';
}
