import type { Progress } from '../progress/progress';
import type { StudyLog } from '../progress/studyLog';
import type { Disposable } from '../util/event';
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
}

/** Tells how the learner stands. */
export interface LearnerStates {
  /** @throws Error with a sentence for the user where the log cannot be read. */
  read(): Promise<LearnerState>;
  /** Returns what is known without waiting; `undefined` before the first `read`. */
  peek(): LearnerState | undefined;
}

/** Derives how the learner stands, and keeps it while nothing changes. */
export class LearnerMemory implements LearnerStates, Disposable {
  private readonly deriver: CardDeriver;
  private readonly subscription: Disposable;
  private progress: Progress | undefined;

  constructor(private readonly options: LearnerMemoryOptions) {
    this.deriver = new CardDeriver(options.scheduler);
    this.subscription = options.log.onDidChange((progress) => (this.progress = progress));
  }

  async read(): Promise<LearnerState> {
    this.progress = await this.options.log.progress();
    return this.stateOf(this.progress);
  }

  peek(): LearnerState | undefined {
    return this.progress && this.stateOf(this.progress);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private stateOf(progress: Progress): LearnerState {
    return { progress, cards: this.deriver.derive(progress), now: this.options.clock() };
  }
}
