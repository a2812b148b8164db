import type { Attempt } from '../quiz/model';
import type { Rating } from '../scheduling/model';
import type { Event } from '../util/event';
import type { Progress } from './progress';

/** A section was marked read or unread. */
export interface ReadMark {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly sectionId: string;
  readonly read: boolean;
}

/** A service, feature or concept was looked up: its card was asked for. */
export interface LookUp {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  /** Id of the catalogue entry. */
  readonly entryId: string;
}

/** A question is left out of reviews, or taken in again, because the learner said so. */
export interface Suspension {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly questionId: string;
}

/** The learner rated an answer themselves; the newest such rating of an answer counts. */
export interface RatingOverride {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly attemptId: string;
  readonly rating: Rating;
}

/** A question was flagged to come back to it, in whichever quiz, or the flag was taken off. */
export interface FlagMark {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly questionId: string;
  readonly flagged: boolean;
}

/** An answer was undone: it counts no more, though the log still has it. */
export interface Undo {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly attemptId: string;
}

/** Everything that the log keeps. */
export type StudyRecord =
  | ({ readonly kind: 'attempt' } & Attempt)
  | ({ readonly kind: 'readMark' } & ReadMark)
  | ({ readonly kind: 'lookUp' } & LookUp)
  | ({ readonly kind: 'suspend' | 'unsuspend' } & Suspension)
  | ({ readonly kind: 'rating' } & RatingOverride)
  | ({ readonly kind: 'flag' } & FlagMark)
  | ({ readonly kind: 'undo' } & Undo);

/** The port to the learner's append-only log. What else is known of them is derived from it. */
export interface StudyLog {
  /** Everything recorded so far, derived. The first call reads the log. */
  progress(): Promise<Progress>;
  /**
   * Records and flushes: when it resolves, the record survives a crash.
   * @throws Error with a sentence for the user where it could not be kept; nothing was recorded then.
   */
  append(record: StudyRecord): Promise<void>;
  /** The progress after each record, from here or from another window. */
  readonly onDidChange: Event<Progress>;
}
