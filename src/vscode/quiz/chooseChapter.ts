import * as vscode from 'vscode';
import { chapterLabel, type ChapterOutline } from '../../core/content/outline';

/** Asks for a chapter; `undefined` where there is none to choose, or none was chosen. */
export async function chooseChapter(
  outlines: readonly Pick<ChapterOutline, 'id' | 'number' | 'title'>[],
): Promise<string | undefined> {
  if (outlines.length === 0) return undefined;
  const items = outlines.map((outline) => ({ label: chapterLabel(outline), id: outline.id }));
  const title = vscode.l10n.t('Take the self-check of a chapter');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Choose a chapter') }))?.id;
}
