/** The clock that a timer runs on: an argument, so that tests need not wait. */
export interface TimerClock {
  /** Calls `action` once after some milliseconds, unless `stop` is called with what this returns. */
  start(action: () => void, milliseconds: number): number;
  stop(timer: number): void;
}

/** The window's own clock. */
export const windowClock: TimerClock = {
  start: (action, milliseconds) => window.setTimeout(action, milliseconds),
  stop: (timer) => window.clearTimeout(timer),
};
