import assert from 'node:assert/strict';
import type { QuestionView } from '../../../../src/core/quiz/quizView';
import { Carrying } from '../../../../src/webview/quiz/carrying';
import { matchView, orderView } from './sampleViews';

function pageOf(first: QuestionView) {
  let view: QuestionView | undefined = first;
  const said: string[] = [];
  const focused: string[] = [];
  const carrying = new Carrying({
    question: () => view,
    arrange: (draft) => (view = view && { ...view, draft }),
    say: (text) => said.push(text),
    repaint: () => {},
    focusOption: (optionId) => focused.push(optionId),
    focusLine: (line) => focused.push(`line ${line}`),
  });
  return { carrying, said, focused, draft: () => view?.draft, close: () => (view = undefined) };
}

describe('carrying an option of an order', () => {
  it('says each step: picked up, moved, dropped', () => {
    const { carrying, said, focused, draft } = pageOf(orderView());
    carrying.pickUp('yeast');
    carrying.by(1);
    carrying.drop();
    assert.deepEqual(said, [
      'B. yeast picked up, place 2 of 4. Arrow keys move it, Space or Enter drops it, Escape puts it back.',
      'B. yeast: place 3 of 4.',
      'B. yeast dropped at place 3 of 4.',
    ]);
    assert.deepEqual(focused, ['yeast', 'yeast', 'yeast']);
    assert.deepEqual(draft(), ['salt', 'sand', 'yeast', 'soot']);
    assert.equal(carrying.current, undefined);
  });

  it('keeps nothing when it is put back', () => {
    const { carrying, said, draft } = pageOf(orderView());
    carrying.pickUp('yeast');
    carrying.to(0);
    carrying.cancel();
    assert.equal(said.at(-1), 'B. yeast is back at place 2 of 4.');
    assert.deepEqual(draft(), []);
  });

  it('counts as no answer when it is dropped where it was', () => {
    const { carrying, draft } = pageOf(orderView());
    carrying.pickUp('yeast');
    carrying.drop();
    assert.deepEqual(draft(), []);
  });

  it('is picked up by a press, and dropped by a press of itself or of the place where it should be', () => {
    const { carrying, draft } = pageOf(orderView());
    carrying.press('yeast', 1);
    assert.equal(carrying.current?.optionId, 'yeast');
    carrying.press('soot', 3);
    assert.deepEqual(draft(), ['salt', 'sand', 'soot', 'yeast']);
    carrying.press('salt', 0);
    carrying.press('salt', 0);
    assert.equal(carrying.current, undefined);
  });

  it('is silent at the ends, and where nothing is carried', () => {
    const { carrying, said } = pageOf(orderView());
    carrying.by(1);
    carrying.drop();
    carrying.cancel();
    carrying.pickUp('salt');
    carrying.by(-1);
    assert.equal(said.length, 1);
  });
});

describe('carrying an option of a match', () => {
  it('says the line it is held over and goes with', () => {
    const { carrying, said, draft } = pageOf(matchView());
    carrying.pickUp('sand');
    carrying.by(1);
    carrying.by(1);
    carrying.drop();
    assert.deepEqual(said, [
      'C. sand picked up. Arrow keys go to a line, Space or Enter drops it there, Escape puts it back.',
      'C. sand: over line 1, Beach.',
      'C. sand: over line 2, Bakery.',
      'C. sand goes with line 2, Bakery.',
    ]);
    assert.deepEqual(draft(), ['', 'sand']);
  });

  it('says so when it is over no line, and is put back there', () => {
    const { carrying, said, draft } = pageOf(matchView());
    carrying.pickUp('sand');
    carrying.to(0);
    carrying.to(-1);
    carrying.drop();
    assert.deepEqual(said.slice(2), ['C. sand: over no line.', 'C. sand is put back.']);
    assert.deepEqual(draft(), []);
  });

  it('drops it on the line that is pressed, and carries another option once that is pressed', () => {
    const { carrying, focused, draft } = pageOf(matchView());
    carrying.pressLine(1);
    assert.deepEqual(focused, ['line 1']);
    carrying.press('salt', -1);
    carrying.press('sand', -1);
    carrying.pressLine(1);
    assert.deepEqual(draft(), ['', 'sand']);
  });

  it('can be left out: a line is given an option at once, and said so, or none', () => {
    const { carrying, said, draft } = pageOf(matchView());
    carrying.match(0, 'soot');
    carrying.match(0, '');
    assert.deepEqual(said, ['D. soot goes with line 1, Beach.']);
    assert.deepEqual(draft(), ['', '']);
  });

  it('ends without a word when the question does', () => {
    const { carrying, said, close } = pageOf(matchView());
    carrying.pickUp('sand');
    close();
    carrying.by(1);
    carrying.drop();
    assert.equal(said.length, 1);
    assert.equal(carrying.current, undefined);
  });
});
