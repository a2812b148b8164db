import assert from 'node:assert/strict';
import { boxAt, edgeScroll, isDrag, placeAt } from '../../../../src/webview/quiz/dragGeometry';

const boxes = [
  { left: 0, right: 100, top: 0, bottom: 20 },
  { left: 0, right: 100, top: 30, bottom: 90 },
  { left: 0, right: 100, top: 100, bottom: 120 },
];

describe('a drag', () => {
  it('starts when the pointer has moved, and not by a press of an unsteady hand', () => {
    assert.equal(isDrag({ x: 10, y: 10 }, { x: 13, y: 12 }), false);
    assert.equal(isDrag({ x: 10, y: 10 }, { x: 10, y: 15 }), true);
  });

  it('passes another item at its middle, up and down', () => {
    assert.equal(placeAt(boxes, 0, 59), 0);
    assert.equal(placeAt(boxes, 0, 61), 1);
    assert.equal(placeAt(boxes, 0, 500), 2);
    assert.equal(placeAt(boxes, 2, 61), 2);
    assert.equal(placeAt(boxes, 2, 59), 1);
    assert.equal(placeAt(boxes, 2, -500), 0);
    assert.equal(placeAt(boxes, 1, 60), 1);
  });

  it('is over the box that the pointer is in, or over none', () => {
    assert.equal(boxAt(boxes, { x: 50, y: 100 }), 2);
    assert.equal(boxAt(boxes, { x: 50, y: 95 }), -1);
    assert.equal(boxAt(boxes, { x: 101, y: 10 }), -1);
  });

  it('scrolls the page near its edges', () => {
    assert.ok(edgeScroll(10, 800) < 0);
    assert.equal(edgeScroll(400, 800), 0);
    assert.ok(edgeScroll(790, 800) > 0);
  });
});
