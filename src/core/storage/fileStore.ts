/** What is known of a file without reading it. */
export interface FileFacts {
  /** In bytes. */
  readonly size: number;
  /** When it was last written: milliseconds since 1970-01-01T00:00Z. */
  readonly changed: number;
}

/**
 * The port to the files of one folder, as little as every file system can do: VS Code's, a browser's, Node's, and one in
 * a test that fails as a full disk does.
 */
export interface FileStore {
  /** The names of the folder's files, in any order; none where the folder is not there. */
  list(): Promise<readonly string[]>;
  /** Returns `undefined` where there is no such file. */
  stat(name: string): Promise<FileFacts | undefined>;
  /** Returns `undefined` where there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>;
  /**
   * Writes a whole file and flushes it as well as the file system can; the folder is made where it is not there. It may
   * fail half-way, and leave a part of the file.
   */
  write(name: string, content: Uint8Array): Promise<void>;
  /** Does nothing where there is no such file. */
  delete(name: string): Promise<void>;
}
