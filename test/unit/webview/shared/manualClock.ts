import type { TimerClock } from '../../../../src/webview/shared/timerClock';

/** A clock that a test moves. */
export class ManualClock implements TimerClock {
  private now = 0;
  private next = 1;
  private readonly timers = new Map<number, { readonly at: number; readonly action: () => void }>();

  start(action: () => void, milliseconds: number): number {
    const timer = this.next++;
    this.timers.set(timer, { at: this.now + milliseconds, action });
    return timer;
  }

  stop(timer: number): void {
    this.timers.delete(timer);
  }

  advance(milliseconds: number): void {
    this.now += milliseconds;
    const due = [...this.timers].filter(([, { at }]) => at <= this.now).toSorted(([, a], [, b]) => a.at - b.at);
    for (const [timer, { action }] of due) {
      if (this.timers.delete(timer)) action();
    }
  }
}
