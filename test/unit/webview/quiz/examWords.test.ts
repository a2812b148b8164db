import assert from 'node:assert/strict';
import type { ExamCoverage } from '../../../../src/core/quiz/examForm';
import type { QuizStep } from '../../../../src/core/quiz/quizView';
import {
  clockDigits,
  coverageInWords,
  durationInWords,
  markPassed,
  notice,
  openInWords,
  rightInWords,
  timeLeft,
} from '../../../../src/webview/quiz/examWords';

function coverageOf(...filled: readonly number[]): ExamCoverage {
  return {
    wanted: 65,
    filled: filled.reduce((sum, count) => sum + count, 0),
    scored: 0,
    duration: 0,
    domains: filled.map((count, index) => ({ domainId: String(index + 1), title: '', wanted: 13, filled: count })),
  };
}

function steps(open: number): QuizStep[] {
  return Array.from({ length: 4 }, (_, index) => ({
    status: index < open ? 'open' : 'answered',
    flagged: false,
    text: '',
  }));
}

describe('the words of a mock exam', () => {
  it('tell the time left, and that nothing is left only when nothing is', () => {
    assert.deepEqual([5_400_000, 3_600_000, 416_000, 59_999, 1, 0, -5].map(clockDigits), [
      '1:30:00',
      '1:00:00',
      '6:56',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
    ]);
  });

  it('tell a duration', () => {
    assert.deepEqual([5_400_000, 416_000, 7000, 0].map(durationInWords), ['90 min', '6 min 56 s', '7 s', '0 s']);
  });

  it('tell once when ten, five and one minutes are left, also after a sleep that passed several', () => {
    assert.equal(markPassed(600_500, 599_500), 10);
    assert.equal(markPassed(599_500, 598_500), undefined);
    assert.equal(markPassed(300_001, 300_000), 5);
    assert.equal(markPassed(900_000, 30_000), 1);
    assert.equal(timeLeft(1), '1 minute left.');
  });

  it('stay to be read for a while', () => {
    assert.deepEqual([600_001, 600_000, 590_000, 580_000, 60_000, 0].map(notice), [
      '',
      '10 minutes left.',
      '10 minutes left.',
      '',
      '1 minute left.',
      'The time is up.',
    ]);
  });

  it('tell how much of the exam is covered', () => {
    assert.equal(coverageInWords(coverageOf(0, 5, 0)), '5 of 65 questions, domain 2 only');
    assert.equal(coverageInWords(coverageOf(3, 5, 0)), '8 of 65 questions, domains 1, 2 only');
    assert.equal(coverageInWords(coverageOf(3, 5, 1)), '9 of 65 questions');
  });

  it('tell how many questions are open', () => {
    assert.deepEqual(
      [0, 1, 3].map((open) => openInWords(steps(open))),
      [
        'All questions are answered.',
        '1 question is open and would count as wrong.',
        '3 questions are open and would count as wrong.',
      ],
    );
  });

  it('tell what was not asked from what was wrong', () => {
    assert.deepEqual(
      [rightInWords({ right: 0, asked: 0 }), rightInWords({ right: 0, asked: 3 })],
      ['not asked', '0 of 3'],
    );
  });
});
