import assert from 'node:assert/strict';
import { distanceTo, neighbourOf, placeOf } from '../../../../src/webview/reader/readingPlace';

const headings = [
  { id: 'a', top: -500 },
  { id: 'b', top: -20 },
  { id: 'c', top: 300 },
];

describe('placeOf', () => {
  it('is the last heading at or above the reading line, with the distance scrolled past it', () => {
    assert.deepEqual(placeOf(headings, 900), { sectionId: 'b', offset: 20 });
  });

  it('counts a heading that has just come to the top as being read', () => {
    assert.deepEqual(placeOf([{ id: 'a', top: 16 }], 400), { sectionId: 'a', offset: -16 });
  });

  it('is a distance from the start before the first section', () => {
    assert.deepEqual(placeOf([{ id: 'a', top: 300 }], 42.4), { offset: 42 });
  });
});

describe('distanceTo', () => {
  it('leads back to the place, wherever the heading is now', () => {
    const place = placeOf(headings, 900);
    assert.equal(distanceTo(place, 1480), 1500);
    assert.equal(distanceTo(place, -20), 0);
  });
});

describe('neighbourOf', () => {
  it('is the section before or after', () => {
    assert.equal(neighbourOf(['a', 'b', 'c'], 'b', 1), 'c');
    assert.equal(neighbourOf(['a', 'b', 'c'], 'b', -1), 'a');
  });

  it('is the first section after the chapter start, and none before it or after the last', () => {
    assert.equal(neighbourOf(['a', 'b'], undefined, 1), 'a');
    assert.equal(neighbourOf(['a', 'b'], undefined, -1), undefined);
    assert.equal(neighbourOf(['a', 'b'], 'a', -1), undefined);
    assert.equal(neighbourOf(['a', 'b'], 'b', 1), undefined);
  });
});
