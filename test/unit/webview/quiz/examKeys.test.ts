import assert from 'node:assert/strict';
import { examActionOf } from '../../../../src/webview/quiz/examKeys';
import { questionView, resultView, summaryView } from './sampleViews';

const clock = { endsAt: 9, now: 1 };

function press(key: string, change: { readonly modified?: boolean; readonly onControl?: boolean } = {}) {
  return { key, modified: false, onControl: false, ...change };
}

describe('the keys of a mock exam', () => {
  const question = questionView({ clock, current: 2 });

  it('choose, go on, go back, flag, review and hide the time', () => {
    assert.deepEqual(
      ['b', 'Enter', 'Backspace', 'm', 'r', 't'].map((key) => examActionOf(press(key), question)?.type),
      ['choose', 'next', 'back', 'flag', 'review', 'toggleTime'],
    );
  });

  it('submit and skip nothing', () => {
    for (const key of ['s', 'u', 'k']) assert.equal(examActionOf(press(key), question), undefined);
  });

  it('leave Enter to a button, and what is pressed with Ctrl to VS Code', () => {
    assert.equal(examActionOf(press('Enter', { onControl: true }), question), undefined);
    for (const key of ['r', 't', 'Backspace'])
      assert.equal(examActionOf(press(key, { modified: true }), question), undefined);
  });

  it('choose with a letter that an option has, whatever else it would do', () => {
    const options = Array.from({ length: 20 }, (_, index) => {
      const letter = String.fromCharCode(65 + index);
      return { ...question.options[0]!, id: letter, letter };
    });
    const many = { ...question, options };
    assert.deepEqual(examActionOf(press('r'), many), { type: 'choose', optionId: 'R' });
  });

  it('go on from the review of a question, and flag nothing there', () => {
    const result = resultView({ current: 1, exam: { answered: true, unscored: false } });
    assert.deepEqual(
      ['Enter', 'Backspace', 'm', 'r'].map((key) => examActionOf(press(key), result)?.type),
      ['next', 'back', undefined, undefined],
    );
  });

  it('go back from the list of all questions', () => {
    const { quizId, source, title, steps } = summaryView();
    const review = { quizId, source, title, steps, current: 3, clock, screen: 'examReview' } as const;
    assert.deepEqual(
      ['Backspace', 'Enter', 'm'].map((key) => examActionOf(press(key), review)?.type),
      ['back', undefined, undefined],
    );
  });
});
