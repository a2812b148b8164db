/**
 * What a segment holds, in columns: the same facts in a fifth of the bytes, read without parsing.
 *
 * It is a cache, never what counts: it names the format, the segment and its size, ends in a check sum, and is thrown away
 * where any of these does not match. Answers whose id is no UUID or whose
 * duration is no whole number, and whatever is no answer, stand in its header as JSON.
 */
import type { Attempt, Response, Score } from '../quiz/model';
import { decodeUtf8, encodeUtf8 } from '../util/utf8';
import type { DecodedSegment, UnreadableLine } from './logCodec';
import type { StudyRecord } from './studyLog';

/** To be raised whenever a record gets another field, or the columns another meaning. */
const FORMAT = 1;

/** Where a machine orders bytes otherwise, this number reads as another one. */
const MAGIC = 0x5c0de001;

const ID_LENGTH = 36;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const confidences = [undefined, 'sure', 'unsure'] as const;

const NO_RESPONSE: Response = { optionIds: [] };
const NO_SCORE: Score = { raw: 0, max: 1 };

/** The fields that columns can hold; an answer with another one is kept as JSON. */
const COLUMN_FIELDS = new Set([
  'kind',
  'id',
  'time',
  'quizId',
  'chapterId',
  'questionId',
  'response',
  'score',
  'correctOptionIds',
  'confidence',
  'duration',
]);

type AttemptRecord = Extract<StudyRecord, { kind: 'attempt' }>;

interface Header {
  readonly format: number;
  readonly name: string;
  readonly size: number;
  readonly count: number;
  readonly texts: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly scores: readonly Score[];
  readonly others: readonly StudyRecord[];
  readonly unreadable: readonly UnreadableLine[];
}

/** Which segment the columns are of. */
export interface SegmentFingerprint {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Encodes what a segment holds. */
export function encodeColumns(segment: SegmentFingerprint, content: DecodedSegment): Uint8Array {
  const attempts = content.records.filter(fitsColumns);
  const fitting = new Set<StudyRecord>(attempts);
  const texts = new Table<string>((text) => text);
  const lists = new Table<readonly string[]>((list) => JSON.stringify(list));
  const scores = new Table<Score>(({ raw, max }) => `${raw}/${max}`);
  const columns = new Columns(attempts.length);
  const ids: string[] = [];
  for (const [index, attempt] of attempts.entries()) {
    columns.times[index] = attempt.time;
    columns.durations[index] = attempt.duration;
    columns.quizzes[index] = texts.add(attempt.quizId);
    columns.chapters[index] = texts.add(attempt.chapterId);
    columns.questions[index] = texts.add(attempt.questionId);
    columns.responses[index] = lists.add(attempt.response.optionIds);
    columns.keys[index] = lists.add(attempt.correctOptionIds);
    columns.scores[index] = scores.add(attempt.score);
    columns.confidences[index] = confidences.indexOf(attempt.confidence);
    ids.push(attempt.id);
  }
  const header: Header = {
    format: FORMAT,
    ...segment,
    count: attempts.length,
    texts: texts.values,
    lists: lists.values,
    scores: scores.values,
    others: content.records.filter((record) => !fitting.has(record)),
    unreadable: content.unreadable,
  };
  return assemble(encodeUtf8(JSON.stringify(header)), columns, encodeUtf8(ids.join('')));
}

/** Decodes the columns of a segment; `undefined` where they are not its, not of this format, or damaged. */
export function decodeColumns(segment: SegmentFingerprint, bytes: Uint8Array): DecodedSegment | undefined {
  if (bytes.length < 16 || bytes.length % 8 !== 0) return undefined;
  // Typed arrays need their place in memory aligned, and a file may have been read into the middle of some buffer.
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const [magic, headerLength = 0] = words;
  if (magic !== MAGIC || words.at(-1) !== checkSum(words)) return undefined;
  const header = JSON.parse(decodeUtf8(whole.subarray(8, 8 + headerLength))) as Header;
  if (header.format !== FORMAT || header.name !== segment.name || header.size !== segment.size) return undefined;
  const columns = new Columns(header.count, { bytes: whole, offset: aligned(8 + headerLength) });
  const ids = decodeUtf8(whole.subarray(columns.end, columns.end + header.count * ID_LENGTH));
  const records: StudyRecord[] = attemptsOf(header, columns, ids);
  for (const other of header.others) records.push(other);
  return { records, unreadable: header.unreadable };
}

function attemptsOf({ count, texts, lists, scores }: Header, columns: Columns, ids: string): StudyRecord[] {
  const responses: Response[] = lists.map((optionIds) => ({ optionIds }));
  const attempts: AttemptRecord[] = [];
  for (let index = 0; index < count; index++) {
    const id = ids.slice(index * ID_LENGTH, (index + 1) * ID_LENGTH);
    const time = columns.times[index] ?? 0;
    const quizId = texts[columns.quizzes[index] ?? 0] ?? '';
    const chapterId = texts[columns.chapters[index] ?? 0] ?? '';
    const questionId = texts[columns.questions[index] ?? 0] ?? '';
    const response = responses[columns.responses[index] ?? 0] ?? NO_RESPONSE;
    const score = scores[columns.scores[index] ?? 0] ?? NO_SCORE;
    const correctOptionIds = lists[columns.keys[index] ?? 0] ?? [];
    const duration = columns.durations[index] ?? 0;
    const confidence = confidences[columns.confidences[index] ?? 0];
    const kind = 'attempt';
    // Two whole literals: with a million answers, adding a field to an object that is made takes as long as all the rest.
    attempts.push(
      confidence === undefined
        ? { kind, id, time, quizId, chapterId, questionId, response, score, correctOptionIds, duration }
        : { kind, id, time, quizId, chapterId, questionId, response, score, correctOptionIds, confidence, duration },
    );
  }
  return attempts;
}

function fitsColumns(record: StudyRecord): record is AttemptRecord {
  if (record.kind !== 'attempt' || !UUID.test(record.id)) return false;
  const { response, score }: Attempt = record;
  return (
    (record.duration | 0) === record.duration &&
    Object.keys(record).every((field) => COLUMN_FIELDS.has(field)) &&
    Object.keys(response).length === 1 &&
    Object.keys(score).length === 2
  );
}

/** The numbers of some answers, one array a field; in new memory, or over bytes that hold them. */
class Columns {
  readonly times: Float64Array;
  readonly durations: Int32Array;
  readonly quizzes: Uint32Array;
  readonly chapters: Uint32Array;
  readonly questions: Uint32Array;
  readonly responses: Uint32Array;
  readonly keys: Uint32Array;
  readonly scores: Uint32Array;
  readonly confidences: Uint8Array;
  readonly start: number;
  /** Where the bytes end that the columns take. */
  readonly end: number;
  readonly bytes: Uint8Array;

