/**
 * Text files that are replaced by a new revision, never written over.
 *
 * `workspace.fs` cannot append, its `writeFile` truncates first, its `rename` over another file deletes that one first,
 * and every step of it needs the window, which can go in between. So each revision is a file of its own, written in one
 * step, and only then the one before it goes. A revision ends in a line feed: one that does not was being written when
 * the window went. Nobody was told that it is kept, and the revision before it is still there.
 */
import * as vscode from 'vscode';
import { nextRevisionName } from '../../core/storage/revisionNames';

/** A revision to write. */
export interface Revision {
  readonly directory: vscode.Uri;
  /** What all revisions of a file have in common; without dots. */
  readonly stem: string;
  /** With its dot, for example `.json`. */
  readonly ending: string;
  /** The name of the revision that this one replaces. */
  readonly previous?: string | undefined;
}

/**
 * Writes a revision and returns its name; `text` ends in a line feed. Of two revisions of one file, the later has the
 * greater name. The folder is made when it is not there.
 */
export async function writeRevision(revision: Revision, text: string): Promise<string> {
  const { directory, stem, ending, previous } = revision;
  const name = nextRevisionName({ stem, ending, previous, now: Date.now() });
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(directory, name), new TextEncoder().encode(text));
  if (previous !== undefined) await forget(vscode.Uri.joinPath(directory, previous));
  return name;
}

/** Lists the revisions in a folder, the greatest names first; none where the folder is not there. */
export async function listRevisions(directory: vscode.Uri, ending: string): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(directory);
    const names = entries.map(([name]) => name).filter((name) => name.endsWith(ending));
    return names.toSorted().toReversed();
  } catch (error) {
    if (isFileNotFound(error)) return [];
    throw error;
  }
}

/** Tells whether an error says that a file or folder is not there. */
export function isFileNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** Deletes an earlier revision. One that stays does no harm: the later one counts. */
export async function forget(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch {
    return;
  }
}
