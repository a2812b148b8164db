/**
 * The log as one text, for another machine or a backup: a line a record, as in the log's own segments, so that a segment
 * can be imported as it is. Nothing is left out: what is undone is in it with the record that undoes it.
 */
import { decodeSegment, encodeRecord, type UnreadableReason } from '../progress/logCodec';
import { compareRecords } from '../progress/recordOrder';
import type { StudyRecord } from '../progress/studyLog';

/** What became of one line of an import; lines count from 1. */
export type ImportedLine =
  | { readonly line: number; readonly outcome: 'added' | 'alreadyThere' }
  /** It was left out: the log has another record under the same id. */
  | { readonly line: number; readonly outcome: 'differs' }
  | { readonly line: number; readonly outcome: 'unreadable'; readonly reason: UnreadableReason };

/** What an import would do. */
export interface ImportPlan {
  /** The records that are new, in the order of the text. */
  readonly records: readonly StudyRecord[];
  /** Every line that is not blank. */
  readonly lines: readonly ImportedLine[];
}

/** Writes records as lines, oldest first, each id once. */
export function exportLines(records: Iterable<StudyRecord>): string {
  return unionOf([records]).map(encodeRecord).join('');
}

/** Merges logs: the union by id, oldest first. Of records with one id, the first in the order of their text counts. */
export function unionOf(logs: Iterable<Iterable<StudyRecord>>): StudyRecord[] {
  const union = new Map<string, StudyRecord>();
  for (const records of logs) {
    for (const record of records) {
      const known = union.get(record.id);
      if (known === undefined || textOf(record) < textOf(known)) union.set(record.id, record);
    }
  }
  return [...union.values()].toSorted(compareRecords);
}

/** Tells what importing a text into a log would do, line by line. */
export function planImport(text: string, known: Iterable<StudyRecord>): ImportPlan {
  const byId = new Map<string, StudyRecord>();
  for (const record of known) byId.set(record.id, record);
  const records: StudyRecord[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const outcomes = lines.flatMap((content, index): ImportedLine[] => {
    const line = index + 1;
    if (content.trim() === '') return [];
    // A last line without a line feed counts too: who imports a file was never told that it is torn.
    const { records: decoded, unreadable } = decodeSegment(`${content}\n`);
    const [record] = decoded;
    if (record === undefined) return [{ line, outcome: 'unreadable', reason: unreadable[0]?.reason ?? 'damaged' }];
    const there = byId.get(record.id);
    if (there !== undefined) return [{ line, outcome: textOf(there) === textOf(record) ? 'alreadyThere' : 'differs' }];
    byId.set(record.id, record);
    records.push(record);
    return [{ line, outcome: 'added' }];
  });
  return { records, lines: outcomes };
}

/** The same for the same record, whatever the order of its fields. */
function textOf(record: StudyRecord): string {
  return JSON.stringify(record, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
