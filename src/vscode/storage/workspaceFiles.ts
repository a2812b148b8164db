import * as vscode from 'vscode';
import type { FileFacts, FileStore } from '../../core/storage/fileStore';
import { isFileNotFound } from './revisions';

/**
 * The files of a folder through `workspace.fs`: of this computer, of a remote one, or of a browser.
 *
 * Its `writeFile` is done when the file is written; on a desktop VS Code has it synchronised with the disk by then, in a
 * browser with the browser's own storage. There is no way to ask for more.
 */
export class WorkspaceFiles implements FileStore {
  constructor(private readonly directory: vscode.Uri) {}

  async list(): Promise<readonly string[]> {
    const entries = await orUndefined(() => vscode.workspace.fs.readDirectory(this.directory));
    return (entries ?? []).filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  }

  stat(name: string): Promise<FileFacts | undefined> {
    return orUndefined(async () => {
      const { size, mtime } = await vscode.workspace.fs.stat(this.uri(name));
      return { size, changed: mtime };
    });
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return orUndefined(() => vscode.workspace.fs.readFile(this.uri(name)));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(this.uri(name), content);
  }

  async delete(name: string): Promise<void> {
    await orUndefined(() => vscode.workspace.fs.delete(this.uri(name)));
  }

  private uri(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.directory, name);
  }
}

/** Returns `undefined` where the file or folder is not there. */
async function orUndefined<T>(step: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (isFileNotFound(error)) return undefined;
    throw error;
  }
}
