import assert from 'node:assert/strict';
import { Debounce, type DebounceClock } from '../../../src/core/util/debounce';

/** A clock that a test moves, for one timer at a time. */
class OneTimerClock implements DebounceClock {
  private time = 0;
  private due: { readonly at: number; readonly action: () => void } | undefined;

  now(): number {
    return this.time;
  }

  after(milliseconds: number, action: () => void): { dispose(): void } {
    assert.equal(this.due, undefined, 'An older timer runs on.');
    const timer = { at: this.time + milliseconds, action };
    this.due = timer;
    return { dispose: () => (this.due = this.due === timer ? undefined : this.due) };
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    if (this.due === undefined || this.due.at > this.time) return;
    const { action } = this.due;
    this.due = undefined;
    action();
  }
}

describe('Debounce', () => {
  let clock: OneTimerClock;
  let runs: number;
  let debounce: Debounce;

  beforeEach(() => {
    clock = new OneTimerClock();
    runs = 0;
    debounce = new Debounce(() => runs++, { quiet: 100, longest: 250 }, clock);
  });

  it('runs once after a burst, when it has been quiet', () => {
    debounce.call();
    clock.advance(60);
    debounce.call();
    clock.advance(99);
    assert.equal(runs, 0);
    clock.advance(1);
    assert.equal(runs, 1);
    clock.advance(1000);
    assert.equal(runs, 1);
  });

  it('does not wait for ever where it never gets quiet', () => {
    for (let step = 0; step < 20; step++) {
      debounce.call();
      clock.advance(50);
    }
    assert.equal(runs, 4);
  });

  it('starts afresh after each run', () => {
    debounce.call();
    clock.advance(100);
    clock.advance(1000);
    debounce.call();
    clock.advance(99);
    assert.equal(runs, 1);
    clock.advance(1);
    assert.equal(runs, 2);
  });

  it('runs no more once it is disposed', () => {
    debounce.call();
    debounce.dispose();
    clock.advance(1000);
    assert.equal(runs, 0);
  });
});
