import * as vscode from 'vscode';

/** Where a dialog for files starts: in the workspace, else at home; a web worker knows no home, and starts at the root. */
export function startFolder(): vscode.Uri {
  const home = typeof process === 'undefined' ? undefined : (process.env['HOME'] ?? process.env['USERPROFILE']);
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(home ?? '/');
}
