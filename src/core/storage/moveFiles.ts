import type { FileStore } from './fileStore';

/** Where files are moved. */
export interface FileMove {
  readonly from: FileStore;
  /** Has no files yet. */
  readonly to: FileStore;
}

/**
 * Moves all files of some folders: copies each, reads the copy back, and deletes nothing before all are copied. Where it
 * is killed, each file is in one of the two folders, or whole in both.
 * @throws Error where a copy does not hold what the file holds; nothing was deleted then.
 */
export async function moveFiles(moves: readonly FileMove[]): Promise<number> {
  const copied: { readonly from: FileStore; readonly name: string; readonly size: number }[] = [];
  for (const { from, to } of moves) {
    for (const name of await from.list()) {
      const content = await from.read(name);
      if (content === undefined) continue;
      await to.write(name, content);
      const copy = await to.read(name);
      if (copy === undefined || !isSame(copy, content)) throw new Error(`The copy of ${name} is not the same.`);
      copied.push({ from, name, size: content.length });
    }
  }
  for (const { from, name, size } of copied) {
    // What grew since it was copied stays.
    if ((await from.stat(name))?.size === size) await from.delete(name);
  }
  return copied.length;
}

/** Tells whether two files hold the same. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
