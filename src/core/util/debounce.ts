import type { Disposable } from './event';

/** What a debounce waits by; time is in milliseconds. */
export interface DebounceClock {
  now(): number;
  /** Calls `action` once after some time, unless what this returns is disposed before. */
  after(milliseconds: number, action: () => void): Disposable;
}

/** When a debounced action runs, in milliseconds. */
export interface DebounceTimes {
  /** How long it has to be quiet. */
  readonly quiet: number;
  /** How long the first call waits at most, however often others follow. */
  readonly longest: number;
}

/** Runs an action once after a burst of calls. */
export class Debounce implements Disposable {
  private timer: Disposable | undefined;
  private first: number | undefined;

  constructor(
    private readonly action: () => void,
    private readonly times: DebounceTimes,
    private readonly clock: DebounceClock,
  ) {}

  readonly call = (): void => {
    const now = this.clock.now();
    this.first ??= now;
    this.timer?.dispose();
    const left = this.first + this.times.longest - now;
    this.timer = this.clock.after(Math.max(0, Math.min(this.times.quiet, left)), () => this.run());
  };

  dispose(): void {
    this.timer?.dispose();
  }

  private run(): void {
    this.first = undefined;
    this.action();
  }
}
