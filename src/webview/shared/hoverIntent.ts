import type { TimerClock } from './timerClock';

/** Milliseconds that the pointer rests on something before it is explained, as long as VS Code's own hovers wait. */
export const openDelay = 300;
/** Milliseconds in which the pointer may leave what is explained for the explanation. */
export const closeDelay = 250;

/** What hovering leads to. */
export interface HoverActions<Target> {
  open(target: Target): void;
  close(): void;
}

/** Tells resting on something from passing over it; the way from it to its explanation does not close that. */
export class HoverIntent<Target> {
  private opening: { readonly target: Target; readonly timer: number } | undefined;
  private closing: number | undefined;

  constructor(
    private readonly clock: TimerClock,
    private readonly actions: HoverActions<Target>,
  ) {}

  /** The pointer came upon something that can be explained. */
  enter(target: Target): void {
    if (this.opening?.target === target) return;
    this.cancel();
    const timer = this.clock.start(() => {
      this.opening = undefined;
      this.actions.open(target);
    }, openDelay);
    this.opening = { target, timer };
  }

  /** The pointer came upon the explanation, or back. */
  stay(): void {
    this.cancel();
  }

  /** The pointer left both. */
  leave(): void {
    this.cancel();
    this.closing = this.clock.start(() => {
      this.closing = undefined;
      this.actions.close();
    }, closeDelay);
  }

  /** Forgets what was about to happen. */
  cancel(): void {
    if (this.opening !== undefined) this.clock.stop(this.opening.timer);
    if (this.closing !== undefined) this.clock.stop(this.closing);
    this.opening = undefined;
    this.closing = undefined;
  }
}
