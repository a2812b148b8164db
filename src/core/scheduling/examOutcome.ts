import { seededRandom } from '../quiz/seededRandom';
import { KNOWN_AT_FIRST, type ItemMemory } from './examValue';
import { grades, type FsrsMath } from './fsrsMath';

/** What is played through. */
export interface ExamOutcomeOptions {
  readonly math: FsrsMath;
  /** Of all items; `undefined` for one that was never answered. */
  readonly memories: readonly (ItemMemory | undefined)[];
  readonly daysLeft: number;
  readonly answersPerDay: number;
  /** Of today's answers, those that are given already. */
  readonly answeredToday: number;
  /** As many new items are taken a day at least. */
  readonly newPerDay: number;
  /** Lets others have their turn; called once a day that is played. */
  readonly breathe: () => Promise<void>;
}

/**
 * Plays the days until the exam once, with this many answers on each, and returns the share of all items that is
 * remembered on the exam day. Each day those are answered whose review adds most by itself, which is a little less than
 * the plan gets: what is promised is kept. The same answers give the same outcome.
 */
export async function examOutcome(options: ExamOutcomeOptions): Promise<number> {
  const { math, daysLeft, answersPerDay, answeredToday, newPerDay, breathe } = options;
  const random = seededRandom('exam outcome');
  const memories = [...options.memories];
  for (let day = 0; day < daysLeft; day++) {
    await breathe();
    const left = daysLeft - day;
    const ranked = memories
      .map((memory, index) => ({ index, memory, gain: gainOf(math, memory, left) }))
      .toSorted((a, b) => b.gain - a.gain);
    const budget = Math.max(0, answersPerDay - (day === 0 ? answeredToday : 0));
    const fresh = ranked.filter(({ memory }) => memory === undefined).slice(0, Math.min(budget, newPerDay));
    const floor = new Set(fresh.map(({ index }) => index));
    const others = ranked.filter(({ index }) => !floor.has(index)).slice(0, budget - fresh.length);
    for (const { index, memory } of [...fresh, ...others]) memories[index] = answered(math, memory, random());
    for (const [index, memory] of memories.entries())
      if (memory !== undefined) memories[index] = { ...memory, elapsed: memory.elapsed + 1 };
  }
  const sum = memories.reduce(
    (total, memory) => total + (memory === undefined ? 0 : math.recall(memory.stability, memory.elapsed)),
    0,
  );
  return memories.length === 0 ? 0 : sum / memories.length;
}

/** What a review now adds to the recall on the exam day. */
function gainOf(math: FsrsMath, memory: ItemMemory | undefined, left: number): number {
  const recallAfter = (grade: number): number =>
    math.recall((memory === undefined ? math.first(grade) : math.next(memory, memory.elapsed, grade)).stability, left);
  const chance = memory === undefined ? KNOWN_AT_FIRST : math.recall(memory.stability, memory.elapsed);
  const without = memory === undefined ? 0 : math.recall(memory.stability, memory.elapsed + left);
  return chance * recallAfter(grades.good) + (1 - chance) * recallAfter(grades.again) - without;
}

function answered(math: FsrsMath, memory: ItemMemory | undefined, roll: number): ItemMemory {
  if (memory === undefined) return { ...math.first(roll < KNOWN_AT_FIRST ? grades.good : grades.again), elapsed: 0 };
  const grade = roll < math.recall(memory.stability, memory.elapsed) ? grades.good : grades.again;
  return { ...math.next(memory, memory.elapsed, grade), elapsed: 0 };
}
