/**
 * Many small segments made one big one, so that a long log is read in few steps.
 *
 * It can be killed at any step, and two windows can do it at once, without a lock: a segment is deleted only by who has
 * just written all its records to a file of its own, has read that file back, and finds the segment as it was read. So at
 * any moment each record is in some whole file; a record that is in two counts once. What is unreadable or torn stays.
 */
import type { FileStore } from '../storage/fileStore';
import { isSame } from '../storage/moveFiles';
import { isWhole, nextRevisionName } from '../storage/revisionNames';
import type { Logger } from '../util/logger';
import { messageOf } from '../util/messageOf';
import { decodeUtf8, encodeUtf8 } from '../util/utf8';
import { decodeSegment, encodeRecord } from './logCodec';
import { compareRecords } from './recordOrder';
import { SEGMENT_ENDING, segmentPlace } from './segmentLog';
import type { StudyRecord } from './studyLog';

/** Fewer segments than this are read quickly enough as they are. */
const FEWEST = 20;

/** A compacted segment has about this many bytes, so that none is too large to read at once. */
const TARGET_SIZE = 16 * 1024 * 1024;

/** The session of a segment that was not written for this long, in milliseconds, has ended. */
const ENDED_AFTER = 24 * 60 * 60_000;

/** What compaction needs. */
export interface CompactionOptions {
  readonly files: FileStore;
  /** This session's: its own segments are left alone. */
  readonly sessionId: string;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  readonly logger: Logger;
}

interface Source {
  readonly name: string;
  readonly size: number;
  readonly records: readonly StudyRecord[];
}

/** Makes one segment of those that are finished and small; returns its name, or `undefined` where there was no need. */
export async function compactSegments(options: CompactionOptions): Promise<string | undefined> {
  const names = await finishedSegments(options);
  if (names.length < FEWEST) return undefined;
  const sources: Source[] = [];
  let size = 0;
  for (const name of names) {
    if (size >= TARGET_SIZE) break;
    const source = await readSource(options.files, name);
    if (source === undefined) continue;
    sources.push(source);
    size += source.size;
  }
  if (sources.length < FEWEST) return undefined;
  const name = await writeUnion(options, sources);
  for (const source of sources) await forget(options, source);
  options.logger.info(`${sources.length} segments of the log were made one, ${name}.`);
  return name;
}

/** Small segments that nobody writes any more, the oldest sessions first. */
async function finishedSegments({ files, sessionId, clock }: CompactionOptions): Promise<string[]> {
  const names = (await files.list()).filter((name) => name.endsWith(SEGMENT_ENDING)).toSorted();
  const newest = new Map<string, number>();
  for (const name of names) {
    const place = segmentPlace(name);
    if (place) newest.set(place.session, Math.max(place.number, newest.get(place.session) ?? 0));
  }
  const finished: string[] = [];
  for (const name of names) {
    const place = segmentPlace(name);
    if (place?.session === sessionId) continue;
    const facts = await files.stat(name);
    if (facts === undefined || facts.size > TARGET_SIZE / 2) continue;
    // A session begins its next segment when the last writing of the one before it is done.
    const isLeft = place !== undefined && place.number < (newest.get(place.session) ?? 0);
    if (isLeft || clock() - facts.changed > ENDED_AFTER) finished.push(name);
  }
  return finished;
}

async function readSource(files: FileStore, name: string): Promise<Source | undefined> {
  const bytes = await files.read(name);
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(bytes);
  const { records, unreadable } = decodeSegment(text);
  return isWhole(text) && unreadable.length === 0 ? { name, size: bytes.length, records } : undefined;
}

/** @throws Error where the file does not hold what was written; nothing may be deleted then. */
async function writeUnion(options: CompactionOptions, sources: readonly Source[]): Promise<string> {
  const { files, sessionId, clock } = options;
  const union = new Map<string, StudyRecord>();
  for (const record of sources.flatMap(({ records }) => records)) {
    if (!union.has(record.id)) union.set(record.id, record);
  }
  const now = clock();
  // Not one of this session's own segments, which only the log itself writes; and no two of one session have one name.
  const name = nextRevisionName({ stem: `${sessionId}+${now.toString(36)}-0`, ending: SEGMENT_ENDING, now });
  if ((await files.stat(name)) !== undefined) throw new Error(`${name} is there already.`);
  const content = encodeUtf8([...union.values()].toSorted(compareRecords).map(encodeRecord).join(''));
  try {
    await files.write(name, content);
    const written = await files.read(name);
    if (written === undefined || !isSame(written, content)) throw new Error(`${name} does not hold what was written.`);
  } catch (error) {
    await files.delete(name);
    throw error;
  }
  return name;
}

async function forget({ files, logger }: CompactionOptions, { name, size }: Source): Promise<void> {
  try {
    const facts = await files.stat(name);
    if (facts?.size === size) await files.delete(name);
  } catch (error) {
    logger.warn(`Cannot delete ${name}, whose records are in a compacted segment too: ${messageOf(error)}`);
  }
}
