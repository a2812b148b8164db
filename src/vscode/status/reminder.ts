import * as vscode from 'vscode';
import { Commands, Settings } from '../../contributions';
import type { DueCount } from '../../core/practice/dueCount';
import { isReminderDue } from '../../core/practice/reminderTime';
import { localCalendar } from '../../core/util/calendar';
import { readSetting } from '../readSetting';

const LAST_DAY = 'reminder.lastDay';

/** What a reminder needs. */
export interface ReminderServices {
  readonly due: Pick<DueCount, 'value'>;
  /** Shared by all windows. */
  readonly state: vscode.Memento;
  /** Of all windows one has the focus: it is the one that reminds. */
  readonly isFocused: () => boolean;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  /** Tells the learner, and returns whether they want to review. */
  readonly show: (due: number) => Thenable<boolean>;
}

/** Reminds of reviews once a day, where the learner has switched that on and something is due. */
export class Reminder {
  constructor(private readonly services: ReminderServices) {}

  /** Reminds if it is time to. */
  async check(): Promise<void> {
    const { due, state, isFocused, clock, show } = this.services;
    if (!readSetting(Settings.reminderEnabled) || !isFocused() || !due.value) return;
    const now = clock();
    const today = localCalendar.dayOf(now);
    const date = new Date(now);
    const minute = date.getHours() * 60 + date.getMinutes();
    const lastDay = state.get<number>(LAST_DAY);
    if (!isReminderDue({ time: readSetting(Settings.reminderTime), minute, today, lastDay })) return;
    // First: two checks may come in the same moment.
    await state.update(LAST_DAY, today);
    if (await show(due.value)) await vscode.commands.executeCommand(Commands.review);
  }
}

/** Shows a reminder as VS Code shows any other information. */
export async function showReminder(due: number): Promise<boolean> {
  const review = vscode.l10n.t('Review');
  const message =
    due === 1
      ? vscode.l10n.t('1 question is due for review today.')
      : vscode.l10n.t('{0} questions are due for review today.', due);
  return (await vscode.window.showInformationMessage(message, review, vscode.l10n.t('Not today'))) === review;
}
