import type { Attempt } from '../quiz/model';
import type { Rating } from '../scheduling/model';
import type { StudyRecord } from './studyLog';

/** What is known of the learner, derived from the log. */
export interface Progress {
  readonly readSectionIds: ReadonlySet<string>;
  /** All answers, oldest first. */
  readonly attempts: readonly Attempt[];
  /** The newest answer to each question. */
  readonly latestAttempts: ReadonlyMap<string, Attempt>;
  /** When each catalogue entry was looked up, by its id, oldest first: milliseconds since 1970-01-01T00:00Z. */
  readonly lookUps: ReadonlyMap<string, readonly number[]>;
  /** The questions that the learner leaves out of reviews. */
  readonly suspendedQuestionIds: ReadonlySet<string>;
  /** Whether a question is flagged, by its id; absent where the learner never said. */
  readonly flags: ReadonlyMap<string, boolean>;
  /** How the learner rated answers themselves, by the answer's id. */
  readonly ratings: ReadonlyMap<string, Rating>;
}

/** How many of some questions were answered, and how many rightly, by the newest answer to each. */
export interface AnswerCounts {
  readonly total: number;
  readonly answered: number;
  readonly correct: number;
}

/** Derives progress from records in any order; of two records with one id the first counts. */
export function deriveProgress(records: Iterable<StudyRecord>): Progress {
  const unique = new Map<string, StudyRecord>();
  for (const record of records) {
    if (!unique.has(record.id)) unique.set(record.id, record);
  }
  // Ties in time are settled by id, so that every window derives the same from the same records.
  const ordered = [...unique.values()].toSorted((a, b) => a.time - b.time || compareText(a.id, b.id));
  const readSectionIds = new Set<string>();
  const attempts: Attempt[] = [];
  const latestAttempts = new Map<string, Attempt>();
  const lookUps = new Map<string, number[]>();
  const suspendedQuestionIds = new Set<string>();
  const ratings = new Map<string, Rating>();
  const flags = new Map<string, boolean>();
  for (const record of ordered) {
    switch (record.kind) {
      case 'attempt':
        attempts.push(record);
        latestAttempts.set(record.questionId, record);
        break;
      case 'lookUp': {
        const times = lookUps.get(record.entryId);
        if (times === undefined) lookUps.set(record.entryId, [record.time]);
        else times.push(record.time);
        break;
      }
      case 'readMark':
        if (record.read) readSectionIds.add(record.sectionId);
        else readSectionIds.delete(record.sectionId);
        break;
      case 'suspend':
        suspendedQuestionIds.add(record.questionId);
        break;
      case 'unsuspend':
        suspendedQuestionIds.delete(record.questionId);
        break;
      case 'flag':
        flags.set(record.questionId, record.flagged);
        break;
      case 'rating':
        ratings.set(record.attemptId, record.rating);
        break;
    }
  }
  return { readSectionIds, attempts, latestAttempts, lookUps, suspendedQuestionIds, flags, ratings };
}

/** Tells whether an answer was fully right. */
export function isCorrect(attempt: Attempt): boolean {
  return attempt.score.raw >= attempt.score.max;
}

/** Counts how `questionIds` stand. */
export function countAnswers(progress: Progress, questionIds: readonly string[]): AnswerCounts {
  const latest = questionIds.flatMap((id) => progress.latestAttempts.get(id) ?? []);
  return { total: questionIds.length, answered: latest.length, correct: latest.filter(isCorrect).length };
}

/** Counts how many of `sectionIds` are read. */
export function countRead(progress: Progress, sectionIds: readonly string[]): number {
  return sectionIds.filter((id) => progress.readSectionIds.has(id)).length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
