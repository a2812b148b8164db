import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ColumnCache } from '../../../src/core/progress/columnCache';
import { compactSegments } from '../../../src/core/progress/compactSegments';
import type { DecodedSegment } from '../../../src/core/progress/logCodec';
import { compareRecords } from '../../../src/core/progress/recordOrder';
import { decodeColumns, encodeColumns } from '../../../src/core/progress/segmentColumns';
import { LargeSegmentCache } from '../../../src/core/progress/segmentTools';
import { MemoryFiles } from '../../torture/memoryFiles';
import { silent } from '../../torture/openLog';
import { anyRecord, sampleAttempt } from './sampleRecords';

const segment = { name: 'first-0.000000001.jsonl', size: 300_000 };

function ordered({ records, unreadable }: DecodedSegment): DecodedSegment {
  return { records: records.toSorted(compareRecords), unreadable };
}

describe('the columns of a segment', () => {
  it('give back what it holds', () => {
    const log = fc.uniqueArray(anyRecord, { selector: ({ id }) => id });
    fc.assert(
      fc.property(log, (records) => {
        const content = { records, unreadable: [{ line: 3, text: 'x', reason: 'damaged' }] } as const;
        const decoded = decodeColumns(segment, encodeColumns(segment, content));
        assert.ok(decoded);
        assert.deepEqual(ordered(decoded), ordered(content));
      }),
    );
  });

  it('give back an answer with a field of later', () => {
    const records = [{ ...sampleAttempt(), id: crypto.randomUUID(), mode: 'mock' }];
    const decoded = decodeColumns(segment, encodeColumns(segment, { records, unreadable: [] }));
    assert.deepEqual(decoded?.records, records);
  });

  it('count for nothing where a bit of them is flipped, or a byte is missing', () => {
    const records = [{ ...sampleAttempt(), id: crypto.randomUUID() }];
    const bytes = encodeColumns(segment, { records, unreadable: [] });
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      // The header's length is not part of what is summed in its own right: it may point anywhere.
      let decoded: unknown;
      try {
        decoded = decodeColumns(segment, flipped);
      } catch {
        decoded = undefined;
      }
      assert.equal(decoded, undefined, `bit ${bit}`);
    }
    for (let length = 0; length < bytes.length; length++)
      assert.equal(decodeColumns(segment, bytes.slice(0, length)), undefined);
  });

  it('are of one segment, at one size', () => {
    const bytes = encodeColumns(segment, { records: [], unreadable: [] });
    assert.ok(decodeColumns(segment, bytes));
    assert.equal(decodeColumns({ ...segment, size: 300_001 }, bytes), undefined);
    assert.equal(decodeColumns({ ...segment, name: 'other.jsonl' }, bytes), undefined);
  });

  it('are read wherever in memory they are', () => {
    const records = [{ ...sampleAttempt(), id: crypto.randomUUID() }];
    const bytes = encodeColumns(segment, { records, unreadable: [] });
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.deepEqual(decodeColumns(segment, shifted.subarray(1))?.records, records);
  });
});

describe('the cache of the log', () => {
  it('keeps large segments, fails softly, and forgets those that are gone', async () => {
    const files = new MemoryFiles();
    let loads = 0;
    const tools = () => {
      loads += 1;
      return Promise.resolve({ ColumnCache, compactSegments });
    };
    const cache = new LargeSegmentCache({ tools, files, logger: silent });
    await cache.keep({ name: 'small', size: 10 }, { records: [], unreadable: [] });
    assert.equal(await cache.load('small', 10), undefined);
    assert.deepEqual([files.contents.size, loads], [0, 0], 'A short log needs no tools.');
    await cache.keep(segment, { records: [sampleAttempt()], unreadable: [] });
    assert.equal((await cache.load(segment.name, segment.size))?.records.length, 1);
    files.contents.set(`${segment.name}.columns`, { bytes: new Uint8Array(64), changed: 0 });
    assert.equal(await cache.load(segment.name, segment.size), undefined);
    files.fault = () => 0;
    await cache.keep(segment, { records: [], unreadable: [] });
    files.fault = () => undefined;
    await cache.prune([]);
    assert.equal(files.contents.size, 0);
  });
});
