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
    const shown = dueText(this.due.value);
    if (shown === undefined) return item.hide();
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.accessibilityInformation = { label: shown.tooltip };
    item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

/** Returns what the status bar says; `undefined` where it says nothing, by the number or by the settings. */
export function dueText(due: number | undefined): { readonly text: string; readonly tooltip: string } | undefined {
  if (due === undefined || !readSetting(Settings.statusBarEnabled)) return undefined;
  if (due === 0 && readSetting(Settings.statusBarHideAtZero)) return undefined;
  return { text: `$(mortar-board) ${vscode.l10n.t('{0} due', due)}`, tooltip: dueInWords(due) };
}

function dueInWords(due: number): string {
  if (due === 0) return vscode.l10n.t('No question is due for review today');
  return due === 1
    ? vscode.l10n.t('1 question is due for review today')
    : vscode.l10n.t('{0} questions are due for review today', due);
}