  constructor(count: number, source?: { readonly bytes: Uint8Array; readonly offset: number }) {
    const { bytes, offset } = source ?? { bytes: new Uint8Array(count * Columns.bytesEach), offset: 0 };
    let place = bytes.byteOffset + offset;
    const take = (width: number): number => {
      const from = place;
      place += width * count;
      return from;
    };
    const numbers = (): Float64Array => new Float64Array(bytes.buffer, take(8), count);
    const indices = (): Uint32Array => new Uint32Array(bytes.buffer, take(4), count);
    this.times = numbers();
    this.durations = new Int32Array(bytes.buffer, take(4), count);
    this.quizzes = indices();
    this.chapters = indices();
    this.questions = indices();
    this.responses = indices();
    this.keys = indices();
    this.scores = indices();
    this.confidences = new Uint8Array(bytes.buffer, take(1), count);
    this.start = offset;
    this.end = place - bytes.byteOffset;
    this.bytes = bytes;
  }

  private static readonly bytesEach = 8 + 7 * 4 + 1;
}

/** Numbers values in the order of their first appearance. */
class Table<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly keyOf: (value: T) => string) {}

  add(value: T): number {
    const key = this.keyOf(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function assemble(header: Uint8Array, columns: Columns, ids: Uint8Array): Uint8Array {
  const start = aligned(8 + header.length);
  const length = aligned(start + columns.bytes.length + ids.length + 4);
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  words[0] = MAGIC;
  words[1] = header.length;
  bytes.set(header, 8);
  bytes.set(columns.bytes, start);
  bytes.set(ids, start + columns.bytes.length);
  words[words.length - 1] = checkSum(words);
  return bytes;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/** FNV-1a over all words but the last: not for foes, but any flipped bit changes it. */
function checkSum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  const end = words.length - 1;
  for (let index = 0; index < end; index++) sum = Math.imul(sum ^ (words[index] ?? 0), 0x01000193);
  return sum >>> 0;
}
