import { deriveProgress } from '../../../src/core/progress/progress';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import type { Attempt } from '../../../src/core/quiz/model';
import { deriveCards } from '../../../src/core/scheduling/deriveCards';
import type { LearnerState } from '../../../src/core/scheduling/learnerMemory';
import type { ReviewItem } from '../../../src/core/scheduling/reviewItem';
import { createScheduler, DAY } from '../../../src/core/scheduling/scheduler';

/** An answer to `questionId` on a day, right unless it is said to be wrong. */
export function attempt(questionId: string, day: number, given: Partial<Attempt> & { wrong?: boolean } = {}): Attempt {
  const { wrong = false, ...rest } = given;
  return {
    id: `${questionId}@${day}`,
    time: day * DAY,
    quizId: 'quiz',
    chapterId: 'c',
    questionId,
    response: { optionIds: [wrong ? 'b' : 'a'] },
    score: { raw: wrong ? 0 : 1, max: 1 },
    correctOptionIds: ['a'],
    duration: 40_000,
    ...rest,
  };
}

/** How a learner stands at a time, after these answers and other records. */
export function learner(attempts: readonly Attempt[], now: number, others: readonly StudyRecord[] = []): LearnerState {
  const progress = deriveProgress([
    ...attempts.map((given): StudyRecord => ({ kind: 'attempt', ...given })),
    ...others,
  ]);
  return { progress, cards: deriveCards(progress, createScheduler({ desiredRetention: 0.9 })), now };
}

/** An item that a chapter asks. */
export function item(questionId: string, given: Partial<ReviewItem> = {}): ReviewItem {
  return { questionId, chapterId: 'c', entryIds: [], ...given };
}
