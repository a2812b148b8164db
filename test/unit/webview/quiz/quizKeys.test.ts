import assert from 'node:assert/strict';
import type { QuizView } from '../../../../src/core/quiz/quizView';
import { actionOf } from '../../../../src/webview/quiz/quizKeys';
import { matchView, orderView, questionView, resultView, summaryView } from './sampleViews';

function press(key: string, view: QuizView) {
  return actionOf({ key, modified: false, onControl: false }, view);
}

describe('a key on a question', () => {
  it('chooses the option with that letter, large or small', () => {
    assert.deepEqual(press('b', questionView()), { type: 'choose', optionId: 'yeast' });
    assert.deepEqual(press('D', questionView()), { type: 'choose', optionId: 'soot' });
  });

  it('chooses the option with that number', () => {
    assert.deepEqual(press('1', questionView()), { type: 'choose', optionId: 'salt' });
    assert.equal(press('5', questionView()), undefined);
    assert.equal(press('0', questionView()), undefined);
  });

  it('submits, and says how sure the learner is', () => {
    assert.deepEqual(press('Enter', questionView()), { type: 'submit' });
    assert.deepEqual(press('s', questionView()), { type: 'submit', confidence: 'sure' });
    assert.deepEqual(press('u', questionView()), { type: 'submit', confidence: 'unsure' });
  });

  it('skips and flags', () => {
    assert.deepEqual(press('k', questionView()), { type: 'skip' });
    assert.deepEqual(press('m', questionView()), { type: 'flag' });
  });

  it('chooses an option whose letter means something else too', () => {
    const options = [{ id: 'x', letter: 'S', html: 'x', text: 'x' }];
    assert.deepEqual(press('s', questionView({ options })), { type: 'choose', optionId: 'x' });
  });

  it('goes back where there is something to go back to', () => {
    assert.equal(press('Backspace', questionView()), undefined);
    assert.deepEqual(press('Backspace', questionView({ current: 1 })), { type: 'back' });
  });

  it('is left to VS Code with a modifier, to a button as Enter, and to the page as Space or an arrow', () => {
    assert.equal(actionOf({ key: 'b', modified: true, onControl: false }, questionView()), undefined);
    assert.equal(actionOf({ key: 'Enter', modified: false, onControl: true }, questionView()), undefined);
    for (const key of [' ', 'ArrowDown', 'Tab', 'F1', 'z']) assert.equal(press(key, questionView()), undefined);
  });
});

describe('a key on an order', () => {
  const onSand = { key: '', modified: false, onControl: true, onOption: 'sand' };

  it('goes to an option by its letter, and to a place by its number', () => {
    const reversed = orderView({ draft: ['soot', 'sand', 'yeast', 'salt'] });
    assert.deepEqual(press('b', reversed), { type: 'goToOption', optionId: 'yeast' });
    assert.deepEqual(press('1', reversed), { type: 'goToOption', optionId: 'soot' });
    assert.equal(press('5', reversed), undefined);
  });

  it('goes from option to option by arrows, and not beyond the ends', () => {
    assert.deepEqual(actionOf({ ...onSand, key: 'ArrowDown' }, orderView()), { type: 'goToOption', optionId: 'soot' });
    assert.deepEqual(actionOf({ ...onSand, key: 'ArrowUp' }, orderView()), { type: 'goToOption', optionId: 'yeast' });
    assert.equal(actionOf({ ...onSand, onOption: 'soot', key: 'ArrowDown' }, orderView()), undefined);
  });

  it('leaves Space and Enter to the button of the option', () => {
    for (const key of [' ', 'Enter']) assert.equal(actionOf({ ...onSand, key }, orderView()), undefined);
  });

  it('moves what is picked up, puts it back, and does nothing else then', () => {
    const carrying = { ...onSand, isCarrying: true };
    assert.deepEqual(actionOf({ ...carrying, key: 'ArrowUp' }, orderView()), { type: 'carryBy', places: -1 });
    assert.deepEqual(actionOf({ ...carrying, key: 'End' }, orderView()), { type: 'carryTo', place: 3 });
    assert.deepEqual(actionOf({ ...carrying, key: 'Escape' }, orderView()), { type: 'cancel' });
    for (const key of ['s', 'k', 'a', 'Backspace', 'Enter']) {
      assert.equal(actionOf({ ...carrying, key }, orderView()), undefined);
    }
  });

  it('submits, skips and flags as elsewhere', () => {
    assert.deepEqual(press('s', orderView()), { type: 'submit', confidence: 'sure' });
    assert.deepEqual(press('Enter', orderView()), { type: 'submit' });
    assert.deepEqual(press('k', orderView()), { type: 'skip' });
    assert.deepEqual(press('m', orderView()), { type: 'flag' });
  });
});

describe('a key on a match', () => {
  const onLine = { key: '', modified: false, onControl: true, onLine: 1 };

  it('goes to a line by its number, and to an option by its letter', () => {
    assert.deepEqual(press('2', matchView()), { type: 'goToLine', line: 1 });
    assert.equal(press('3', matchView()), undefined);
    assert.deepEqual(press('c', matchView()), { type: 'goToOption', optionId: 'sand' });
  });

  it('on a line gives it the option with that letter', () => {
    assert.deepEqual(actionOf({ ...onLine, key: 'c' }, matchView()), { type: 'match', line: 1, optionId: 'sand' });
  });

  it('on a line leaves arrows, Space and Enter to the list', () => {
    for (const key of ['ArrowDown', 'ArrowUp', ' ', 'Enter', 'Escape']) {
      assert.equal(actionOf({ ...onLine, key }, matchView()), undefined);
    }
  });
});

describe('a key on a result or a summary', () => {
  it('goes on with Enter', () => assert.deepEqual(press('Enter', resultView()), { type: 'next' }));
  it('chooses and submits nothing', () => {
    for (const key of ['a', '1', 's', 'u', 'k']) assert.equal(press(key, resultView()), undefined);
    for (const key of ['a', 'm', 'Enter']) assert.equal(press(key, summaryView()), undefined);
  });
});

describe('a key on the result of a review', () => {
  const choices = (['again', 'hard', 'good', 'easy'] as const).map((rating) => ({ rating, days: 1 }));
  const view = resultView({ review: { rating: 'good', choices } });

  it('rates the answer from 1 to 4', () => {
    assert.deepEqual(press('1', view), { type: 'rate', questionId: 'q', rating: 'again' });
    assert.deepEqual(press('4', view), { type: 'rate', questionId: 'q', rating: 'easy' });
    assert.equal(press('5', view), undefined);
    assert.equal(press('0', view), undefined);
  });

  it('rates nothing elsewhere', () => {
    assert.equal(press('1', resultView()), undefined);
  });
});
