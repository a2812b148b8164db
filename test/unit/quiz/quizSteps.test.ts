import assert from 'node:assert/strict';
import { chooseDraft, flag, goTo, skip } from '../../../src/core/quiz/quizSteps';
import { sampleQuiz } from './sampleQuiz';

describe('the steps of a quiz', () => {
  it('go no further than the summary and no further back than the first question', () => {
    assert.equal(goTo(sampleQuiz(), 99, 0).current, 3);
    assert.equal(goTo(sampleQuiz(), -1, 0).current, 0);
  });

  it('note when a question is first on screen, and not when it is again', () => {
    const there = goTo(sampleQuiz(), 1, 2000);
    const again = goTo(goTo(there, 0, 3000), 1, 4000);
    assert.deepEqual(
      again.items.map(({ shownAt }) => shownAt),
      [1000, 2000, undefined],
    );
  });

  it('keep what is chosen, and only what is there to choose', () => {
    const quiz = sampleQuiz();
    const first = quiz.items[0]!;
    const drafted = chooseDraft(quiz, first.questionId, [first.optionOrder[1]!, 'unknown']);
    assert.deepEqual(drafted.items[0]?.draft, [first.optionOrder[1]]);
  });

  it('skip a question and go to the one after it, from the last to the summary', () => {
    const skipped = skip(sampleQuiz(), 'q-rise', 2000);
    assert.deepEqual([skipped.current, skipped.items[0]?.skipped], [1, true]);
    assert.equal(skip(skipped, 'q-hot', 2000).current, 3);
  });

  it('flag and unflag one question', () => {
    const flagged = flag(sampleQuiz(), 'q-flour', true);
    assert.deepEqual(
      flagged.items.map(({ flagged }) => flagged),
      [false, true, false],
    );
    assert.equal(flag(flagged, 'q-flour', false).items[1]?.flagged, false);
  });

  it('leave a quiz as it is for a question that is not in it', () => {
    assert.deepEqual(skip(sampleQuiz(), 'q-none', 2000), sampleQuiz());
    assert.deepEqual(flag(sampleQuiz(), 'q-none', true), sampleQuiz());
  });
});
