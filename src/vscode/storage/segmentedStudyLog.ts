import * as vscode from 'vscode';
import { decodeSegment, encodeRecord, type UnreadableLine } from '../../core/progress/logCodec';
import { deriveProgress, type Progress } from '../../core/progress/progress';
import type { StudyLog, StudyRecord } from '../../core/progress/studyLog';
import { Emitter } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import { isFileNotFound, listRevisions, writeRevision, type Revision } from './revisions';

const SEGMENT_ENDING = '.jsonl';

/** A segment is written whole for each record, so it is kept short: past this many records a new one begins. */
const RECORDS_A_SEGMENT = 100;

/** What the log hands over about lines it could not read. */
export interface UnreadableSegment {
  readonly file: string;
  /** Absent where the file itself could not be read. */
  readonly lines?: readonly UnreadableLine[];
}

/** What a log needs. */
export interface SegmentedStudyLogOptions {
  /** The folder that holds the segments; made when first needed. */
  readonly directory: vscode.Uri;
  /** Unique for this session on any machine; it names the session's segments. */
  readonly sessionId: string;
  readonly logger: Logger;
  /** Called once for each segment with something unreadable in it. */
  readonly onUnreadable: (segment: UnreadableSegment) => void;
}

interface KnownSegment {
  readonly fingerprint: string;
  readonly records: readonly StudyRecord[];
}

/**
 * The learner's log as files: append-only segments, one session's own, read as the union of all.
 *
 * Only the session that made a segment writes it, so two windows never write the same file, and what can't be read in
 * one stays there untouched.
 */
export class SegmentedStudyLog implements StudyLog, vscode.Disposable {
  private readonly emitter: Emitter<Progress>;
  private readonly segments = new Map<string, KnownSegment>();
  private readonly reported = new Set<string>();
  private own: StudyRecord[] = [];
  private ownNumber = 0;
  private ownName: string | undefined;
  private derived: Promise<Progress> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: SegmentedStudyLogOptions) {
    this.emitter = new Emitter((error) => options.logger.error(`A listener of the log failed: ${String(error)}`));
  }

  get onDidChange(): StudyLog['onDidChange'] {
    return this.emitter.event;
  }

  progress(): Promise<Progress> {
    this.derived ??= this.inTurn(() => this.readAll());
    this.derived.catch(() => (this.derived = undefined));
    return this.derived;
  }

  append(record: StudyRecord): Promise<void> {
    return this.inTurn(async () => {
      // First: what can't be read now must not fail an answer that is already kept.
      if (this.derived === undefined) await this.readSegments();
      if (this.own.length >= RECORDS_A_SEGMENT) this.startSegment();
      const records = [...this.own, record];
      try {
        this.ownName = await writeRevision(this.ownRevision, records.map(encodeRecord).join(''));
      } catch (error) {
        this.options.logger.error(`Cannot write to ${this.options.directory.toString()}: ${String(error)}`);
        throw new Error(
          vscode.l10n.t(
            'Your answer could not be saved, so it was not counted. Check that the disk has space, then try again.',
          ),
          { cause: error },
        );
      }
      this.own = records;
      this.publish();
    });
  }

  /** Reads what other windows have recorded since; tells listeners only where something is new. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      if (this.derived === undefined) return;
      if (await this.readSegments()) this.publish();
    });
  }

  /** Resolves when what was to be written so far is written. */
  async settled(): Promise<void> {
    await this.queue;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private startSegment(): void {
    this.segments.set(this.ownName ?? '', { fingerprint: '', records: this.own });
    this.own = [];
    this.ownName = undefined;
    this.ownNumber += 1;
  }

  private get ownRevision(): Revision {
    const { directory, sessionId } = this.options;
    return { directory, stem: `${sessionId}-${this.ownNumber}`, ending: SEGMENT_ENDING, previous: this.ownName };
  }

  private async readAll(): Promise<Progress> {
    await this.readSegments();
    return this.derive();
  }

  private derive(): Progress {
    return deriveProgress([...this.segments.values()].flatMap(({ records }) => records).concat(this.own));
  }

  private publish(): void {
    const progress = this.derive();
    this.derived = Promise.resolve(progress);
    this.emitter.fire(progress);
  }

  /** Reads the segments that are new or have grown; returns whether there were any. */
  private async readSegments(): Promise<boolean> {
    const names = (await this.segmentNames()).filter((name) => !this.isOwn(name));
    // What a replaced revision held is in the one that replaced it.
    for (const name of this.segments.keys()) if (!this.isOwn(name) && !names.includes(name)) this.segments.delete(name);
    let changed = false;
    for (const name of names) changed = (await this.readSegment(name)) || changed;
    return changed;
  }

  private isOwn(name: string): boolean {
    return name.startsWith(`${this.options.sessionId}-`);
  }

  private async segmentNames(): Promise<string[]> {
    try {
      return await listRevisions(this.options.directory, SEGMENT_ENDING);
    } catch (error) {
      this.options.logger.error(`Cannot list ${this.options.directory.toString()}: ${String(error)}`);
      throw new Error(vscode.l10n.t('Your study log cannot be read. Nothing was changed; see the log for the cause.'), {
        cause: error,
      });
    }
  }

  private async readSegment(name: string): Promise<boolean> {
    const uri = vscode.Uri.joinPath(this.options.directory, name);
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const fingerprint = `${mtime}-${size}`;
      if (this.segments.get(name)?.fingerprint === fingerprint) return false;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const { records, unreadable } = decodeSegment(text);
      this.segments.set(name, { fingerprint, records });
      if (unreadable.length > 0) this.report({ file: name, lines: unreadable });
      return true;
    } catch (error) {
      // Its window has replaced it since the folder was listed: the next reading finds the new revision.
      if (isFileNotFound(error)) return false;
      this.options.logger.error(`Cannot read ${uri.toString()}: ${String(error)}`);
      this.report({ file: name });
      return false;
    }
  }

  private report(segment: UnreadableSegment): void {
    if (this.reported.has(segment.file)) return;
    this.reported.add(segment.file);
    this.options.onUnreadable(segment);
  }

  /** One read or write at a time, in the order they were asked for; a failure does not stop those after it. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.queue.then(step);
    this.queue = result.catch(() => {});
    return result;
  }
}
