import type { Attempt } from '../quiz/model';
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
