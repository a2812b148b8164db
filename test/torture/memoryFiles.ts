import type { FileFacts, FileStore } from '../../src/core/storage/fileStore';

/** What a store was asked to do when it fails; thrown by `FailingFiles`. */
export class Failure extends Error {}

/** Decides how many bytes of a step get through before it fails; `undefined` where it does not fail. */
export type Fault = (step: { readonly kind: 'write' | 'delete'; readonly bytes: number }) => number | undefined;

/** Files in memory. What `fault` says happens to a step: part of what is written stays, and the step fails. */
export class MemoryFiles implements FileStore {
  readonly contents = new Map<string, { readonly bytes: Uint8Array; readonly changed: number }>();
  fault: Fault = () => undefined;
  now = 1_700_000_000_000;

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.contents.keys()]);
  }

  stat(name: string): Promise<FileFacts | undefined> {
    const file = this.contents.get(name);
    return Promise.resolve(file && { size: file.bytes.length, changed: file.changed });
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.contents.get(name)?.bytes);
  }

  write(name: string, content: Uint8Array): Promise<void> {
    const through = this.fault({ kind: 'write', bytes: content.length });
    // A step of which nothing gets through may still have made the file, or emptied it.
    this.contents.set(name, { bytes: content.slice(0, through), changed: this.now });
    return through === undefined ? Promise.resolve() : Promise.reject(new Failure('no space left'));
  }

  delete(name: string): Promise<void> {
    if (this.fault({ kind: 'delete', bytes: 1 }) !== undefined) return Promise.reject(new Failure('not deleted'));
    this.contents.delete(name);
    return Promise.resolve();
  }

  /** The same files, as whoever comes next finds them. */
  copy(): MemoryFiles {
    const copy = new MemoryFiles();
    for (const [name, file] of this.contents) copy.contents.set(name, file);
    copy.now = this.now;
    return copy;
  }
}

/** Lets `bytes` bytes through (a deletion counts as one), and nothing after them: the process was killed there. */
export function killedAfter(bytes: number): Fault {
  let left = bytes;
  return (step) => {
    if (step.bytes <= left) {
      left -= step.bytes;
      return undefined;
    }
    const through = Math.max(0, left);
    left = -1;
    return through;
  };
}
