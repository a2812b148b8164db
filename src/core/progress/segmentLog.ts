import { isWhole, nextRevisionName, stemOf } from '../storage/revisionNames';
import type { FileStore } from '../storage/fileStore';
import { Emitter, type Disposable } from '../util/event';
import type { Logger } from '../util/logger';
import { decodeUtf8, encodeUtf8 } from '../util/utf8';
import { decodeSegment, encodeRecord, type DecodedSegment, type UnreadableLine } from './logCodec';
import { ProgressBuilder, type Progress } from './progress';
import type { StudyLog, StudyRecord } from './studyLog';

/** How the names of segments end. */
export const SEGMENT_ENDING = '.jsonl';

/** A segment is written whole for each record, so it is kept short: past this many records a new one begins. */
const RECORDS_A_SEGMENT = 100;

/** An import would make very many segments of that length: past its first few records it is written in larger ones. */
const RECORDS_AN_IMPORT = 10_000;

/** A folder is listed anew this often where what it listed was replaced before it could be read. */
const LISTINGS = 5;

/** What the log hands over about lines it could not read. */
export interface UnreadableSegment {
  readonly file: string;
  /** Absent where the file itself could not be read. */
  readonly lines?: readonly UnreadableLine[];
}

/** What learners are told; the causes go to the logger. */
export interface SegmentLogStrings {
  readonly notSaved: string;
  readonly notReadable: string;
}

/** Where the contents of segments are kept in a form that is read faster; it is never what counts. */
export interface SegmentCache {
  /** Returns what a segment of this size holds, or `undefined` where that is not known. */
  load(name: string, size: number): Promise<DecodedSegment | undefined>;
  /** Keeps what a segment of this size holds, where that is worth it. Does not fail. */
  keep(segment: { readonly name: string; readonly size: number }, content: DecodedSegment): Promise<void>;
}

/** What a log needs. */
export interface SegmentLogOptions {
  readonly files: FileStore;
  /** Unique for this session on any machine; it names the session's segments. */
  readonly sessionId: string;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  readonly logger: Logger;
  readonly strings: SegmentLogStrings;
  readonly cache?: SegmentCache;
  /** Called once for each segment with something unreadable in it. */
  readonly onUnreadable: (segment: UnreadableSegment) => void;
}

/**
 * The learner's log as files: append-only segments, one session's own, read as the union of all.
 *
 * Only the session that made a segment writes it, so two windows never write the same file, and what can't be read in
 * one stays there untouched. A record is told to be kept when a file that holds it, and all others of its segment, was
 * written to its end: the file that it replaces goes only then.
 */
