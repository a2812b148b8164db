import assert from 'node:assert/strict';
import type { QuizView } from '../../../../src/core/quiz/quizView';
import { actionOf } from '../../../../src/webview/quiz/quizKeys';
import { questionView, resultView, summaryView } from './sampleViews';

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

describe('a key on a result or a summary', () => {
  it('goes on with Enter', () => assert.deepEqual(press('Enter', resultView()), { type: 'next' }));
  it('chooses and submits nothing', () => {
    for (const key of ['a', '1', 's', 'u', 'k']) assert.equal(press(key, resultView()), undefined);
    for (const key of ['a', 'm', 'Enter']) assert.equal(press(key, summaryView()), undefined);
  });
});
