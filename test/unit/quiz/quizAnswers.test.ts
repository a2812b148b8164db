import assert from 'node:assert/strict';
import { deriveProgress } from '../../../src/core/progress/progress';
import { isEnded, quizAnswers } from '../../../src/core/quiz/quizAnswers';
import { answersOf, sampleQuiz } from './sampleQuiz';

const attempts = [...answersOf({ 'q-rise': { chosen: ['Salt'] }, 'q-flour': { chosen: ['Rye', 'Wheat'] } }).values()];

function progressOf(...records: typeof attempts) {
  return deriveProgress(records.map((record) => ({ kind: 'attempt', ...record })));
}

describe('quizAnswers', () => {
  it('has the answers of this quiz alone', () => {
    const progress = progressOf(...attempts, { ...attempts[0]!, id: 'other', quizId: 'quiz-2' });
    assert.deepEqual([...quizAnswers(progress, 'quiz-1').keys()].toSorted(), ['q-flour', 'q-rise']);
    assert.deepEqual([...quizAnswers(progress, 'quiz-2').keys()], ['q-rise']);
  });

  it('counts the first answer to a question', () => {
    const later = { ...attempts[0]!, id: 'later', time: 9000, score: { raw: 1, max: 1 } };
    assert.equal(quizAnswers(progressOf(...attempts, later), 'quiz-1').get('q-rise')?.score.raw, 0);
  });
});

describe('isEnded', () => {
  it('is so when every question is answered', () => {
    assert.equal(isEnded(sampleQuiz(), quizAnswers(progressOf(...attempts), 'quiz-1')), false);
    const all = answersOf({
      'q-rise': { chosen: ['Salt'] },
      'q-flour': { chosen: ['Rye', 'Wheat'] },
      'q-hot': { chosen: ['Hot'] },
    });
    assert.equal(isEnded(sampleQuiz(), all), true);
  });
});
