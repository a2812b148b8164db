import assert from 'node:assert/strict';
import { readingDelay, ReadTimer } from '../../../../src/webview/reader/readTimer';
import { ManualClock } from '../shared/manualClock';

describe('ReadTimer', () => {
  let clock: ManualClock;
  let reported: string[];
  let timer: ReadTimer;

  beforeEach(() => {
    clock = new ManualClock();
    reported = [];
    timer = new ReadTimer(clock, (sectionId) => reported.push(sectionId));
  });

  it('reports a section whose end stayed in view for a second and a half', () => {
    timer.enter('a');
    clock.advance(readingDelay - 1);
    assert.deepEqual(reported, []);
    clock.advance(1);
    assert.deepEqual(reported, ['a']);
  });

  it('does not report one that was scrolled past', () => {
    timer.enter('a');
    clock.advance(1000);
    timer.leave('a');
    clock.advance(5000);
    assert.deepEqual(reported, []);
  });

  it('counts anew when the end comes back', () => {
    timer.enter('a');
    clock.advance(1000);
    timer.leave('a');
    timer.enter('a');
    clock.advance(1000);
    assert.deepEqual(reported, []);
    clock.advance(500);
    assert.deepEqual(reported, ['a']);
  });

  it('reports once, and each of several', () => {
    timer.enter('a');
    timer.enter('a');
    timer.enter('b');
    clock.advance(10_000);
    assert.deepEqual(reported, ['a', 'b']);
  });
});
