import assert from 'node:assert/strict';
import { assert as check, constantFrom, integer, property } from 'fast-check';
import { arrangement, isWhole, match, moveTo } from '../../../../src/webview/quiz/arrange';
import { carryTo, dropped, pickUp } from '../../../../src/webview/quiz/carry';
import { matchView, orderView, questionView } from './sampleViews';

const ids = ['salt', 'yeast', 'sand', 'soot'];

describe('an arrangement', () => {
  it('of an order is what is shown, of a match nothing, until something is done', () => {
    assert.deepEqual(arrangement(orderView()), ids);
    assert.deepEqual(arrangement(matchView()), ['', '']);
    assert.deepEqual(arrangement(orderView({ draft: ids.toReversed() })), ids.toReversed());
  });

  it('is whole when every place or line has an option', () => {
    assert.equal(isWhole(orderView()), false);
    assert.equal(isWhole(orderView({ draft: ids })), true);
    assert.equal(isWhole(matchView({ draft: ['salt', ''] })), false);
    assert.equal(isWhole(matchView({ draft: ['salt', 'sand'] })), true);
    assert.equal(isWhole(questionView({ draft: ['salt'] })), true);
  });
});

describe('a move in an order', () => {
  it('puts the option at the place, and keeps the others in their order', () => {
    assert.deepEqual(moveTo(ids, 'salt', 2), ['yeast', 'sand', 'salt', 'soot']);
    assert.deepEqual(moveTo(ids, 'soot', 0), ['soot', 'salt', 'yeast', 'sand']);
    check(
      property(constantFrom(...ids), integer({ min: 0, max: 3 }), (id, place) => {
        const moved = moveTo(ids, id, place);
        assert.equal(moved.indexOf(id), place);
        assert.deepEqual(
          moved.filter((other) => other !== id),
          ids.filter((other) => other !== id),
        );
      }),
    );
  });
});

describe('a line of a match', () => {
  it('is given an option, and gives it back', () => {
    assert.deepEqual(match(matchView(), 1, 'sand'), ['', 'sand']);
    assert.deepEqual(match(matchView({ draft: ['salt', 'sand'] }), 1, ''), ['salt', '']);
  });

  it('takes an option from the line that had it, unless options go with several lines', () => {
    assert.deepEqual(match(matchView({ draft: ['salt', ''] }), 1, 'salt'), ['', 'salt']);
    assert.deepEqual(match(matchView({ draft: ['salt', ''], optionsRepeat: true }), 1, 'salt'), ['salt', 'salt']);
  });
});

describe('an option that is carried', () => {
  it('is not picked up where options are chosen', () => assert.equal(pickUp(questionView(), 'salt'), undefined));

  it('starts from its place, and from before the lines where it has none', () => {
    assert.deepEqual(pickUp(orderView(), 'sand'), { optionId: 'sand', from: 2, at: 2 });
    assert.deepEqual(pickUp(matchView(), 'sand'), { optionId: 'sand', from: -1, at: -1 });
  });

  it('stays within the order, and before or on the lines', () => {
    const carry = { optionId: 'sand', from: 2, at: 2 };
    assert.equal(carryTo(orderView(), carry, -1).at, 0);
    assert.equal(carryTo(orderView(), carry, 9).at, 3);
    assert.equal(carryTo(matchView(), carry, -5).at, -1);
    assert.equal(carryTo(matchView(), carry, 9).at, 1);
  });

  it('changes nothing when it is dropped on no line', () => {
    const view = matchView({ draft: ['salt', ''] });
    assert.deepEqual(dropped(view, { optionId: 'sand', from: -1, at: -1 }), ['salt', '']);
    assert.deepEqual(dropped(view, { optionId: 'sand', from: -1, at: 1 }), ['salt', 'sand']);
  });
});
