import type { Confidence } from '../../core/quiz/model';

/** What the quiz's buttons and links do. */
export interface QuizActions {
  choose(optionId: string): void;
  submit(confidence?: Confidence): void;
  skip(): void;
  flag(): void;
  back(): void;
  next(): void;
  goTo(index: number): void;
  repeatMissed(): void;
  restart(): void;
  startExam(): void;
  /** Shows all questions of a mock exam. */
  review(): void;
  /** Asks before a mock exam ends. */
  askEnd(): void;
  endExam(): void;
  lastReport(): void;
  /** Hides or shows the time that a mock exam has left. */
  toggleTime(): void;
}
