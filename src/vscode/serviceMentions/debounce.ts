import type { Disposable } from '../../core/util/event';

/** When a debounced action runs, in milliseconds. */
export interface DebounceTimes {
  /** How long it has to be quiet. */
  readonly quiet: number;
  /** How long the first call waits at most, however often others follow. */
  readonly longest: number;
}

/** Runs an action once after a burst of calls. */
export class Debounce implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private first: number | undefined;

  constructor(
    private readonly action: () => void,
    private readonly times: DebounceTimes,
  ) {}

  readonly call = (): void => {
    const now = performance.now();
    this.first ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.run, Math.min(this.times.quiet, this.first + this.times.longest - now));
  };

  dispose(): void {
    clearTimeout(this.timer);
  }

  private readonly run = (): void => {
    this.first = undefined;
    this.action();
  };
}
