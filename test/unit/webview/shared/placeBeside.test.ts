import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { placeBeside } from '../../../../src/webview/shared/placeBeside';

const window = { width: 800, height: 600 };

describe('placeBeside', () => {
  it('places below what it explains where there is room', () => {
    const place = placeBeside(
      { left: 100, top: 50, width: 80, height: 20 },
      { popover: { width: 300, height: 200 }, window },
    );
    assert.deepEqual(place, { left: 100, top: 74, maxHeight: 518 });
  });

  it('places above where there is more room', () => {
    const place = placeBeside(
      { left: 100, top: 500, width: 80, height: 20 },
      { popover: { width: 300, height: 200 }, window },
    );
    assert.equal(place.top, 500 - 4 - 200);
  });

  it('moves to the left at the right edge', () => {
    const place = placeBeside(
      { left: 780, top: 50, width: 20, height: 20 },
      { popover: { width: 300, height: 100 }, window },
    );
    assert.equal(place.left, 800 - 300 - 8);
  });

  it('stays inside the window and off its anchor, wherever that is', () => {
    const coordinate = fc.integer({ min: 0, max: 560 });
    const size = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(coordinate, coordinate, size, (left, top, height) => {
        const anchor = { left, top, width: 40, height: 20 };
        const place = placeBeside(anchor, { popover: { width: 280, height }, window });
        const shown = Math.min(height, place.maxHeight);
        assert.ok(place.left >= 8 && place.left + 280 <= 792);
        assert.ok(place.top >= 0 && place.top + shown <= 600);
        assert.ok(place.top >= top + 20 || place.top + shown <= top);
      }),
    );
  });
});
