import { isCorrect, type Progress } from './progress';

/**
 * A few numbers about the learner, small enough for Settings Sync. No answer, question or id is in it: whoever wants those
 * elsewhere exports the log.
 */
export interface StudyDigest {
  readonly version: 1;
  readonly answers: number;
  /** Questions answered, and those of them whose newest answer is right. */
  readonly questions: number;
  readonly right: number;
  readonly sectionsRead: number;
  /** Days in a row with an answer, up to the day of the newest. */
  readonly streak: number;
  /** The newest answer: milliseconds since 1970-01-01T00:00Z; absent where there is none. */
  readonly lastAnswer?: number;
}

/** Returns the number of the day that a moment is on, where the learner is. */
export type DayOf = (time: number) => number;

/** Derives the digest. It looks at the newest answers only, so it is cheap after each. */
export function studyDigest({ attempts, latestAttempts, readSectionIds }: Progress, dayOf: DayOf): StudyDigest {
  const last = attempts.at(-1);
  return {
    version: 1,
    answers: attempts.length,
    questions: latestAttempts.size,
    right: [...latestAttempts.values()].filter(isCorrect).length,
    sectionsRead: readSectionIds.size,
    streak: streakOf(attempts, dayOf),
    ...(last === undefined ? {} : { lastAnswer: last.time }),
  };
}

function streakOf(attempts: Progress['attempts'], dayOf: DayOf): number {
  let days = 0;
  let day: number | undefined;
  for (let index = attempts.length - 1; index >= 0; index--) {
    const attempt = attempts[index];
    if (attempt === undefined) break;
    const own = dayOf(attempt.time);
    if (own === day) continue;
    if (day !== undefined && own !== day - 1) break;
    day = own;
    days += 1;
  }
  return days;
}
