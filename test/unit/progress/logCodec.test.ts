import assert from 'node:assert/strict';
import { decodeSegment, encodeRecord } from '../../../src/core/progress/logCodec';
import { deriveProgress } from '../../../src/core/progress/progress';
import { GENERATED_CHAPTER_ID } from '../../../src/core/quiz/model';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { sampleAttempt } from './sampleRecords';

const read: StudyRecord = { kind: 'readMark', id: 'a', time: 1, sectionId: 's/ä', read: true };
const unread: StudyRecord = { kind: 'readMark', id: 'b', time: 2, sectionId: 's/ä', read: false };

describe('the log', () => {
  it('gives back what was written', () => {
    assert.deepEqual(decodeSegment(encodeRecord(read) + encodeRecord(unread)), {
      records: [read, unread],
      unreadable: [],
    });
  });

  it('gives back answers to questions of chapters, as they were always kept, and to generated ones', () => {
    const authored = sampleAttempt({ id: 'c', time: 3, confidence: 'sure' });
    const generated = { ...authored, id: 'd', chapterId: GENERATED_CHAPTER_ID, questionId: 'recognition/amazon-s3/0' };
    assert.deepEqual(decodeSegment(encodeRecord(authored) + encodeRecord(generated)), {
      records: [authored, generated],
      unreadable: [],
    });
    assert.equal(GENERATED_CHAPTER_ID, 'services', 'The log of learners has this word.');
  });

  it('loses only the line that was being written where a segment was cut at any place', () => {
    const whole = encodeRecord(read) + encodeRecord(unread);
    const first = encodeRecord(read).length;
    for (let length = first; length < whole.length; length++) {
      assert.deepEqual(decodeSegment(whole.slice(0, length)), { records: [read], unreadable: [] });
    }
  });

  it('tells an altered record from a sound one', () => {
    const { records, unreadable } = decodeSegment(encodeRecord(read).replace('"read":true', '"read":fals'));
    assert.deepEqual(records, []);
    assert.deepEqual(
      unreadable.map(({ reason }) => reason),
      ['damaged'],
    );
  });

  it('keeps a record of a newer version aside', () => {
    assert.equal(decodeSegment(encodeRecord(read).replace('"v":1', '"v":2')).unreadable[0]?.reason, 'newer version');
  });

  it('derives the same from records in any order', () => {
    assert.deepEqual(deriveProgress([unread, read, read]).readSectionIds, new Set());
    assert.deepEqual(deriveProgress([read]).readSectionIds, new Set(['s/ä']));
  });
});
