import type { StudyRecord } from './studyLog';

/** What orders records. */
export type TimedRecord = Pick<StudyRecord, 'id' | 'time'>;

/** Orders records by time; ties are settled by id, so that every window derives the same from the same records. */
export function compareRecords(a: TimedRecord, b: TimedRecord): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
