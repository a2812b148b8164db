import * as vscode from 'vscode';
import type { ServicesSource } from '../../core/quiz/model';
import { countMentions, mostMentioned } from '../../core/services/countMentions';
import type { ServiceFinders } from '../../core/services/finderSource';

/** How long VS Code waits for us at most while a large file is read, in milliseconds, give or take one step. */
const PATIENCE = 12;

/** What services are looked for with. */
export interface ServiceSearch {
  readonly finders: ServiceFinders;
  /** Tells that the result is no longer wanted. */
  readonly token: vscode.CancellationToken;
}

/**
 * Finds the services and features that a document names, the most mentioned first; `undefined` where that was cancelled.
 * A window shows that it is at work, and stays responsive: a document of many megabytes is read in short steps.
 */
export async function findServices(
  document: vscode.TextDocument,
  { finders, token }: ServiceSearch,
): Promise<ServicesSource | undefined> {
  const label = nameOf(document.uri);
  const options = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Looking for AWS services in {0}', label),
  };
  return vscode.window.withProgress(options, async (progress) => {
    const finder = await finders.finder({ concepts: false });
    const steps = countMentions({ text: document.getText(), languageId: document.languageId, finder });
    let resumed = Date.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return { kind: 'services', label, entryIds: mostMentioned(step.value) };
      if (Date.now() - resumed < PATIENCE) continue;
      progress.report({ message: `${Math.round(step.value * 100)}%` });
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) return undefined;
      resumed = Date.now();
    }
  });
}

/** Returns the document that a menu was opened on, else the one in the active text editor. */
export async function documentOf(argument: unknown): Promise<vscode.TextDocument | undefined> {
  if (argument instanceof vscode.Uri) return vscode.workspace.openTextDocument(argument);
  return vscode.window.activeTextEditor?.document;
}

/** Returns the last part of a path. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
