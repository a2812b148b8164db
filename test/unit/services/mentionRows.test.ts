import assert from 'node:assert/strict';
import { MentionIndex } from '../../../src/core/services/mentionIndex';
import { fileRows, placeRows, serviceIdsOf, serviceRows } from '../../../src/core/services/mentionRows';
import type { TextMention } from '../../../src/core/services/model';
import { entry, sampleCatalogue } from './sampleCatalogue';

function mentions(entryId: string, count: number): TextMention[] {
  return Array.from({ length: count }, (_, line) => ({ entryId, line, start: 0, end: 2, text: 'S3', form: 'prose' }));
}

describe('serviceIdsOf', () => {
  it('puts a feature under its service and leaves a service alone', () => {
    const serviceIdOf = serviceIdsOf(sampleCatalogue);
    assert.equal(serviceIdOf('bedrock-agents'), 'bedrock');
    assert.equal(serviceIdOf('s3'), 's3');
    assert.equal(serviceIdOf('unknown'), 'unknown');
  });
});

describe('serviceRows', () => {
  it('lists the most mentioned first, and by name where the count is the same', () => {
    const index = new MentionIndex();
    index.replace('a', [...mentions('s3', 2), ...mentions('lambda', 1), ...mentions('bedrock', 1)]);
    index.replace('b', mentions('s3', 1));
    const rows = serviceRows(index, sampleCatalogue);
    assert.deepEqual(
      rows.map(({ name, mentions, files }) => [name, mentions, files]),
      [
        ['Amazon S3', 3, 2],
        ['Amazon Bedrock', 1, 1],
        ['AWS Lambda', 1, 1],
      ],
    );
    assert.equal(rows[0]?.summary, 'A service.');
  });

  it('shows a service that the catalogue has lost by its id', () => {
    const index = new MentionIndex();
    index.replace('a', mentions('gone', 1));
    assert.equal(serviceRows(index, { entries: [entry({ id: 's3', name: 'Amazon S3' })] })[0]?.name, 'gone');
  });
});

describe('fileRows', () => {
  it('lists files by folder and name, as people count', () => {
    const index = new MentionIndex();
    for (const file of ['/w/part10.md', '/w/part2.md', '/w/src/a.py', '/w/src/deep/b.py']) {
      index.replace(file, mentions('s3', 1));
    }
    index.replace('/w/other.md', mentions('lambda', 1));
    assert.deepEqual(
      fileRows(index, 's3', (file) => file.slice('/w/'.length)).map(({ folder, name }) => [folder, name]),
      [
        ['', 'part2.md'],
        ['', 'part10.md'],
        ['src', 'a.py'],
        ['src/deep', 'b.py'],
      ],
    );
  });
});

/** Makes the row of one mention in a text. */
function row(text: string, mention: string, line = 0) {
  const start = text.split(/\r\n|\r|\n/)[line]!.indexOf(mention);
  const [only] = placeRows([{ line, start, end: start + mention.length }], text);
  return { ...only!, marked: only!.label.slice(...only!.highlight) };
}

describe('placeRows', () => {
  it('shows the trimmed line with the mention marked', () => {
    const { label, marked } = row('one\r\n\t  call Amazon S3 here  \r\n', 'Amazon S3', 1);
    assert.equal(label, 'call Amazon S3 here');
    assert.equal(marked, 'Amazon S3');
  });

  it('shows a tab as a space, which keeps the mark in its place', () => {
    const { label, marked } = row('a\tS3', 'S3');
    assert.equal(label, 'a S3');
    assert.equal(marked, 'S3');
  });

  it('starts shortly before the mention, at a word, and keeps the line for whoever asks', () => {
    const line = 'The documents that arrive are kept in Amazon S3 for a year.';
    const { label, text, marked } = row(`  ${line}`, 'Amazon S3');
    assert.equal(label, '…are kept in Amazon S3 for a year.');
    assert.equal(text, line);
    assert.equal(marked, 'Amazon S3');
  });

  for (const [where, before, after] of [
    ['start', 0, 500],
    ['middle', 500, 500],
    ['end', 500, 0],
  ] as const) {
    it(`cuts a long line around a mention at its ${where}`, () => {
      const { label, text, marked } = row(`${'x '.repeat(before)}Amazon S3${' y'.repeat(after)}`, 'Amazon S3');
      assert.equal(marked, 'Amazon S3');
      for (const shown of [label, text]) {
        assert.ok(shown.length <= 120 && shown.includes('Amazon S3'), shown);
        assert.equal(shown.startsWith('…'), before > 0);
        assert.equal(shown.endsWith('…'), after > 0);
      }
    });
  }

  it('does not cut what just fits', () => {
    assert.equal(row(`S3${'x'.repeat(118)}`, 'S3').label, `S3${'x'.repeat(118)}`);
    assert.equal(row(`S3${'x'.repeat(119)}`, 'S3').label.length, 120);
    assert.ok(row(`S3${'x'.repeat(119)}`, 'S3').label.endsWith('x…'));
  });

  it('cuts within a word where there is no other way', () => {
    const { label, marked } = row(`"${'x'.repeat(50)}:s3"`, 's3');
    assert.equal(label, `…${'x'.repeat(13)}:s3"`);
    assert.equal(marked, 's3');
  });

  it('stays within a text that was edited since', () => {
    const [gone] = placeRows([{ line: 7, start: 3, end: 9 }], 'short');
    assert.deepEqual([gone?.label, gone?.highlight], ['', [0, 0]]);
    const [short] = placeRows([{ line: 0, start: 3, end: 9 }], 'short');
    assert.deepEqual(short?.highlight, [3, 5]);
  });
});
