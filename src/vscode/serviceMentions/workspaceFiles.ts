import * as vscode from 'vscode';
import { languageOf } from '../../core/services/languageOf';
import { compileExcludes, type ExcludeSetting, type PathExcludes } from '../../core/services/pathExcludes';
import type { FileContent } from '../../core/services/scanFiles';
import { textEncodingOf } from '../../core/services/textEncoding';
import { messageOf } from '../../core/util/messageOf';

/** Bytes that a file may have to be read at all. */
const largestFile = 10 * 1024 * 1024;

/**
 * The files of the workspace that a search of the learner would look into, on whatever file system they are.
 *
 * `.gitignore` does not count: VS Code's stable interface lists files without it.
 */
export class WorkspaceFiles {
  private readonly excludes = new Map<string, PathExcludes>();

  /** Lists the files of a workspace folder, without those of another workspace folder in it. */
  async list(folder: vscode.WorkspaceFolder, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    const everything = new vscode.RelativePattern(folder, '**/*');
    // VS Code adds `files.exclude` by itself, and takes one glob more.
    const { searchGlob } = this.excludesOf(folder);
    const found = await vscode.workspace.findFiles(everything, searchGlob, undefined, token);
    return found.filter((uri) => isIn(folder, uri) && this.includes(uri));
  }

  /**
   * Lists the files at a place where something may have changed: one, or those of a new folder. Returns `undefined`
   * where nothing is there any more.
   */
  async listAt(uri: vscode.Uri, isNew: boolean): Promise<vscode.Uri[] | undefined> {
    const type = await vscode.workspace.fs.stat(uri).then(
      (stat) => stat.type,
      () => undefined,
    );
    if (type === undefined) return undefined;
    if ((type & vscode.FileType.Directory) === 0) return [uri];
    if (!isNew) return [];
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**/*'));
    return found.filter((file) => this.includes(file));
  }

  /** Tells whether a place is in the workspace and no setting excludes it. */
  includes(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    // A file of the workspace in an older version (`git:`) has its path too.
    if (folder?.uri.scheme !== uri.scheme) return false;
    const { path } = folder.uri;
    return !this.excludesOf(folder).excludes(uri.path.slice(path.endsWith('/') ? path.length : path.length + 1));
  }

  /** Reads a file as it is now: from memory where it is open, else from its file system. */
  async read(uri: vscode.Uri): Promise<FileContent> {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
    if (document) return contentOf(document);
    try {
      return await readClosed(uri);
    } catch (error) {
      return { skipped: 'unreadable', cause: messageOf(error) };
    }
  }

  /** Forgets the settings that were read, so that they are read anew. */
  forgetSettings(): void {
    this.excludes.clear();
  }

  private excludesOf({ uri }: vscode.WorkspaceFolder): PathExcludes {
    const known = this.excludes.get(uri.toString());
    if (known) return known;
    const settings = ['files', 'search'].map((section) =>
      vscode.workspace.getConfiguration(section, uri).get<ExcludeSetting>('exclude', {}),
    );
    const excludes = compileExcludes(settings);
    this.excludes.set(uri.toString(), excludes);
    return excludes;
  }
}

function contentOf(document: vscode.TextDocument): FileContent {
  const text = document.getText();
  return text.length > largestFile ? { skipped: 'tooLarge' } : { text, languageId: document.languageId };
}

async function readClosed(uri: vscode.Uri): Promise<FileContent> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > largestFile) return { skipped: 'tooLarge' };
  const bytes = await vscode.workspace.fs.readFile(uri);
  const encoding = textEncodingOf(bytes);
  if (encoding === undefined) return { skipped: 'binary' };
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, languageId: languageOf(uri.path, /^[^\r\n]{0,200}/.exec(text)?.[0]) };
}

function isIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
}