export class SegmentLog implements StudyLog, Disposable {
  private readonly emitter: Emitter<Progress>;
  /** The fingerprint of each segment that was read, by its name. */
  private readonly known = new Map<string, string>();
  private readonly reported = new Set<string>();
  private readonly builder = new ProgressBuilder();
  private own: StudyRecord[] = [];
  private ownNumber = 0;
  /** The number from which on this session's segments are known without reading them. */
  private ownSince = 0;
  private ownName: string | undefined;
  private isRead = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: SegmentLogOptions) {
    this.emitter = new Emitter((error) => options.logger.error(`A listener of the log failed: ${String(error)}`));
  }

  get onDidChange(): StudyLog['onDidChange'] {
    return this.emitter.event;
  }

  progress(): Promise<Progress> {
    return this.isRead ? Promise.resolve(this.builder.progress) : this.inTurn(() => this.readOnce());
  }

  append(record: StudyRecord): Promise<void> {
    return this.appendAll([record]);
  }

  /** Records several at once, each kept when it resolves; where it fails, some of them may be kept. */
  appendAll(records: readonly StudyRecord[]): Promise<void> {
    return this.inTurn(async () => {
      // First: what can't be read now must not fail an answer that is already kept.
      await this.readOnce();
      const limit = records.length > RECORDS_A_SEGMENT ? RECORDS_AN_IMPORT : RECORDS_A_SEGMENT;
      try {
        for (let start = 0; start < records.length;) {
          if (this.own.length >= RECORDS_A_SEGMENT) this.startSegment();
          const count = limit - this.own.length;
          await this.write(records.slice(start, start + count));
          start += count;
        }
      } finally {
        this.emitter.fire(this.builder.progress);
      }
    });
  }

  /** Reads what other windows have recorded since; tells listeners only where something is new. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.isRead) return;
      if (await this.isEmptied()) await this.reread();
      else if (await this.readSegments()) this.emitter.fire(this.builder.progress);
    });
  }

  /** Reads every segment from its file, in no order; a record may be in two where a crash left both. */
  segments(): Promise<readonly DecodedSegment[]> {
    return this.inTurn(async () => {
      const segments: DecodedSegment[] = [];
      for (const name of await this.segmentNames()) {
        const bytes = await this.options.files.read(name);
        if (bytes !== undefined) segments.push(decodeSegment(decodeUtf8(bytes)));
      }
      return segments;
    });
  }

  /** Does something with the files while this session neither reads nor writes. */
  exclusively<T>(step: () => Promise<T>): Promise<T> {
    return this.inTurn(step);
  }

  /** Begins anew with what the files hold, as where they were moved away. To be called within `exclusively`. */
  async reread(): Promise<void> {
    this.known.clear();
    this.startSegment();
    this.ownSince = this.ownNumber;
    this.builder.clear();
    this.isRead = false;
    this.emitter.fire(await this.readOnce());
  }

  /** Resolves when what was to be written so far is written. */
  async settled(): Promise<void> {
    await this.queue;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  /** Tells whether nothing is left of what was read and written: another window moved it to a backup. */
  private async isEmptied(): Promise<boolean> {
    const names = new Set(await this.segmentNames());
    const before = [...this.known.keys(), ...(this.ownName === undefined ? [] : [this.ownName])];
    return before.length > 0 && before.every((name) => !names.has(name));
  }

  private startSegment(): void {
    this.own = [];
    this.ownName = undefined;
    this.ownNumber += 1;
  }

  private async write(added: readonly StudyRecord[]): Promise<void> {
    const { files, sessionId, clock, logger, strings } = this.options;
    // Whoever took it away has put its records elsewhere: into a backup, or a compacted segment.
    if (this.ownName !== undefined && (await files.stat(this.ownName)) === undefined) this.startSegment();
    const records = [...this.own, ...added];
    const name = nextRevisionName({
      stem: `${sessionId}-${this.ownNumber}`,
      ending: SEGMENT_ENDING,
      previous: this.ownName,
      now: clock(),
    });
    const content = encodeUtf8(records.map(encodeRecord).join(''));
    try {
      await files.write(name, content);
      // A file system that is full, or that another program cleans up, may say that all is well.
      const facts = await files.stat(name);
      if (facts?.size !== content.length) throw new Error(`${name} has ${facts?.size} bytes of ${content.length}.`);
    } catch (error) {
      logger.error(`Cannot write ${name}: ${String(error)}`);
      // The learner is told that it does not count, so it must not turn up later.
      await this.forget(name);
      throw new Error(strings.notSaved, { cause: error });
    }
    if (this.ownName !== undefined) await this.forget(this.ownName);
    this.ownName = name;
    this.own = records;
    this.builder.add(added);
  }

  /** An earlier revision that stays does no harm: it holds the same records. */
  private async forget(name: string): Promise<void> {
    try {
      await this.options.files.delete(name);
    } catch (error) {
      this.options.logger.warn(`Cannot delete ${name}: ${String(error)}`);
    }
  }

  private async readOnce(): Promise<Progress> {
    if (!this.isRead) {
      await this.readSegments();
      this.isRead = true;
    }
    return this.builder.progress;
  }

  /** Reads the segments that are new or have grown; returns whether they held anything new. */
  private async readSegments(): Promise<boolean> {
    const contents: DecodedSegment[] = [];
    for (let listing = 0; listing < LISTINGS; listing++) {
      const names = (await this.segmentNames()).filter((name) => !this.isOwn(name));
      const read = await Promise.all(names.map((name) => this.readSegment(name)));
      contents.push(...read.filter((content) => typeof content === 'object'));
      // A window that replaced a segment since the folder was listed has the new revision there by now.
      if (!read.includes('gone')) break;
    }
    return this.builder.addAll(contents.map(({ records }) => records));
  }

  private isOwn(name: string): boolean {
    const place = segmentPlace(name);
    return place?.session === this.options.sessionId && place.number >= this.ownSince;
  }

  private async segmentNames(): Promise<string[]> {
    try {
      return (await this.options.files.list()).filter((name) => name.endsWith(SEGMENT_ENDING)).toSorted();
    } catch (error) {
      this.options.logger.error(`Cannot list the log: ${String(error)}`);
      throw new Error(this.options.strings.notReadable, { cause: error });
    }
  }

  private async readSegment(name: string): Promise<DecodedSegment | 'known' | 'gone' | 'unreadable'> {
    const { files, cache, logger } = this.options;
    try {
      const facts = await files.stat(name);
      if (facts === undefined) return 'gone';
      const fingerprint = `${facts.changed}-${facts.size}`;
      if (this.known.get(name) === fingerprint) return 'known';
      const content = (await cache?.load(name, facts.size)) ?? (await this.decode(name));
      if (content === undefined) return 'gone';
      this.known.set(name, fingerprint);
      if (content.unreadable.length > 0) this.report({ file: name, lines: content.unreadable });
      return content;
    } catch (error) {
      logger.error(`Cannot read ${name}: ${String(error)}`);
      this.report({ file: name });
      return 'unreadable';
    }
  }

  private async decode(name: string): Promise<DecodedSegment | undefined> {
    const bytes = await this.options.files.read(name);
    if (bytes === undefined) return undefined;
    const text = decodeUtf8(bytes);
    const content = decodeSegment(text);
    if (isWhole(text)) await this.options.cache?.keep({ name, size: bytes.length }, content);
    return content;
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

/** Returns which session a segment belongs to and which of its segments it is; `undefined` for a foreign name. */
export function segmentPlace(name: string): { readonly session: string; readonly number: number } | undefined {
  const match = /^(.+)-(\d+)$/.exec(stemOf(name));
  return match === null ? undefined : { session: match[1] ?? '', number: Number(match[2]) };
}
