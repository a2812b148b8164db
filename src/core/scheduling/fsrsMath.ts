/**
 * FSRS-6: how memory fades, and what a review does to it.
 *
 * These are the formulas of ts-fsrs without its learning steps, as plain numbers: a million answers become cards in a
 * fraction of a second, and the exam plan and the optimiser ask it as often. Tests hold it to ts-fsrs.
 *
 * Source: "The Algorithm", https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
import type { Rating } from './model';

/** The 21 weights of FSRS-6. */
export type FsrsParameters = readonly number[];

/** FSRS-6's own weights, fitted by its authors to many learners. */
export const DEFAULT_PARAMETERS: FsrsParameters = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** What is left in memory of one item. */
export interface MemoryState {
  /** Days until the chance to remember has fallen to 90 %. */
  readonly stability: number;
  /** From 1 (easy) to 10. */
  readonly difficulty: number;
}

/** FSRS's number of each rating. */
export const grades: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };

const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;

/** Answers what FSRS-6 says with one set of weights. */
export interface FsrsMath {
  /** The memory after the first review. */
  first(grade: number): MemoryState;
  /** The memory after a later review, `days` after the one before it. */
  next(state: MemoryState, days: number, grade: number): MemoryState;
  /** The chance to remember, `days` after the last review. */
  recall(stability: number, days: number): number;
  /** Makes what tells the days until the chance to remember has fallen to `retention`: whole, and at least one. */
  intervals(retention: number): (stability: number) => number;
}

/** Makes FSRS-6 with these weights. */
export function fsrsMath(parameters: FsrsParameters): FsrsMath {
  const w = (index: number): number => parameters[index] ?? DEFAULT_PARAMETERS[index] ?? 0;
  const decay = -w(20);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  const startingDifficulty = (grade: number): number => w(4) - Math.exp((grade - 1) * w(5)) + 1;
  const easiest = startingDifficulty(4);
  const recall = (stability: number, days: number): number => (1 + (factor * days) / stability) ** decay;
  const growth = Math.exp(w(8));

  const nextDifficulty = (difficulty: number, grade: number): number => {
    const damped = difficulty + (-w(6) * (grade - 3) * (10 - difficulty)) / 9;
    return clamp(w(7) * easiest + (1 - w(7)) * damped, 1, 10);
  };
  const forgotten = ({ stability, difficulty }: MemoryState, chance: number): number => {
    const left = w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1) * Math.exp((1 - chance) * w(14));
    return clamp(Math.min(left, stability), LEAST_STABILITY, MOST_STABILITY);
  };
  const recalled = ({ stability, difficulty }: MemoryState, chance: number, grade: number): number => {
    const bonus = grade === 2 ? w(15) : grade === 4 ? w(16) : 1;
    const gain = growth * (11 - difficulty) * stability ** -w(9) * (Math.exp((1 - chance) * w(10)) - 1) * bonus;
    return clamp(stability * (1 + gain), LEAST_STABILITY, MOST_STABILITY);
  };

  return {
    first: (grade) => ({
      stability: Math.max(w(grade - 1), 0.1),
      difficulty: clamp(startingDifficulty(grade), 1, 10),
    }),
    next(state, days, grade) {
      const chance = recall(state.stability, days);
      return {
        stability: grade === 1 ? forgotten(state, chance) : recalled(state, chance, grade),
        difficulty: nextDifficulty(state.difficulty, grade),
      };
    },
    recall,
    intervals(retention) {
      const modifier = (retention ** (1 / decay) - 1) / factor;
      return (stability) => clamp(Math.round(stability * modifier), 1, MOST_STABILITY);
    },
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
