import type { Question } from '../content/model';
import type { Response, Score } from './model';

/**
 * Scores a response: 1 of 1 where it is wholly right, else 0 of 1, as on the exam ("Score" in QTI's sense).
 *
 * The order counts for ordering and matching, and not for choice.
 */
export function scoreResponse(question: Question, response: Response): Score {
  const given = comparable(question, response.optionIds);
  const right = comparable(question, question.correctOptionIds);
  const isRight = given.length === right.length && given.every((id, index) => id === right[index]);
  return { raw: isRight ? 1 : 0, max: 1 };
}

/** Returns the key of a question as an answer keeps it: for choice in an order that the author's order does not change. */
export function keyOf(question: Question): readonly string[] {
  return comparable(question, question.correctOptionIds);
}

/** Returns how many options a response to a question has. */
export function responseLength(question: Question): number {
  return question.kind === 'multipleChoice' ? 1 : question.correctOptionIds.length;
}

/** Tells whether a response is a whole answer: options of the question, as many as it asks for, none twice but in matching. */
export function isWholeResponse(question: Question, { optionIds }: Response): boolean {
  const known = new Set(question.options.map(({ id }) => id));
  const hasRepeats = new Set(optionIds).size < optionIds.length;
  return (
    optionIds.length === responseLength(question) &&
    optionIds.every((id) => known.has(id)) &&
    (question.kind === 'matching' || !hasRepeats)
  );
}

function comparable(question: Question, ids: readonly string[]): readonly string[] {
  return question.kind === 'ordering' || question.kind === 'matching' ? ids : ids.toSorted();
}
