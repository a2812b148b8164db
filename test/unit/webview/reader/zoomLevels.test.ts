import assert from 'node:assert/strict';
import { fitLevel, openingLevel, zoomIn, zoomOut } from '../../../../src/webview/reader/zoomLevels';

describe('zoomIn and zoomOut', () => {
  it('go step by step through the same levels', () => {
    assert.equal(zoomIn(1), 1.25);
    assert.equal(zoomOut(1.25), 1);
  });

  it('come from any level to the next one', () => {
    assert.equal(zoomIn(1.05), 1.25);
    assert.equal(zoomOut(1.05), 1);
  });

  it('stop at the ends', () => {
    assert.equal(zoomIn(4), 4);
    assert.equal(zoomOut(0.25), 0.25);
  });
});

describe('fitLevel', () => {
  it('is bound by the tighter side', () => {
    assert.equal(fitLevel({ width: 1000, height: 100 }, { width: 500, height: 500 }), 0.5);
    assert.equal(fitLevel({ width: 100, height: 1000 }, { width: 500, height: 500 }), 0.5);
  });

  it('does not blow up a small figure beyond twice its size', () => {
    assert.equal(fitLevel({ width: 10, height: 10 }, { width: 500, height: 500 }), 2);
  });

  it('is the own size of a figure without size', () => {
    assert.equal(fitLevel({ width: 0, height: 0 }, { width: 500, height: 500 }), 1);
  });
});

describe('openingLevel', () => {
  it('fits, unless the labels were too small to be read then', () => {
    assert.equal(openingLevel({ width: 1000, height: 100 }, { width: 900, height: 500 }), 0.9);
    assert.equal(openingLevel({ width: 1000, height: 100 }, { width: 300, height: 500 }), 1);
  });
});
