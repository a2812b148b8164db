import type { Progress } from '../progress/progress';
import type { StudyLog } from '../progress/studyLog';
import { Emitter, type Disposable, type Event } from '../util/event';
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
  private readonly emitter = new Emitter<LearnerState>();
  private readonly subscriptions: readonly Disposable[];
  private progress: Progress | undefined;
  private current: { readonly scheduler: Scheduler; readonly deriver: CardDeriver };

  /** How the learner stands after each answer, and after the schedule's options changed; not before the first `read`. */
  readonly onDidChange = this.emitter.event;

  constructor(private readonly options: LearnerMemoryOptions) {
    this.current = derivation(options.schedule.options());
    this.subscriptions = [
      options.log.onDidChange((progress) => {
        this.progress = progress;
        this.emitter.fire(this.stateOf(progress));
      }),
      options.schedule.onDidChange(() => {
        this.current = derivation(options.schedule.options());
        if (this.progress) this.emitter.fire(this.stateOf(this.progress));
      }),
    ];
  }

  /** The scheduler by the options of this moment. */
  get scheduler(): Scheduler {
    return this.current.scheduler;
  }

  async read(): Promise<LearnerState> {
    this.progress = await this.options.log.progress();
    return this.stateOf(this.progress);
  }

  peek(): LearnerState | undefined {
    return this.progress && this.stateOf(this.progress);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.emitter.dispose();
  }

  private stateOf(progress: Progress): LearnerState {
    return { progress, cards: this.current.deriver.derive(progress), now: this.options.clock() };
  }
}

function derivation(options: SchedulerOptions): { readonly scheduler: Scheduler; readonly deriver: CardDeriver } {
  const scheduler = createScheduler(options);
  return { scheduler, deriver: new CardDeriver(scheduler) };
}
