import * as vscode from 'vscode';
import { numeral } from './mentionItem';
import type { WorkspaceScan } from './workspaceScan';

/**
 * Returns the sentence above the tree that tells how far the scan came. It is empty where the tree is: VS Code shows
 * what it has to say there (`viewsWelcome`) only without such a sentence.
 */
export function scanMessage({ state, counts, index }: Pick<WorkspaceScan, 'state' | 'counts' | 'index'>): string {
  const { listed, scanned, skipped } = counts;
  const done = numeral(scanned + skipped);
  if (state === 'scanning') {
    return listed === 0
      ? vscode.l10n.t('Scanning…')
      : vscode.l10n.t('Scanning {0} of {1} files…', done, numeral(listed));
  }
  if (index.files().length === 0) return '';
  if (state === 'failed') return vscode.l10n.t('The scan failed. The log tells why.');
  if (state === 'stopped') return vscode.l10n.t('Stopped after {0} of {1} files', done, numeral(listed));
  const files = scanned === 1 ? vscode.l10n.t('Scanned 1 file') : vscode.l10n.t('Scanned {0} files', numeral(scanned));
  return skipped === 0 ? files : vscode.l10n.t('{0}, {1} skipped', files, numeral(skipped));
}
