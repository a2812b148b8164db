import { compareRecords, type TimedRecord } from './recordOrder';

/** What the newest record says of each of some things; records may come in any order. */
export class NewestMarks<T> {
  private readonly newest = new Map<string, { readonly record: TimedRecord; readonly value: T }>();
  private derived: ReadonlyMap<string, T> | undefined;

  /** By key, in the order of their records; the same map until one is added that counts. */
  get values(): ReadonlyMap<string, T> {
    this.derived ??= new Map(
      [...this.newest]
        .toSorted(([, a], [, b]) => compareRecords(a.record, b.record))
        .map(([key, { value }]) => [key, value]),
    );
    return this.derived;
  }

  add(record: TimedRecord, key: string, value: T): void {
    const known = this.newest.get(key);
    if (known !== undefined && compareRecords(known.record, record) >= 0) return;
    this.newest.set(key, { record, value });
    this.derived = undefined;
  }
}
