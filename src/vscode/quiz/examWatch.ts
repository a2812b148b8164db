import type * as vscode from 'vscode';
import { nextLook } from '../../core/quiz/examSteps';

/** What a watch is made with. */
export interface ExamWatchOptions {
  readonly now: () => number;
  readonly timeIsUp: () => void;
}

/** Tells when the time of the exam is up, by the wall clock: also after a sleep, in which timers stand still. */
export class ExamWatch implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ExamWatchOptions) {}

  /** Watches for this moment, and for no other any more. */
  follow(endsAt: number | undefined): void {
    clearTimeout(this.timer);
    if (endsAt !== undefined) this.look(endsAt);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private look(endsAt: number): void {
    const wait = nextLook(this.options.now(), endsAt);
    this.timer = wait === 0 ? setTimeout(this.options.timeIsUp, 0) : setTimeout(() => this.look(endsAt), wait);
  }
}
