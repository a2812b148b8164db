import assert from 'node:assert/strict';
import { decodeSegment, encodeRecord } from '../../../src/core/progress/logCodec';
import { deriveProgress } from '../../../src/core/progress/progress';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { applyFlags, flag } from '../../../src/core/quiz/quizSteps';
import { sampleQuiz } from '../quiz/sampleQuiz';

function mark(questionId: string, time: number, flagged: boolean): StudyRecord {
  return { kind: 'flag', id: `${questionId}@${time}`, time, questionId, flagged };
}

const records = [mark('q-rise', 3, false), mark('q-flour', 2, true), mark('q-rise', 1, true)];

describe('the flags of questions', () => {
  it('are kept by the log', () => {
    assert.deepEqual(decodeSegment(records.map(encodeRecord).join('')), { records, unreadable: [] });
  });

  it('are what the newest record of each question says, in whatever order the records come', () => {
    const expected = new Map([
      ['q-rise', false],
      ['q-flour', true],
    ]);
    assert.deepEqual(deriveProgress(records).flags, expected);
    assert.deepEqual(deriveProgress(records.toReversed()).flags, expected);
  });

  it('show in every quiz, and a question without a record stays as an older version left it', () => {
    const quiz = flag(flag(sampleQuiz(), 'q-rise', true), 'q-hot', true);
    assert.deepEqual(
      applyFlags(quiz, deriveProgress(records).flags).items.map(({ flagged }) => flagged),
      [false, true, true],
    );
  });
});
