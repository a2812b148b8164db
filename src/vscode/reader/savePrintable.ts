import * as vscode from 'vscode';
import type { ContentSource } from '../../core/content/contentSource';
import { chapterLabel, type ChapterOutline } from '../../core/content/outline';
import { printablePage } from '../../core/content/printablePage';
import type { TextSource } from '../../core/util/textSource';

/** What a page for printing is made from. */
export interface PrintableSource {
  readonly outline: ChapterOutline;
  readonly content: ContentSource;
  readonly webviewFiles: TextSource;
}

/** Asks where to save a chapter's page for printing, saves it there and offers to open it. */
export async function savePrintable(source: PrintableSource): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save a page to print from a browser'),
    saveLabel: vscode.l10n.t('Save'),
    filters: { HTML: ['html'] },
    defaultUri: defaultTarget(source.outline),
  });
  if (target === undefined) return;
  await writePrintable(target, source);
  // Elsewhere, the file is where no browser of the learner's reaches it: it has to be fetched first.
  const isReachable =
    target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const place = isReachable ? target.fsPath : target.path;
  const message = vscode.l10n.t('Saved as {0}. Open it in a browser, and print it there.', place);
  const open = vscode.l10n.t('Open in Browser');
  const answer = await vscode.window.showInformationMessage(message, ...(isReachable ? [open] : []));
  if (answer === open) await vscode.env.openExternal(target);
}

/** Writes a chapter as one file that stands alone. @throws Error with a sentence for the user. */
export async function writePrintable(
  target: vscode.Uri,
  { outline, content, webviewFiles }: PrintableSource,
): Promise<void> {
  const article = await content.article(outline.id);
  const sheets = await Promise.all(['reader.css', 'print.css'].map((name) => webviewFiles.text(name)));
  const page = printablePage({
    article: article ?? '',
    title: chapterLabel(outline),
    language: 'en',
    css: sheets.join('\n'),
  });
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  } catch (error) {
    throw new Error(vscode.l10n.t('The page could not be saved there. Choose another folder.'), { cause: error });
  }
}

function defaultTarget(outline: ChapterOutline): vscode.Uri {
  const name = `${chapterLabel(outline).replace(/[^\p{L}\p{N}.]+/gu, '-')}.html`;
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? homeFolder(), name);
}

/** Where a file goes that belongs to no workspace; a web worker knows no home, and starts at the root. */
function homeFolder(): vscode.Uri {
  const home = typeof process === 'undefined' ? undefined : (process.env['HOME'] ?? process.env['USERPROFILE']);
  return vscode.Uri.file(home ?? '/');
}
