import * as vscode from 'vscode';
import { Commands, Settings } from '../../contributions';
import type { DueCount } from '../../core/practice/dueCount';
import { readSetting } from '../readSetting';

/** Shows in the status bar how many questions are due. */
export class DueItem implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('due', vscode.StatusBarAlignment.Left, -100);

  constructor(private readonly due: Pick<DueCount, 'value'>) {
    this.item.name = vscode.l10n.t('Questions Due for Review');
    this.item.command = Commands.review;
    this.update();
  }

  /** Shows what is true now. */
  update(): void {
    const { item } = this;
    const due = this.due.value;
    const isShown =
      due !== undefined &&
      readSetting(Settings.statusBarEnabled) &&
      (due > 0 || !readSetting(Settings.statusBarHideAtZero));
    if (!isShown) return item.hide();
    item.text = `$(mortar-board) ${vscode.l10n.t('{0} due', due)}`;
    item.tooltip = dueInWords(due);
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

function dueInWords(due: number): string {
  if (due === 0) return vscode.l10n.t('No question is due for review today');
  return due === 1
    ? vscode.l10n.t('1 question is due for review today')
    : vscode.l10n.t('{0} questions are due for review today', due);
}
