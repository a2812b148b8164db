import type { Attempt } from '../quiz/model';
import type { Rating } from '../scheduling/model';
import { IdSet } from '../util/idSet';
import { NewestMarks } from './newestMarks';
import { compareRecords } from './recordOrder';
import type { StudyRecord } from './studyLog';

/** What is known of the learner, derived from the log. */
export interface Progress {
  readonly readSectionIds: ReadonlySet<string>;
  /**
   * All answers that were not undone, oldest first. The list grows at its end while the learner answers; where anything
   * else changes it is another list.
   */
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
  const builder = new ProgressBuilder();
  builder.add(records);
  return builder.progress;
}

/** The records of which the newest about a thing counts. */
type MarkRecord = Extract<StudyRecord, { kind: 'readMark' | 'suspend' | 'unsuspend' | 'flag' | 'rating' }>;

/** Derives progress again and again while records are added: the cost is that of what is added. */
export class ProgressBuilder {
  private ids = new IdSet();
  private undone = new Set<string>();
  private attempts: Attempt[] = [];
  private latestAttempts = new Map<string, Attempt>();
  private read = new NewestMarks<boolean>();
  private suspended = new NewestMarks<boolean>();
  private flags = new NewestMarks<boolean>();
  private ratings = new NewestMarks<Rating>();
  private lookUps = new Map<string, readonly number[]>();
  private derived: Progress | undefined;

  /** Everything added so far, derived; the same object until something is added. */
  get progress(): Progress {
    const { attempts, latestAttempts, lookUps } = this;
    this.derived ??= {
      readSectionIds: keysThatAreSet(this.read),
      attempts,
      latestAttempts,
      lookUps,
      suspendedQuestionIds: keysThatAreSet(this.suspended),
      flags: this.flags.values,
      ratings: this.ratings.values,
    };
    return this.derived;
  }

  /** Adds records in any order, and returns whether any was new; of two with one id the first counts. */
  add(records: Iterable<StudyRecord>): boolean {
    return this.addAll([records]);
  }

  /** Adds the records of several logs at once. */
  addAll(logs: Iterable<Iterable<StudyRecord>>): boolean {
    const attempts: Attempt[] = [];
    const undone: string[] = [];
    const marks: MarkRecord[] = [];
    const lookUps = new Map<string, number[]>();
    const known = this.ids.size;
    for (const records of logs) {
      for (const record of records) {
        if (!this.ids.add(record.id)) continue;
        if (record.kind === 'attempt') attempts.push(record);
        else if (record.kind === 'undo') undone.push(record.attemptId);
        else if (record.kind === 'lookUp') pushTo(lookUps, record.entryId, record.time);
        else marks.push(record);
      }
    }
    if (this.ids.size === known) return false;
    this.derived = undefined;
    if (attempts.length > 0) this.addAttempts(attempts);
    if (undone.length > 0) this.undo(undone);
    for (const record of marks) this.mark(record);
    if (lookUps.size > 0) this.lookUp(lookUps);
    return true;
  }

  /** Tells whether a record with this id was added. */
  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Forgets everything. */
  clear(): void {
    this.ids = new IdSet();
    this.undone = new Set();
    this.attempts = [];
    this.latestAttempts = new Map();
    this.read = new NewestMarks();
    this.suspended = new NewestMarks();
    this.flags = new NewestMarks();
    this.ratings = new NewestMarks();
    this.lookUps = new Map();
    this.derived = undefined;
  }

  private addAttempts(added: Attempt[]): void {
    const standing = this.undone.size === 0 ? added : added.filter(({ id }) => !this.undone.has(id));
    const ordered = inOrder(standing);
    const [first] = ordered;
    if (first === undefined) return;
    const last = this.attempts.at(-1);
    if (last === undefined) this.attempts = ordered;
    else if (compareRecords(last, first) <= 0) for (const attempt of ordered) this.attempts.push(attempt);
    else this.attempts = [...this.attempts, ...ordered].toSorted(compareRecords);
    this.latestAttempts = new Map(this.latestAttempts);
    // From the newest on: of the others of its question each is only compared.
    for (let index = ordered.length - 1; index >= 0; index--) {
      const attempt = ordered[index];
      if (attempt === undefined) continue;
      const latest = this.latestAttempts.get(attempt.questionId);
      if (latest === undefined || compareRecords(latest, attempt) < 0)
        this.latestAttempts.set(attempt.questionId, attempt);
    }
  }

  private undo(attemptIds: readonly string[]): void {
    for (const id of attemptIds) this.undone.add(id);
    const standing = this.attempts.filter(({ id }) => !this.undone.has(id));
    if (standing.length === this.attempts.length) return;
    this.attempts = standing;
    this.latestAttempts = new Map(standing.map((attempt) => [attempt.questionId, attempt]));
  }

  private mark(record: MarkRecord): void {
    switch (record.kind) {
      case 'readMark':
        return this.read.add(record, record.sectionId, record.read);
      case 'suspend':
      case 'unsuspend':
        return this.suspended.add(record, record.questionId, record.kind === 'suspend');
      case 'flag':
        return this.flags.add(record, record.questionId, record.flagged);
      case 'rating':
        return this.ratings.add(record, record.attemptId, record.rating);
    }
  }

  private lookUp(added: ReadonlyMap<string, readonly number[]>): void {
    this.lookUps = new Map(this.lookUps);
    for (const [entryId, times] of added) {
      this.lookUps.set(
        entryId,
        [...(this.lookUps.get(entryId) ?? []), ...times].toSorted((a, b) => a - b),
      );
    }
  }
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

function keysThatAreSet(marks: NewestMarks<boolean>): ReadonlySet<string> {
  return new Set([...marks.values].flatMap(([key, isSet]) => (isSet ? [key] : [])));
}

function pushTo(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Most logs come in order, segment by segment: then nothing is sorted. */
function inOrder(attempts: Attempt[]): Attempt[] {
  for (let index = 1; index < attempts.length; index++) {
    const [before, attempt] = [attempts[index - 1], attempts[index]];
    if (before && attempt && compareRecords(before, attempt) > 0) return attempts.toSorted(compareRecords);
  }
  return attempts;
}
