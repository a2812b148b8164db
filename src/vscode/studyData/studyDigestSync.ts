import * as vscode from 'vscode';
import type { Progress } from '../../core/progress/progress';
import { studyDigest } from '../../core/progress/studyDigest';
import type { StudyDataServices } from './registerStudyData';

/** The one key that Settings Sync carries for this extension. */
export const DIGEST_KEY = 'studyDigest';

/** So long after the last answer, in milliseconds, the digest is written. */
const QUIET = 5000;

const DAY = 86_400_000;

/** Keeps the digest where the learner's own Settings Sync, if they use it, takes it to their other machines. */
export class StudyDigestSync implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: { dispose(): void };

  constructor(private readonly services: Pick<StudyDataServices, 'log' | 'memento' | 'logger'>) {
    services.memento.setKeysForSync([DIGEST_KEY]);
    this.subscription = services.log.onDidChange((progress) => this.note(progress));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private note(progress: Progress): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.services.memento.update(DIGEST_KEY, studyDigest(progress, dayOf)).then(undefined, (error: unknown) => {
        this.services.logger.warn(`The digest was not written: ${String(error)}`);
      });
    }, QUIET);
  }
}

/** The number of the day that a moment is on, by the clock of this machine. */
function dayOf(time: number): number {
  return Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / DAY);
}
