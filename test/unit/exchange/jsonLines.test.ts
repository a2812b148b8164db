import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { countLines, importReport } from '../../../src/core/exchange/importReport';
import { exportLines, planImport, unionOf } from '../../../src/core/exchange/jsonLines';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { anyRecord, sampleAttempt } from '../progress/sampleRecords';

/** Ids clash now and then: with the same record, and with another. */
const logs = fc.array(anyRecord, { maxLength: 20 });

function union(...parts: readonly (readonly StudyRecord[])[]): StudyRecord[] {
  return unionOf(parts);
}

describe('merging logs', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(logs, logs, logs, (a, b, c) => {
        assert.deepEqual(union(a, b), union(b, a));
        assert.deepEqual(union(union(a, b), c), union(a, union(b, c)));
        assert.deepEqual(union(a, a), union(a));
      }),
    );
  });

  it('gives back all that was exported, and nothing twice', () => {
    fc.assert(
      fc.property(logs, (records) => {
        const whole = unionOf([records]);
        const { records: imported, lines } = planImport(exportLines(records), []);
        assert.deepEqual(imported, whole);
        assert.equal(countLines(lines).added, whole.length);
        assert.deepEqual(countLines(planImport(exportLines(records), whole).lines), {
          added: 0,
          alreadyThere: whole.length,
          differs: 0,
          unreadable: 0,
        });
      }),
    );
  });
});

describe('an import', () => {
  const known = sampleAttempt({ id: 'known' });
  const text = [
    exportLines([sampleAttempt({ id: 'new' })]).trim(),
    exportLines([known]).trim(),
    '',
    'no record',
    exportLines([sampleAttempt({ id: 'new' })]).trim(),
    exportLines([sampleAttempt({ id: 'known', time: 99 })]).trim(),
    exportLines([known]).replace('"v":1', '"v":7').trim(),
  ].join('\r\n');
  const plan = planImport(`\uFEFF${text}`, [known]);

  it('says what becomes of every line that is not blank, also of a last one without an end', () => {
    assert.deepEqual(plan.lines, [
      { line: 1, outcome: 'added' },
      { line: 2, outcome: 'alreadyThere' },
      { line: 4, outcome: 'unreadable', reason: 'damaged' },
      { line: 5, outcome: 'alreadyThere' },
      { line: 6, outcome: 'differs' },
      { line: 7, outcome: 'unreadable', reason: 'newer version' },
    ]);
    assert.deepEqual(
      plan.records.map(({ id }) => id),
      ['new'],
    );
  });

  it('is told in one line for neighbours with the same fate', () => {
    const lines = planImport(exportLines([1, 2, 3].map((time) => sampleAttempt({ id: String(time), time }))), []).lines;
    const report = importReport('log.jsonl', lines, {
      title: (file) => file,
      totals: ({ added }) => `added ${added}`,
      added: (place) => `${place} added`,
      alreadyThere: (place) => `${place} there`,
      differs: (place) => `${place} differs`,
      unreadable: (place, reason) => `${place} ${reason}`,
    });
    assert.equal(report, 'log.jsonl\nadded 3\n\n1–3 added\n');
  });
});
