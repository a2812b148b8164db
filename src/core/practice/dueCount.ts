import * as v from 'valibot';
import type { Calendar } from '../util/calendar';
import { type Disposable, Emitter, type Event } from '../util/event';

/** What a count is kept as between sessions, so that a window shows it without counting. */
export interface KeptCount {
  readonly day: number;
  readonly due: number;
}

const keptSchema = v.object({ day: v.number(), due: v.number() });

/** What a count is made and kept by. */
export interface DueCountPorts {
  /** Counts what is due now; takes its time. */
  readonly count: () => Promise<number>;
  /** Returns what was kept, by whatever version. */
  readonly kept: () => unknown;
  readonly keep: (count: KeptCount) => PromiseLike<void>;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  readonly calendar: Calendar;
  readonly onError: (error: unknown) => void;
}

/** How many questions are due today: at first as it was kept, then counted anew whenever that is asked for. */
export class DueCount implements Disposable {
  private readonly emitter: Emitter<number | undefined>;
  private counted: KeptCount | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly ports: DueCountPorts) {
    this.emitter = new Emitter(ports.onError);
    const kept = v.safeParse(keptSchema, ports.kept());
    this.counted = kept.success ? kept.output : undefined;
  }

  /** The count; `undefined` while it is not known for today. */
  get value(): number | undefined {
    return this.counted?.day === this.today ? this.counted.due : undefined;
  }

  get onDidChange(): Event<number | undefined> {
    return this.emitter.event;
  }

  /** Counts anew, one after another; never rejects: a count that fails is told to `onError`. */
  refresh(): Promise<void> {
    this.queue = this.queue.then(() => this.count());
    return this.queue;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private get today(): number {
    return this.ports.calendar.dayOf(this.ports.clock());
  }

  private async count(): Promise<void> {
    try {
      const day = this.today;
      const due = await this.ports.count();
      const before = this.counted;
      if (before?.day === day && before.due === due) return;
      this.counted = { day, due };
      this.emitter.fire(this.value);
      await this.ports.keep(this.counted);
    } catch (error) {
      this.ports.onError(error);
    }
  }
}
