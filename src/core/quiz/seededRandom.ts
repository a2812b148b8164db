import { shortHash } from '../content/ids';
import type { Random } from './dealQuiz';

/** Returns random numbers that are the same for the same seed (mulberry32 by Tommy Ettinger, in the public domain). */
export function seededRandom(seed: string): Random {
  let state = Number.parseInt(shortHash(seed), 16) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
