import type { Progress } from '../progress/progress';
import type { StudyLog } from '../progress/studyLog';
import type { Disposable } from '../util/event';
import type { CardCache } from './cardCache';
import { CardDeriver, type Cards } from './deriveCards';
import type { Scheduler } from './scheduler';

/** How the learner stands at a moment: what was recorded, and the memory derived from it. */
export interface LearnerState {
  readonly progress: Progress;
  readonly cards: Cards;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** What the memory is derived from. */
export interface LearnerMemoryOptions {
  readonly log: StudyLog;
  readonly scheduler: Scheduler;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  /** Where the cards of a long log are kept. */
  readonly cache?: CardCache;
}

/** So many answers that were not in the cache are worth writing it anew. */
const WORTH_KEEPING = 1000;

/** Derives how the learner stands, and keeps it while nothing changes. */
export class LearnerMemory implements Disposable {
  private readonly deriver: CardDeriver;
  private readonly subscription: Disposable;
  private progress: Progress | undefined;
  private start: Promise<void> | undefined;
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly options: LearnerMemoryOptions) {
    this.deriver = new CardDeriver(options.scheduler);
    this.subscription = options.log.onDidChange((progress) => {
      // Before the first reading nothing is derived: what the cache holds would be derived again.
      if (this.progress !== undefined) this.progress = progress;
    });
  }

  /** @throws Error with a sentence for the user where the log cannot be read. */
  async read(): Promise<LearnerState> {
    const progress = await this.options.log.progress();
    this.start ??= this.startFromCache(progress);
    await this.start;
    this.progress = await this.options.log.progress();
    return this.stateOf(this.progress);
  }

  /** Returns what is known without waiting; `undefined` before the first `read`. */
  peek(): LearnerState | undefined {
    return this.progress && this.stateOf(this.progress);
  }

  /** Resolves when what is kept for the next time is written. */
  async settled(): Promise<void> {
    await this.keeping;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async startFromCache({ attempts }: Progress): Promise<void> {
    const { cache } = this.options;
    if (cache === undefined) return;
    const checkpoint = await cache.load(attempts);
    if (checkpoint !== undefined) this.deriver.start(attempts, checkpoint);
    if (attempts.length - (checkpoint?.count ?? 0) < WORTH_KEEPING) return;
    this.deriver.derive(attempts);
    this.keeping = cache.keep(attempts, this.deriver.checkpoint());
  }

  private stateOf(progress: Progress): LearnerState {
    return { progress, cards: this.deriver.derive(progress.attempts), now: this.options.clock() };
  }
}
