import type { Disposable } from '../util/event';
import type { LookUp, StudyRecord } from './studyLog';

/** The same entry again within this time, in milliseconds, is the same look-up: the pointer moved on the word. */
const SAME_LOOK_UP = 60_000;

/** What look-ups are recorded by. */
export interface LookUpRecorderOptions {
  /** Keeps a record; may take its time. */
  readonly append: (record: StudyRecord) => Promise<void>;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Told where one could not be kept: a look-up is no answer, so the learner is not disturbed. */
  readonly onError: (error: unknown) => void;
}

/** Records which entries a learner looks up, without anybody waiting for it. */
export class LookUpRecorder implements Disposable {
  private readonly last = new Map<string, number>();

  constructor(private readonly options: LookUpRecorderOptions) {}

  /** Records that an entry's card was asked for. */
  record(entryId: string): void {
    const time = this.options.clock();
    const before = this.last.get(entryId);
    this.last.set(entryId, time);
    if (before !== undefined && time - before < SAME_LOOK_UP) return;
    const lookUp: LookUp = { id: this.options.newId(), time, entryId };
    this.options.append({ kind: 'lookUp', ...lookUp }).catch(this.options.onError);
  }

  dispose(): void {
    this.last.clear();
  }
}
