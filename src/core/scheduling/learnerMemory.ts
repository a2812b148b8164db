import type { Progress } from '../progress/progress';
import type { StudyLog } from '../progress/studyLog';
import { Emitter, type Disposable, type Event } from '../util/event';
import type { CardCache } from './cardCache';
import { CardDeriver, type Cards } from './deriveCards';
import type { SchedulerOptions } from './model';
import { createScheduler, type Scheduler } from './scheduler';

/** How the learner stands at a moment: what was recorded, and the memory derived from it. */
export interface LearnerState {
  readonly progress: Progress;
  readonly cards: Cards;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Where the schedule's options come from; they may change at any time. */
export interface ScheduleOptionsSource {
  options(): SchedulerOptions;
  readonly onDidChange: Event<void>;
}

/** What the memory is derived from. */
export interface LearnerMemoryOptions {
  readonly log: StudyLog;
  readonly schedule: ScheduleOptionsSource;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  /** Where the cards of a long log are kept. */
  readonly cache?: CardCache;
}

/** Tells how the learner stands. */
export interface LearnerStates {
  /** @throws Error with a sentence for the user where the log cannot be read. */
  read(): Promise<LearnerState>;
  /** Returns what is known without waiting; `undefined` before the first `read`. */
  peek(): LearnerState | undefined;
}

/** So many answers that were not in the cache are worth writing it anew. */
const WORTH_KEEPING = 1000;

/** Derives how the learner stands, and keeps it while nothing changes. */
export class LearnerMemory implements LearnerStates, Disposable {
  private readonly emitter = new Emitter<LearnerState>();
  private readonly subscriptions: readonly Disposable[];
  private progress: Progress | undefined;
  private current: Derivation;
  private start: Promise<void> | undefined;
  private keeping: Promise<void> = Promise.resolve();

  /** How the learner stands after each answer, and after the schedule's options changed; not before the first `read`. */
  readonly onDidChange = this.emitter.event;

  constructor(private readonly options: LearnerMemoryOptions) {
    this.current = derivation(options.schedule.options());
    this.subscriptions = [
      options.log.onDidChange((progress) => {
        // Before the first reading nothing is derived: what the cache holds would be derived again.
        if (this.progress !== undefined) this.use(progress);
      }),
      options.schedule.onDidChange(() => {
        this.current = derivation(options.schedule.options());
        if (this.progress !== undefined) this.use(this.progress);
      }),
    ];
  }

  /** The scheduler by the options of this moment. */
  get scheduler(): Scheduler {
    return this.current.scheduler;
  }

  async read(): Promise<LearnerState> {
    const progress = await this.options.log.progress();
    this.start ??= this.startFromCache(progress);
    await this.start;
    this.progress = await this.options.log.progress();
    return this.stateOf(this.progress);
  }

  peek(): LearnerState | undefined {
    return this.progress && this.stateOf(this.progress);
  }

  /** Resolves when what is kept for the next time is written. */
  async settled(): Promise<void> {
    await this.keeping;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.emitter.dispose();
  }

  private use(progress: Progress): void {
    this.progress = progress;
    this.emitter.fire(this.stateOf(progress));
  }

  private async startFromCache(progress: Progress): Promise<void> {
    const { cache } = this.options;
    if (cache === undefined) return;
    const { attempts } = progress;
    const { deriver, key } = this.current;
    const checkpoint = await cache.load(attempts, key);
    if (checkpoint !== undefined) deriver.start(attempts, checkpoint);
    if (attempts.length - (checkpoint?.count ?? 0) < WORTH_KEEPING) return;
    deriver.derive(progress);
    this.keeping = cache.keep(attempts, deriver.checkpoint(), key);
  }

  private stateOf(progress: Progress): LearnerState {
    return { progress, cards: this.current.deriver.derive(progress), now: this.options.clock() };
  }
}

/** What derives cards by some options. */
interface Derivation {
  readonly scheduler: Scheduler;
  readonly deriver: CardDeriver;
  /** Tells the options apart from others. */
  readonly key: string;
}

function derivation(options: SchedulerOptions): Derivation {
  const scheduler = createScheduler(options);
  return { scheduler, deriver: new CardDeriver(scheduler), key: JSON.stringify(options) };
}
