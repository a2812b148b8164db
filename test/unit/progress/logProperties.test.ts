import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { decodeSegment, encodeRecord, recordSchema } from '../../../src/core/progress/logCodec';
import { deriveProgress, isCorrect, ProgressBuilder } from '../../../src/core/progress/progress';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { crc32 } from '../../../src/core/util/crc32';
import { anyRecord, sampleAttempt } from './sampleRecords';

/** Records with one id are the same record: ids are unique. */
const log = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 40 });

function line(json: string): string {
  return `{"v":1,"crc":"${crc32(json)}","record":${json}}\n`;
}

/** A record with one thing about it changed: a field gone, added, or of any JSON value. */
const changed = fc
  .record({ record: anyRecord, field: fc.constantFrom(...fieldNames()), value: fc.jsonValue(), at: fc.nat({ max: 2 }) })
  .map(({ record, field, value, at }): unknown => {
    const copy = structuredClone(record) as unknown as Record<string, unknown>;
    if (at === 0) delete copy[field];
    else if (at === 1) copy[field] = value;
    else copy['response'] = { optionIds: [value], other: value };
    return copy;
  });

function merge(...logs: readonly (readonly StudyRecord[])[]): ProgressBuilder {
  const builder = new ProgressBuilder();
  for (const part of logs) builder.add(part);
  return builder;
}

function fieldNames(): string[] {
  return [...Object.keys(sampleAttempt()), 'confidence', 'sectionId', 'read', 'entryId', 'attemptId', 'other'];
}

describe('the format of the log', () => {
  it('accepts and rejects exactly what its schema does', () => {
    fc.assert(
      fc.property(fc.oneof(changed, anyRecord), (value) => {
        const json = JSON.stringify(value);
        const expected = v.safeParse(recordSchema, JSON.parse(json));
        const { records, unreadable } = decodeSegment(line(json));
        assert.deepEqual(records, expected.success ? [expected.output] : []);
        assert.equal(unreadable.length, expected.success ? 0 : 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not take a number that JSON cannot hold for a time', () => {
    for (const time of ['1e999', '-1', '1.5', '9007199254740993.5', '"1"', 'null']) {
      const json = JSON.stringify(sampleAttempt()).replace('"time":1', `"time":${time}`);
      const expected = v.safeParse(recordSchema, JSON.parse(json)).success;
      assert.equal(decodeSegment(line(json)).records.length === 1, expected, time);
    }
  });

  it('gives back any records', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), (records) => {
        assert.deepEqual(decodeSegment(records.map(encodeRecord).join('')), { records, unreadable: [] });
      }),
    );
  });

  it('tells any one flipped bit, and loses no other record by it', () => {
    const records = [sampleAttempt({ id: 'a' }), sampleAttempt({ id: 'b' }), sampleAttempt({ id: 'c' })];
    const bytes = new TextEncoder().encode(records.map(encodeRecord).join(''));
    const length = bytes.length / 3;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const decoded = decodeSegment(new TextDecoder().decode(flipped));
      const hit = Math.floor((bit >> 3) / length);
      for (const record of decoded.records) assert.ok(records.some(({ id }) => id === record.id));
      assert.deepEqual(
        decoded.records,
        records.filter(({ id }) => decoded.records.some((found) => found.id === id)),
      );
      // A line feed that is hit joins two lines, or leaves the last one torn.
      const lost = records.filter(({ id }) => !decoded.records.some((found) => found.id === id)).length;
      assert.ok(lost <= ((bit >> 3) % length === length - 1 ? 2 : 1), `bit ${bit} of record ${hit}: ${lost} lost`);
    }
  });
});

describe('progress', () => {
  it('is the same whatever the order of the records, and whether one comes twice', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (records, order) => {
        const keys = records.map(() => order.next().value as number);
        const shuffled = records.toSorted((a, b) => keys[records.indexOf(a)]! - keys[records.indexOf(b)]!);
        assert.deepEqual(deriveProgress([...shuffled, ...records]), deriveProgress(records));
      }),
    );
  });

  it('is the same whether logs are merged one way or the other, at once or one by one', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (records, first, second) => {
        const cut = (index: number): number => (records.length === 0 ? 0 : index % records.length);
        const [a, b] = [cut(first), cut(second)].toSorted((x, y) => x - y) as [number, number];
        const parts = [records.slice(0, b), records.slice(a), records.slice(0, a)];
        const whole = deriveProgress(records);
        const [p, q, r] = parts as [StudyRecord[], StudyRecord[], StudyRecord[]];
        assert.deepEqual(merge(p, q, r).progress, whole, 'commutative and associative');
        assert.deepEqual(merge(r, q, p).progress, whole, 'commutative and associative');
        assert.deepEqual(merge(q, p, p, q).progress, whole, 'idempotent');
      }),
    );
  });

  it('costs nothing where nothing is new', () => {
    const builder = new ProgressBuilder();
    builder.add([sampleAttempt()]);
    const { progress } = builder;
    assert.equal(builder.add([sampleAttempt()]), false);
    assert.equal(builder.progress, progress);
  });

  it('hands out another object for each answer, over a list that grows', () => {
    const builder = new ProgressBuilder();
    builder.add([sampleAttempt({ id: 'a', time: 1 })]);
    const before = builder.progress;
    builder.add([sampleAttempt({ id: 'b', time: 2, score: { raw: 0, max: 1 } })]);
    assert.notEqual(builder.progress, before);
    assert.equal(builder.progress.attempts, before.attempts);
    assert.equal(builder.progress.attempts.length, 2);
    assert.ok(isCorrect(before.latestAttempts.get('q')!), 'What was derived before stays as it was.');
  });

  it('has no answer that was undone, whichever record came first, and has the one before it again', () => {
    const first = sampleAttempt({ id: 'a', time: 1 });
    const second = sampleAttempt({ id: 'b', time: 2 });
    const undo: StudyRecord = { kind: 'undo', id: 'u', time: 3, attemptId: 'b' };
    for (const records of [
      [first, second, undo],
      [undo, second, first],
      [second, undo, first],
    ]) {
      const progress = new ProgressBuilder();
      for (const record of records) progress.add([record]);
      assert.deepEqual(progress.progress.attempts, [first]);
      assert.deepEqual(progress.progress.latestAttempts.get('q'), first);
    }
  });
});
