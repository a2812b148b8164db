import type { ExamClock } from '../../core/quiz/quizView';
import { clockDigits, markPassed, notice, timeLeft } from './examWords';

/** Where the time left is written. The template makes both empty and never touches what is in them. */
export const TIME_ID = 'exam-time';
export const NOTICE_ID = 'exam-notice';

/** What the time is shown with. */
export interface ExamTimeOptions {
  readonly now: () => number;
  /** Writes a text into the element with an id, where there is one. */
  readonly write: (id: string, text: string) => void;
  /** Says something aloud. */
  readonly say: (text: string) => void;
}

/** Shows the time left of a mock exam, second by second. It decides nothing: the host ends the exam. */
export class ExamTime {
  private clock: ExamClock | undefined;
  /** What is to be added to this page's clock to have the host's. */
  private offset = 0;
  private left = Infinity;

  constructor(private readonly options: ExamTimeOptions) {}

  /** Takes the clock of a new view; without one nothing is shown. */
  follow(clock: ExamClock | undefined): void {
    if (clock === undefined || clock.endsAt !== this.clock?.endsAt) this.left = Infinity;
    this.clock = clock;
    if (clock !== undefined) this.offset = clock.now - this.options.now();
    this.tick();
  }

  /** Writes the time; called after each painting and each second. */
  tick(): void {
    if (this.clock === undefined) return;
    const left = Math.max(0, this.clock.endsAt - (this.options.now() + this.offset));
    const mark = Number.isFinite(this.left) ? markPassed(this.left, left) : undefined;
    this.left = left;
    this.options.write(TIME_ID, clockDigits(left));
    this.options.write(NOTICE_ID, notice(left));
    if (mark !== undefined) this.options.say(timeLeft(mark));
  }
}
