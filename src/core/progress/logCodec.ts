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
  v.object({ kind: v.literal('suspend'), id: v.string(), time: moment, questionId: v.string() }),
  v.object({ kind: v.literal('unsuspend'), id: v.string(), time: moment, questionId: v.string() }),
  v.object({
    kind: v.literal('rating'),
    id: v.string(),
    time: moment,
    attemptId: v.string(),
    rating: v.picklist(['again', 'hard', 'good', 'easy']),
  }),
  v.object({ kind: v.literal('flag'), id: v.string(), time: moment, questionId: v.string(), flagged: v.boolean() }),
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
  let start = 0;
  for (let line = 0; ; line++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return { records, unreadable };
    const decoded = decodeLine(text, start, end);
    if (typeof decoded !== 'string') records.push(decoded);
    else if (decoded !== 'blank') unreadable.push({ line, text: text.slice(start, end), reason: decoded });
    start = end + 1;
  }
}

/** What every line of this version begins with, up to its check sum, and what follows that. */
const HEAD = `{"v":${VERSION},"crc":"`;
const MIDDLE = '","record":';
const PREFIX_LENGTH = HEAD.length + 8 + MIDDLE.length;
const ANY_VERSION = /^\{"v":(\d+),"crc":"[0-9a-f]{8}","record":/;

/** There may be a million lines: nothing is cut out of the text but the record's JSON. */
function decodeLine(text: string, start: number, end: number): StudyRecord | UnreadableReason | 'blank' {
  const json = start + PREFIX_LENGTH;
  const isHeaded = text.startsWith(HEAD, start) && text.startsWith(MIDDLE, json - MIDDLE.length);
  if (!isHeaded || json >= end || text.charCodeAt(end - 1) !== CLOSING_BRACE) return otherLine(text.slice(start, end));
  const sum = crc32(text, { start: json, end: end - 1 });
  if (!text.startsWith(sum, start + HEAD.length)) return 'damaged';
  const value: unknown = JSON.parse(text.slice(json, end - 1));
  if (isPlainAttempt(value)) return value;
  const result = v.safeParse(recordSchema, value);
  return result.success ? result.output : 'unknown record';
}

const CLOSING_BRACE = 0x7d;

function otherLine(line: string): UnreadableReason | 'blank' {
  if (line.trim() === '') return 'blank';
  const version = ANY_VERSION.exec(line)?.[1];
  return version !== undefined && Number(version) > VERSION ? 'newer version' : 'damaged';
}

/** How many fields an answer has without and with the one that may be absent. */
const ATTEMPT_FIELDS = 10;

/**
 * Tells whether a value is an answer with exactly the fields of `recordSchema`; where it is not, the schema decides. This
 * is some ten times as fast, and answers are what a log is full of.
 */
function isPlainAttempt(value: unknown): value is Extract<StudyRecord, { kind: 'attempt' }> {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'attempt') return false;
  const attempt: Partial<Record<string, unknown>> = value;
  const { confidence, time, duration, response, score } = attempt;
  if (confidence !== undefined && confidence !== 'sure' && confidence !== 'unsure') return false;
  return (
    Object.keys(value).length === (confidence === undefined ? ATTEMPT_FIELDS : ATTEMPT_FIELDS + 1) &&
    typeof attempt['id'] === 'string' &&
    Number.isSafeInteger(time) &&
    (time as number) >= 0 &&
    typeof attempt['quizId'] === 'string' &&
    typeof attempt['chapterId'] === 'string' &&
    typeof attempt['questionId'] === 'string' &&
    hasFields(response, 1) &&
    areTexts(response['optionIds']) &&
    hasFields(score, 2) &&
    Number.isFinite(score['raw']) &&
    Number.isFinite(score['max']) &&
    areTexts(attempt['correctOptionIds']) &&
    Number.isFinite(duration) &&
    (duration as number) >= 0
  );
}

function hasFields(value: unknown, count: number): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.keys(value).length === count;
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
