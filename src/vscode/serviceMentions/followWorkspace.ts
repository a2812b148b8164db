import * as vscode from 'vscode';
import type { WorkspaceScan } from './workspaceScan';

/** Notes for a scan what is edited, made, deleted and renamed, in this window or outside; calls `onNoted` for each. */
export function followWorkspace(scan: Pick<WorkspaceScan, 'note'>, onNoted: () => void): vscode.Disposable {
  const note = (uri: vscode.Uri, isNew = false): void => {
    if (scan.note(uri, isNew)) onNoted();
  };
  const noteNew = (uri: vscode.Uri): void => note(uri, true);
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(noteNew),
    watcher.onDidChange((uri) => note(uri)),
    watcher.onDidDelete((uri) => note(uri)),
    // Not every file system can be watched: what happens through the window is told without.
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(noteNew)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => note(uri))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        note(oldUri);
        noteNew(newUri);
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) note(document.uri);
    }),
    // What was typed may be thrown away, and the language of a document may change: it is closed, too.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => note(uri)),
  );
}
