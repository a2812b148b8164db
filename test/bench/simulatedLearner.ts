/**
 * Learners whose memory follows FSRS-6, but not with the weights that the scheduler believes in: everyone has weights of
 * their own, every item a strength of its own; some answers are guessed right and some slip.
 */
import type { Random } from '../../src/core/quiz/dealQuiz';
import { seededRandom } from '../../src/core/quiz/seededRandom';
import {
  DEFAULT_PARAMETERS,
  fsrsMath,
  grades,
  type FsrsMath,
  type MemoryState,
} from '../../src/core/scheduling/fsrsMath';
import type { Rating } from '../../src/core/scheduling/model';

/** One option of four is right. */
const GUESS = 0.25;
const SLIP = 0.03;

/** How learners differ: standard deviations of logarithms. */
const WEIGHT_SPREAD = 0.2;
const ITEM_SPREAD = 0.5;

/** One who learns `size` items. */
export interface SimulatedLearner {
  /** Answers an item on a day; what the answer looks like is all that a scheduler learns. */
  answer(item: number, day: number): Rating;
  /** The mean chance to remember an item on a day, over all items; one that was never seen counts nothing. */
  recall(day: number): number;
}

interface TrueMemory extends MemoryState {
  readonly day: number;
}

/** Makes a learner, the same for the same seed. */
export function simulatedLearner(seed: string, size: number): SimulatedLearner {
  const random = seededRandom(seed);
  const math = fsrsMath(DEFAULT_PARAMETERS.map((weight) => weight * Math.exp(WEIGHT_SPREAD * normal(random))));
  const prior = 0.15 + 0.35 * random();
  const strengths = Array.from({ length: size }, () => Math.exp(ITEM_SPREAD * normal(random)));
  // Each item has its own chance, so that the order of answers does not change what comes of them.
  const chances = strengths.map((_, index) => seededRandom(`${seed}/${index}`));
  const memories = new Map<number, TrueMemory>();

  return {
    answer(item, day) {
      const chance = chances[item] ?? random;
      const before = memories.get(item);
      const remembers = chance() < (before === undefined ? prior : math.recall(before.stability, day - before.day));
      const felt = remembers ? feltRating(chance) : 'again';
      memories.set(item, { ...learned(math, before, { day, felt, strength: strengths[item] ?? 1 }), day });
      if (remembers) return chance() < SLIP ? 'again' : felt;
      // Who guesses right mostly says that they were unsure.
      return chance() < GUESS ? (chance() < 0.7 ? 'hard' : 'good') : 'again';
    },
    recall(day) {
      const chances = [...memories.values()].map((memory) => math.recall(memory.stability, day - memory.day));
      return chances.reduce((sum, value) => sum + value, 0) / size;
    },
  };
}

function learned(
  math: FsrsMath,
  before: TrueMemory | undefined,
  { day, felt, strength }: { readonly day: number; readonly felt: Rating; readonly strength: number },
): MemoryState {
  if (before !== undefined) return math.next(before, day - before.day, grades[felt]);
  const { stability, difficulty } = math.first(grades[felt]);
  return { stability: stability * strength, difficulty };
}

function feltRating(random: Random): Rating {
  const roll = random();
  return roll < 0.15 ? 'hard' : roll < 0.85 ? 'good' : 'easy';
}

/** A number of the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
