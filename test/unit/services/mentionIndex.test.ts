import assert from 'node:assert/strict';
import { MentionIndex } from '../../../src/core/services/mentionIndex';
import type { TextMention } from '../../../src/core/services/model';

function mention(entryId: string, line: number, start = 0): TextMention {
  return { entryId, line, start, end: start + 2, text: 'S3', form: 'prose' };
}

describe('MentionIndex', () => {
  let index: MentionIndex;

  beforeEach(() => {
    index = new MentionIndex();
    index.replace('a', [mention('s3', 0), mention('lambda', 1), mention('s3', 2, 7)]);
    index.replace('b', [mention('s3', 5)]);
  });

  it('counts mentions and files of a service', () => {
    assert.deepEqual(index.count('s3'), { mentions: 3, files: 2 });
    assert.deepEqual(index.count('lambda'), { mentions: 1, files: 1 });
    assert.deepEqual(index.count('unknown'), { mentions: 0, files: 0 });
  });

  it('knows the places in a file, in order', () => {
    assert.deepEqual(index.places('s3', 'a'), [
      { line: 0, start: 0, end: 2 },
      { line: 2, start: 7, end: 9 },
    ]);
    assert.deepEqual(index.places('s3', 'unknown'), []);
  });

  it('replaces what it knew of a file', () => {
    assert.ok(index.replace('a', [mention('bedrock', 0)]));
    assert.deepEqual(index.services().toSorted(), ['bedrock', 's3']);
    assert.deepEqual(index.filesMentioning('s3'), [{ file: 'b', mentions: 1 }]);
  });

  it('tells when nothing changed', () => {
    assert.ok(!index.replace('b', [mention('s3', 5)]));
    assert.ok(index.replace('b', [mention('s3', 6)]));
    assert.ok(index.replace('b', [mention('s3', 6), mention('lambda', 6)]));
    assert.ok(!index.replace('empty', []));
  });

  it('forgets a file that mentions nothing any more', () => {
    assert.ok(index.replace('b', []));
    assert.deepEqual(index.files(), ['a']);
  });

  it('forgets a file, and a service with its last file', () => {
    assert.ok(index.remove('a'));
    assert.deepEqual(index.services(), ['s3']);
    assert.ok(!index.remove('a'));
  });

  it('forgets files by a rule', () => {
    assert.ok(index.removeWhere((file) => file === 'a'));
    assert.ok(!index.removeWhere((file) => file === 'a'));
    assert.deepEqual(index.files(), ['b']);
  });
});
