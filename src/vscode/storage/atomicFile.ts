import * as vscode from 'vscode';

/**
 * Writes a whole file so that a crash at any moment leaves either the old content or the new one.
 *
 * `workspace.fs` cannot append and its `writeFile` truncates first; a rename over the old file is one step on disk.
 */
export async function writeFileAtomically(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const temporary = target.with({ path: `${target.path}.tmp` });
  await vscode.workspace.fs.writeFile(temporary, content);
  await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
}

/** Tells whether an error says that a file or folder is not there. */
export function isFileNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
