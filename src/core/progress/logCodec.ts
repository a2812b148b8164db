/**
 * The log's file format, version 1: one record a line, as
 *
 *     {"v":1,"crc":"89abcdef","record":{"kind":"readMark","id":"…","time":1790000000000,…}}
 *
 * `crc` is the CRC-32 of the JSON text of `record`, so that a torn or altered line is told from a sound one. Lines end
 * in a line feed; text after the last one was being written when the session ended, and nobody was told that it is kept.
 * A line that can't be read stays in its file: a segment is only ever added to by the session that made it.
 */
import * as v from 'valibot';
import { crc32 } from '../util/crc32';
import type { StudyRecord } from './studyLog';

const VERSION = 1;

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.array(v.string());

/** What the log accepts. */
export const recordSchema = v.variant('kind', [
  v.object({ kind: v.literal('readMark'), id: v.string(), time: moment, sectionId: v.string(), read: v.boolean() }),
  v.object({ kind: v.literal('lookUp'), id: v.string(), time: moment, entryId: v.string() }),
  v.object({ kind: v.literal('undo'), id: v.string(), time: moment, attemptId: v.string() }),
  v.object({
    kind: v.literal('attempt'),
    id: v.string(),
    time: moment,
    quizId: v.string(),
    chapterId: v.string(),
    questionId: v.string(),
    response: v.object({ optionIds: ids }),
    score: v.object({ raw: v.number(), max: v.number() }),
    correctOptionIds: ids,
    confidence: v.exactOptional(v.picklist(['sure', 'unsure'])),
    duration: v.pipe(v.number(), v.minValue(0)),
  }),
]);

const PREFIX = /^\{"v":(\d+),"crc":"([0-9a-f]{8})","record":/;

/** Why a line could not be read. */
export type UnreadableReason = 'damaged' | 'newer version' | 'unknown record';

/** A line that could not be read, kept as it stands. */
export interface UnreadableLine {
  /** Zero-based. */
  readonly line: number;
  readonly text: string;
  readonly reason: UnreadableReason;
}

/** What a segment of the log holds. */
export interface DecodedSegment {
  readonly records: readonly StudyRecord[];
  readonly unreadable: readonly UnreadableLine[];
}

/** Encodes one record as one line, with its line feed. */
export function encodeRecord(record: StudyRecord): string {
  const json = JSON.stringify(record);
  return `{"v":${VERSION},"crc":"${crc32(json)}","record":${json}}\n`;
}

/** Decodes a whole segment. Never throws: what can't be read is listed beside what can. */
export function decodeSegment(text: string): DecodedSegment {
  const records: StudyRecord[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const [line, content] of text.split('\n').slice(0, -1).entries()) {
    if (content.trim() === '') continue;
    const decoded = decodeLine(content);
    if (typeof decoded === 'string') unreadable.push({ line, text: content, reason: decoded });
    else records.push(decoded);
  }
  return { records, unreadable };
}

function decodeLine(line: string): StudyRecord | UnreadableReason {
  const head = PREFIX.exec(line);
  if (head === null) return 'damaged';
  if (Number(head[1]) > VERSION) return 'newer version';
  const json = line.slice(head[0].length, -1);
  if (!line.endsWith('}') || crc32(json) !== head[2]) return 'damaged';
  const result = v.safeParse(recordSchema, JSON.parse(json));
  return result.success ? result.output : 'unknown record';
}
