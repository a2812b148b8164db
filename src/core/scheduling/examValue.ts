/**
 * What a review today is worth on the day of the exam.
 *
 * The aim is the expected number of items remembered on the exam day, with a given number of answers a day. Were answers
 * sold at a price, each item could be planned alone: after a review, choose the later day (or none) whose review adds
 * more to the recall on the exam day than it costs, and so on for the review after it. With the price at which all
 * items together ask for as many answers as there will be, what an item gains by a review today, over the best plan that
 * leaves it for later, is how urgent it is (Whittle's index, https://doi.org/10.2307/3214163). A review that is best done
 * closer to the exam, or that strengthens the memory more on another day, waits; the last days become a pass over what
 * would be forgotten otherwise, all by itself.
 *
 * The best plans are found backwards from the exam day, over a grid of stabilities and difficulties.
 */
import { grades, type FsrsMath, type MemoryState } from './fsrsMath';

/** The grid: stabilities from half an hour to six years, each two fifths more than the one before. */
const LEAST_STABILITY = 0.02;
const STABILITY_STEP = 1.4;
const ROWS = 36;
const DIFFICULTY_STEP = 3;
const COLUMNS = 4;

/** How often an item that was never answered is known at once. */
export const KNOWN_AT_FIRST = 0.4;

/** Plans look at each of this many days, and then at days further and further apart. */
const EACH_DAY = 20;
const FURTHER = 1.15;

/** An item's memory as it is planned. */
export interface ItemMemory extends MemoryState {
  /** Days since its last review. */
  readonly elapsed: number;
}

/** What the best plan gives: the expected recall on the exam day less what its reviews cost, and how many they are. */
export interface Worth {
  readonly value: number;
  readonly asks: number;
}

/** A place between the corners of the grid. */
interface GridPlace {
  readonly at: number;
  readonly down: number;
  readonly across: number;
}

/** What comes of a review on one day. */
interface Outcome {
  readonly day: number;
  readonly chance: number;
  readonly known: GridPlace;
  readonly missed: GridPlace;
}

/** What comes of a review of an item on each day before the exam. It holds whatever a review costs. */
export interface Outlook {
  /** Days to the exam on the outlook's first day. */
  readonly daysLeft: number;
  /** The recall on the exam day without a review. */
  readonly unreviewed: number;
  readonly outcomes: readonly Outcome[];
}

/** Looks at an item, or at one that was never answered, with `daysLeft` days to the exam. */
export function outlookOf(math: FsrsMath, memory: ItemMemory | undefined, daysLeft: number): Outlook {
  return {
    daysLeft,
    unreviewed: memory === undefined ? 0 : math.recall(memory.stability, memory.elapsed + daysLeft),
    outcomes: planDays(daysLeft).map((day) => outcomeOf(math, memory, day)),
  };
}

/** The days of a plan, from 0 (today) to the day before the exam. */
function planDays(daysLeft: number): number[] {
  const days: number[] = [];
  for (let day = 0; day < daysLeft; day = day < EACH_DAY ? day + 1 : Math.ceil(day * FURTHER)) days.push(day);
  if (daysLeft > 0 && days.at(-1) !== daysLeft - 1) days.push(daysLeft - 1);
  return days;
}

function outcomeOf(math: FsrsMath, memory: ItemMemory | undefined, day: number): Outcome {
  if (memory === undefined) {
    const [known, missed] = [placeOf(math.first(grades.good)), placeOf(math.first(grades.again))];
    return { day, chance: KNOWN_AT_FIRST, known, missed };
  }
  const elapsed = memory.elapsed + day;
  return {
    day,
    chance: math.recall(memory.stability, elapsed),
    known: placeOf(math.next(memory, elapsed, grades.good)),
    missed: placeOf(math.next(memory, elapsed, grades.again)),
  };
}

function placeOf({ stability, difficulty }: MemoryState): GridPlace {
  const row = clamp(Math.log(stability / LEAST_STABILITY) / Math.log(STABILITY_STEP), ROWS - 1);
  const column = clamp((difficulty - 1) / DIFFICULTY_STEP, COLUMNS - 1);
  const top = Math.min(Math.floor(row), ROWS - 2);
  const start = Math.min(Math.floor(column), COLUMNS - 2);
  return { at: top * COLUMNS + start, down: row - top, across: column - start };
}

/** What items are worth on each day before the exam, at one price. */
export interface ExamValues {
  readonly price: number;
  /** The worth of a review `day` days after the outlook's first day, its price not taken off. */
  review(outlook: Outlook, day: number): Worth;
  /** The worth of the best plan that leaves the item alone until after that day. */
  wait(outlook: Outlook, day: number): Worth;
}

/** Makes the values for any price, up to `daysLeft` days before the exam. */
export function examValues(math: FsrsMath, daysLeft: number): (price: number) => ExamValues {
  const states = Array.from({ length: ROWS * COLUMNS }, (_, at): ItemMemory => {
    const row = Math.floor(at / COLUMNS);
    const difficulty = 1 + DIFFICULTY_STEP * (at % COLUMNS);
    return { stability: LEAST_STABILITY * STABILITY_STEP ** row, difficulty, elapsed: 0 };
  });
  // From just after a review: a second one on the same day teaches nothing more.
  const outlooks = states.map((state) => {
    const outlook = outlookOf(math, state, daysLeft);
    return { state, outcomes: outlook.outcomes.filter(({ day }) => day > 0) };
  });

  return (price) => {
    const values: Float64Array[] = [];
    const asked: Float64Array[] = [];
    const worthOf = ({ chance, known, missed }: Outcome, left: number): Worth => ({
      value: chance * between(values[left], known) + (1 - chance) * between(values[left], missed),
      asks: chance * between(asked[left], known) + (1 - chance) * between(asked[left], missed),
    });
    for (let left = 0; left <= daysLeft; left++) {
      const value = new Float64Array(states.length);
      const asks = new Float64Array(states.length);
      for (const [at, { state, outcomes }] of outlooks.entries()) {
        let best: Worth = { value: math.recall(state.stability, left), asks: 0 };
        for (const outcome of outcomes) {
          if (outcome.day >= left) break;
          best = better(best, worthOf(outcome, left - outcome.day), price);
        }
        value[at] = best.value;
        asks[at] = best.asks;
      }
      values.push(value);
      asked.push(asks);
    }
    return {
      price,
      review(outlook, day) {
        const outcome = outlook.outcomes.find((candidate) => candidate.day >= day);
        return outcome === undefined ? { value: 0, asks: 0 } : worthOf(outcome, outlook.daysLeft - outcome.day);
      },
      wait: (outlook, day) =>
        outlook.outcomes.reduce<Worth>(
          (best, outcome) =>
            outcome.day > day ? better(best, worthOf(outcome, outlook.daysLeft - outcome.day), price) : best,
          { value: outlook.unreviewed, asks: 0 },
        ),
    };
  };
}

function better(best: Worth, review: Worth, price: number): Worth {
  return review.value - price > best.value ? { value: review.value - price, asks: review.asks + 1 } : best;
}

function between(values: Float64Array | undefined, { at, down, across }: GridPlace): number {
  if (values === undefined) return 0;
  const corner = (index: number): number => values[index] ?? 0;
  const top = corner(at) * (1 - across) + corner(at + 1) * across;
  const bottom = corner(at + COLUMNS) * (1 - across) + corner(at + COLUMNS + 1) * across;
  return top * (1 - down) + bottom * down;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
