import type { Attempt } from '../quiz/model';
import type { FileStore } from '../storage/fileStore';
import type { Logger } from '../util/logger';
import { decodeUtf8, encodeUtf8 } from '../util/utf8';
import type { Card, Rating } from './model';

/** To be raised whenever cards are derived otherwise from the same answers. */
const FORMAT = 1;

const NAME = 'cards.json';

/** Fewer answers than this are reviewed as fast as a cache is read. */
const FEWEST = 5000;

/** The cards that some first answers gave, so that only later ones have to be reviewed. */
export interface CardCheckpoint {
  readonly cards: readonly Card[];
  /** For each question, the key of its newest answer. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** The learner's own ratings, by the answer's id. */
  readonly ratings: Readonly<Record<string, Rating>>;
  /** How many answers they are of. */
  readonly count: number;
}

interface Kept extends CardCheckpoint {
  readonly format: number;
  readonly key: string;
  /** The fingerprint of the answers. */
  readonly answers: string;
}

/** What the cache needs. */
export interface CardCacheOptions {
  readonly files: FileStore;
  readonly logger: Logger;
}

/** Keeps the cards in a file, with a fingerprint of the answers they were derived from. It is never what counts. */
export class CardCache {
  constructor(private readonly options: CardCacheOptions) {}

  /**
   * Returns the cards of the first of some answers, or `undefined` where they are not known. `key` is what the scheduler
   * depends on: another key has other cards.
   */
  async load(attempts: readonly Attempt[], key: string): Promise<CardCheckpoint | undefined> {
    if (attempts.length < FEWEST) return undefined;
    const { files, logger } = this.options;
    try {
      const bytes = await files.read(NAME);
      if (bytes === undefined) return undefined;
      const kept = JSON.parse(decodeUtf8(bytes)) as Kept;
      const fits = kept.format === FORMAT && kept.key === key && kept.count <= attempts.length;
      return fits && kept.answers === fingerprint(attempts, kept.count) ? kept : undefined;
    } catch (error) {
      logger.warn(`Cannot read the cache of the cards: ${String(error)}`);
      return undefined;
    }
  }

  /** Keeps cards, where they are many enough. Does not fail. */
  async keep(attempts: readonly Attempt[], checkpoint: CardCheckpoint, key: string): Promise<void> {
    if (checkpoint.count < FEWEST) return;
    const { files, logger } = this.options;
    const answers = fingerprint(attempts, checkpoint.count);
    const kept: Kept = { format: FORMAT, key, answers, ...checkpoint };
    try {
      await files.write(NAME, encodeUtf8(JSON.stringify(kept)));
    } catch (error) {
      logger.warn(`Cannot keep the cache of the cards: ${String(error)}`);
    }
  }
}

/** Tells apart any two lists of answers whose ids or order differ; FNV-1a over four characters of each id, and its time. */
function fingerprint(attempts: readonly Attempt[], count: number): string {
  let sum = 0x811c9dc5;
  let other = 0;
  for (let index = 0; index < count; index++) {
    const attempt = attempts[index];
    if (attempt === undefined) return 'none';
    const { id, time } = attempt;
    const head = id.charCodeAt(0) | (id.charCodeAt(1) << 8) | (id.charCodeAt(2) << 16) | (id.charCodeAt(3) << 24);
    sum = Math.imul(sum ^ head, 0x01000193);
    other = Math.imul(other ^ (time | 0) ^ id.charCodeAt(5), 0x01000193) ^ Math.floor(time / 0x100000000);
  }
  const last = attempts[count - 1]?.id ?? '';
  return `${count} ${sum >>> 0} ${other >>> 0} ${last}`;
}
