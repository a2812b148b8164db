import type { FileStore } from '../storage/fileStore';
import type { Logger } from '../util/logger';
import type { DecodedSegment } from './logCodec';
import { decodeColumns, encodeColumns, type SegmentFingerprint } from './segmentColumns';
import type { SegmentCache } from './segmentLog';

const ENDING = '.columns';

/** Keeps the columns of segments as files of their own. Whatever fails here costs time and nothing else. */
export class ColumnCache implements SegmentCache {
  constructor(
    private readonly files: FileStore,
    private readonly logger: Logger,
  ) {}

  async load(name: string, size: number): Promise<DecodedSegment | undefined> {
    try {
      const bytes = await this.files.read(name + ENDING);
      return bytes && decodeColumns({ name, size }, bytes);
    } catch (error) {
      this.logger.warn(`Cannot read the cache of ${name}: ${String(error)}`);
      return undefined;
    }
  }

  async keep(segment: SegmentFingerprint, content: DecodedSegment): Promise<void> {
    try {
      await this.files.write(segment.name + ENDING, encodeColumns(segment, content));
    } catch (error) {
      this.logger.warn(`Cannot keep the cache of ${segment.name}: ${String(error)}`);
    }
  }

  /** Deletes what is kept of segments that are gone. */
  async prune(names: readonly string[]): Promise<void> {
    const wanted = new Set(names.map((name) => name + ENDING));
    try {
      for (const name of await this.files.list()) {
        if (name.endsWith(ENDING) && !wanted.has(name)) await this.files.delete(name);
      }
    } catch (error) {
      this.logger.warn(`Cannot tidy the cache of the log: ${String(error)}`);
    }
  }
}
