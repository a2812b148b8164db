import type { FileStore } from '../storage/fileStore';
import type { Logger } from '../util/logger';
import type { ColumnCache } from './columnCache';
import type { CompactionOptions } from './compactSegments';
import type { DecodedSegment } from './logCodec';
import type { SegmentCache } from './segmentLog';

/** What only a long log needs: it is loaded when there is one. */
export interface SegmentTools {
  readonly ColumnCache: new (files: FileStore, logger: Logger) => ColumnCache;
  readonly compactSegments: (options: CompactionOptions) => Promise<string | undefined>;
}

/** Segments of fewer bytes are decoded as fast as a cache is read. */
const SMALLEST = 256 * 1024;

/** What a cache of large segments needs. */
export interface LargeSegmentCacheOptions {
  readonly tools: () => Promise<SegmentTools>;
  readonly files: FileStore;
  readonly logger: Logger;
}

/** Keeps the columns of large segments; what does that is loaded when the first such segment is met. */
export class LargeSegmentCache implements SegmentCache {
  private cache: Promise<ColumnCache> | undefined;

  constructor(private readonly options: LargeSegmentCacheOptions) {}

  async load(name: string, size: number): Promise<DecodedSegment | undefined> {
    return size < SMALLEST ? undefined : (await this.columns()).load(name, size);
  }

  async keep(segment: { readonly name: string; readonly size: number }, content: DecodedSegment): Promise<void> {
    if (segment.size >= SMALLEST) await (await this.columns()).keep(segment, content);
  }

  /** Deletes what is kept of segments that are gone. */
  async prune(names: readonly string[]): Promise<void> {
    await (await this.columns()).prune(names);
  }

  private columns(): Promise<ColumnCache> {
    const { tools, files, logger } = this.options;
    this.cache ??= tools().then(({ ColumnCache }) => new ColumnCache(files, logger));
    this.cache.catch(() => (this.cache = undefined));
    return this.cache;
  }
}
