import type { Confidence } from '../../core/quiz/model';
import type { Rating } from '../../core/scheduling/model';
import type { Carrying } from './carrying';

/** What the quiz's buttons and links do. */
export interface QuizActions {
  choose(optionId: string): void;
  /** Puts options in their places. */
  readonly carrying: Carrying;
  submit(confidence?: Confidence): void;
  skip(): void;
  flag(): void;
  back(): void;
  next(): void;
  goTo(index: number): void;
  repeatMissed(): void;
  restart(): void;
  rate(questionId: string, rating: Rating): void;
  suspend(questionId: string, suspended: boolean): void;
  learnNew(): void;
  practise(): void;
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
