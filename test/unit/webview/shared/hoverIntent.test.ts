import assert from 'node:assert/strict';
import { closeDelay, HoverIntent, openDelay } from '../../../../src/webview/shared/hoverIntent';
import { ManualClock } from './manualClock';

describe('HoverIntent', () => {
  let clock: ManualClock;
  let log: string[];
  let intent: HoverIntent<string>;

  beforeEach(() => {
    clock = new ManualClock();
    log = [];
    intent = new HoverIntent<string>(clock, {
      open: (target) => log.push(`open ${target}`),
      close: () => log.push('close'),
    });
  });

  it('opens what the pointer rests on, and not before', () => {
    intent.enter('a');
    clock.advance(openDelay - 1);
    assert.deepEqual(log, []);
    clock.advance(1);
    assert.deepEqual(log, ['open a']);
  });

  it('opens nothing that the pointer only passes', () => {
    intent.enter('a');
    clock.advance(openDelay - 1);
    intent.leave();
    clock.advance(1000);
    assert.deepEqual(log, ['close']);
  });

  it('opens only the last of what the pointer passes, and counts from there', () => {
    intent.enter('a');
    clock.advance(200);
    intent.enter('b');
    clock.advance(200);
    assert.deepEqual(log, []);
    clock.advance(100);
    assert.deepEqual(log, ['open b']);
  });

  it('does not start again while the pointer moves on the same thing', () => {
    intent.enter('a');
    clock.advance(200);
    intent.enter('a');
    clock.advance(100);
    assert.deepEqual(log, ['open a']);
  });

  it('stays open on the way to the explanation', () => {
    intent.leave();
    clock.advance(closeDelay - 1);
    intent.stay();
    clock.advance(1000);
    assert.deepEqual(log, []);
  });

  it('closes after the pointer left both', () => {
    intent.leave();
    clock.advance(closeDelay);
    assert.deepEqual(log, ['close']);
  });
});
