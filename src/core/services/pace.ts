/** What a pace is kept by. */
export interface PaceOptions {
  /** The time in milliseconds, by any clock. */
  readonly now: () => number;
  /** Resolves after others had their turn. */
  readonly yieldToOthers: () => Promise<void>;
  /** Milliseconds of work after which others get their turn. */
  readonly budget: number;
}

/** Keeps long work from holding up others on the same thread. */
export class Pace {
  private since: number;
  private pause: Promise<void> | undefined;

  constructor(private readonly options: PaceOptions) {
    this.since = options.now();
  }

  /** Resolves at once, or after others had their turn where the work has gone on for long. */
  async breathe(): Promise<void> {
    // All who work at this pace wait together: the next to go on starts afresh.
    if (this.pause) return this.pause;
    if (this.options.now() - this.since < this.options.budget) return undefined;
    this.pause = this.options.yieldToOthers().then(() => {
      this.pause = undefined;
      this.since = this.options.now();
    });
    return this.pause;
  }
}
