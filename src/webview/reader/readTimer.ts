import type { TimerClock } from '../shared/timerClock';

/** How long the end of a section has to be in view until it counts as read, in milliseconds. */
export const readingDelay = 1500;

/** Reports sections whose end stays in view for a while; one that is only scrolled past is not reported. */
export class ReadTimer {
  private readonly timers = new Map<string, number>();

  constructor(
    private readonly clock: TimerClock,
    private readonly report: (sectionId: string) => void,
  ) {}

  /** The end of a section came into view. */
  enter(sectionId: string): void {
    if (this.timers.has(sectionId)) return;
    const timer = this.clock.start(() => {
      this.timers.delete(sectionId);
      this.report(sectionId);
    }, readingDelay);
    this.timers.set(sectionId, timer);
  }

  /** It went out of view. */
  leave(sectionId: string): void {
    const timer = this.timers.get(sectionId);
    if (timer === undefined) return;
    this.clock.stop(timer);
    this.timers.delete(sectionId);
  }
}
