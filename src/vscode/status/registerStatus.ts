import * as vscode from 'vscode';
import type { DueCount } from '../../core/practice/dueCount';
import type { StudyLog } from '../../core/progress/studyLog';
import { Debounce, type DebounceClock } from '../../core/util/debounce';
import type { Logger } from '../../core/util/logger';
import { DueItem } from './dueItem';
import { Reminder, showReminder } from './reminder';

/** What calls the learner back. */
export interface StatusServices {
  readonly due: DueCount;
  readonly log: StudyLog;
  readonly logger: Logger;
  /** Shared by all windows. */
  readonly globalState: vscode.Memento;
}

/** A window that has just opened has other things to do: counting loads the learner's memory. */
const FIRST_COUNT = 5_000;
const MINUTE = 60_000;

const clock: DebounceClock = {
  now: () => performance.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
};

function isFocused(): boolean {
  return vscode.window.state.focused;
}

/** Keeps the count of due questions, shows it in the status bar, and reminds of it once a day on request. */
export function registerStatus({ due, log, logger, globalState }: StatusServices): vscode.Disposable {
  const item = new DueItem(due);
  const reminder = new Reminder({ due, state: globalState, isFocused, clock: Date.now, show: showReminder });
  const remind = (): void => {
    reminder.check().catch((error: unknown) => logger.warn(`The reminder failed: ${String(error)}`));
  };
  const recount = new Debounce(() => void due.refresh(), { quiet: 1_000, longest: 5_000 }, clock);
  const first = setTimeout(() => void due.refresh(), FIRST_COUNT);
  const eachMinute = setInterval(() => {
    // A new day has other questions due.
    if (due.value === undefined) recount.call();
    remind();
  }, MINUTE);
  return vscode.Disposable.from(
    item,
    recount,
    { dispose: () => clearTimeout(first) },
    { dispose: () => clearInterval(eachMinute) },
    due.onDidChange(() => {
      item.update();
      remind();
    }),
    log.onDidChange(recount.call),
    vscode.window.onDidChangeWindowState(remind),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('studyCompanion')) return;
      item.update();
      recount.call();
      remind();
    }),
  );
}
