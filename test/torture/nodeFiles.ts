import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileFacts, FileStore } from '../../src/core/storage/fileStore';

/** The files of a folder through Node, in the steps that VS Code's own desktop file system takes. */
export class NodeFiles implements FileStore {
  constructor(private readonly folder: string) {}

  async list(): Promise<readonly string[]> {
    const entries = await orUndefined(fs.readdir(this.folder, { withFileTypes: true }));
    return (entries ?? []).filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  async stat(name: string): Promise<FileFacts | undefined> {
    const facts = await orUndefined(fs.stat(path.join(this.folder, name)));
    return facts && { size: facts.size, changed: facts.mtimeMs };
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return orUndefined(fs.readFile(path.join(this.folder, name)));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    const file = await fs.open(path.join(this.folder, name), 'w');
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async delete(name: string): Promise<void> {
    await orUndefined(fs.unlink(path.join(this.folder, name)));
  }
}

async function orUndefined<T>(step: Promise<T>): Promise<T | undefined> {
  try {
    return await step;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
