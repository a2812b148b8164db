/**
 * The plan that works back from the exam date: which items to answer today, and how many, so that the most is remembered
 * on the day. `examValue.ts` says what a review is worth.
 */
import { parseDay } from '../util/calendar';
import { examOutcome } from './examOutcome';
import { examValues, outlookOf, type ExamValues, type Outlook, type Worth } from './examValue';
import type { FsrsMath } from './fsrsMath';
import { queueOf, todaysItems, type QueueInput, type ReviewQueue, type TodaysItems } from './reviewQueue';
import type { ReviewItem } from './reviewItem';
import { DAY } from './scheduler';

/** What the setting says: no date, one that is none, or the days until it. */
export type ExamDate =
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly text: string }
  | { readonly kind: 'passed' | 'today' | 'ahead'; readonly day: number; readonly daysLeft: number };

/** Reads the exam date as it stands in the settings. */
export function examDate(text: string, today: number): ExamDate {
  if (text.trim() === '') return { kind: 'absent' };
  const day = parseDay(text);
  if (day === undefined) return { kind: 'invalid', text };
  const daysLeft = day - today;
  return { kind: daysLeft < 0 ? 'passed' : daysLeft === 0 ? 'today' : 'ahead', day, daysLeft };
}

/** The plan of one day. */
export interface ExamPlan {
  /** At least 1. */
  readonly daysLeft: number;
  /** How many answers a day it takes from today, and how many of today's are given already. */
  readonly answersPerDay: number;
  readonly answeredToday: number;
  /** How many new items a day it takes, so that all are introduced in time. */
  readonly newPerDay: number;
  /** Days from today until new items stop, so that each can be answered again before the exam. */
  readonly newDaysLeft: number;
  /**
   * The share of all items that will be remembered on the exam day: by this plan, and with no answer from today. Of an
   * exam beyond `LONGEST_PLAN` days it is the share after these.
   */
  readonly expectedRecall: number;
  readonly recallWithoutReview: number;
  /** What is left to do today. */
  readonly queue: ReviewQueue;
}

/** What a plan is made from. */
export interface ExamPlanInput extends QueueInput {
  readonly math: FsrsMath;
  /** At least 1. */
  readonly daysLeft: number;
  /** The share of all items to remember on the exam day; what it takes is planned. */
  readonly desiredRetention: number;
  /** How many answers a day there will be; where it is given, they are used for the most recall, whatever is desired. */
  readonly answersPerDay?: number;
  /** Lets others have their turn; called between steps of a few hundredths of a second. */
  readonly breathe?: () => Promise<void>;
}

/** What an answer has to add to the number of items remembered, from cheap to dear. */
const PRICES = [0.003, 0.006, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.065, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3];

/** A plan looks no further ahead than this: an exam beyond it is planned as if it were then, and again each day. */
const LONGEST_PLAN = 120;

/** The share of the days left, and the most days, that new items leave for answering everything again. */
const FINAL_SHARE = 0.2;
const FINAL_DAYS = 7;

/** No plan asks for more answers a day, except to meet everything in time: it is an hour and a half at the exam's pace. */
const MOST_ANSWERS = 60;

/** Makes the plan of today. */
export async function examPlan(input: ExamPlanInput): Promise<ExamPlan> {
  const { math, daysLeft, state, breathe = () => Promise.resolve() } = input;
  const todays = todaysItems(input);
  const horizon = Math.min(daysLeft, LONGEST_PLAN);
  const known = [...todays.known, ...todays.done].map(({ item, card }) => ({
    item,
    memory: { ...card, elapsed: Math.max(0, state.now - card.lastReview) / DAY },
  }));
  const finalDays = Math.min(FINAL_DAYS, Math.ceil(daysLeft * FINAL_SHARE));
  const newDaysLeft = todays.fresh.length === 0 ? 0 : Math.max(1, daysLeft - finalDays);
  const newPerDay = newDaysLeft === 0 ? 0 : Math.ceil((todays.fresh.length + todays.introducedToday) / newDaysLeft);

  const outcome = (answersPerDay: number): Promise<number> =>
    examOutcome({
      math,
      memories: [...known.map(({ memory }) => memory), ...todays.fresh.map(() => undefined)],
      daysLeft: horizon,
      answersPerDay,
      answeredToday: todays.answeredToday,
      newPerDay,
      breathe,
    });
  const size = known.length + todays.fresh.length;
  const effort =
    input.answersPerDay === undefined
      ? await leastEffort(outcome, {
          least: newPerDay,
          most: Math.min(size, MOST_ANSWERS),
          wanted: input.desiredRetention,
        })
      : { answersPerDay: input.answersPerDay, recall: await outcome(input.answersPerDay) };

  const outlooks = new Map<ReviewItem, Outlook>();
  for (const { item, memory } of known) outlooks.set(item, outlookOf(math, memory, horizon));
  const unseen = outlookOf(math, undefined, horizon);
  for (const item of todays.fresh) outlooks.set(item, unseen);
  await breathe();
  const done = new Set(todays.done.map(({ item }) => item));
  const valuesAt = examValues(math, horizon);
  const budget = effort.answersPerDay * horizon - todays.answeredToday;
  const values = await search((price) => totalOf(outlooks, { done, values: valuesAt(price) }), { budget, breathe });

  const left = Math.max(0, effort.answersPerDay - todays.answeredToday);
  const unreviewed = [...outlooks.values()].reduce((sum, outlook) => sum + outlook.unreviewed, 0);
  return {
    daysLeft,
    answersPerDay: effort.answersPerDay,
    answeredToday: todays.answeredToday,
    newPerDay,
    newDaysLeft,
    expectedRecall: effort.recall,
    recallWithoutReview: size === 0 ? 0 : unreviewed / size,
    queue: todaysQueue(todays, { outlooks, values, left, newFloor: newPerDay }),
  };
}

/** How many answers a day, and the recall on the exam day that they bring. */
interface Effort {
  readonly answersPerDay: number;
  readonly recall: number;
}

/** Finds the fewest answers a day that bring the recall wanted, or the most that there may be. */
async function leastEffort(
  outcome: (answersPerDay: number) => Promise<number>,
  { least, most, wanted }: { readonly least: number; readonly most: number; readonly wanted: number },
): Promise<Effort> {
  let [low, high] = [least, Math.max(least, most)];
  let best: Effort = { answersPerDay: high, recall: await outcome(high) };
  if (best.recall < wanted) return best;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const recall = await outcome(middle);
    if (recall >= wanted) {
      best = { answersPerDay: middle, recall };
      high = middle;
    } else low = middle + 1;
  }
  return best;
}

/** What all items together ask for at one price. */
interface Total {
  readonly values: ExamValues;
  readonly asks: number;
}

function totalOf(
  outlooks: ReadonlyMap<ReviewItem, Outlook>,
  { done, values }: { readonly done: ReadonlySet<ReviewItem>; readonly values: ExamValues },
): Total {
  // Items that were never answered all have one outlook.
  const known = new Map<Outlook, Worth>();
  let asks = 0;
  for (const [item, outlook] of outlooks) {
    const best = known.get(outlook) ?? bestWorth(outlook, values, done.has(item));
    known.set(outlook, best);
    asks += best.asks;
  }
  return { values, asks };
}

function bestWorth(outlook: Outlook, values: ExamValues, isDone: boolean): Worth {
  const wait = values.wait(outlook, 0);
  if (isDone) return wait;
  const { value, asks } = values.review(outlook, 0);
  return value - values.price > wait.value ? { value: value - values.price, asks: asks + 1 } : wait;
}

/** Finds the cheapest price at which there are answers enough. */
async function search(
  totalAt: (price: number) => Total,
  { budget, breathe }: { readonly budget: number; readonly breathe: () => Promise<void> },
): Promise<ExamValues> {
  let [low, high] = [0, PRICES.length - 1];
  let enough: ExamValues | undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { asks, values } = totalAt(PRICES[middle] ?? 1);
    if (asks <= budget) {
      enough = values;
      high = middle;
    } else low = middle + 1;
    await breathe();
  }
  return enough?.price === PRICES[low] && enough !== undefined ? enough : totalAt(PRICES[low] ?? 1).values;
}

interface Choice {
  readonly outlooks: ReadonlyMap<ReviewItem, Outlook>;
  readonly values: ExamValues;
  readonly left: number;
  /** As many new items are taken at least, today's counted. */
  readonly newFloor: number;
}

function todaysQueue(todays: TodaysItems, { outlooks, values, left, newFloor }: Choice): ReviewQueue {
  const gain = (item: ReviewItem): number => {
    const outlook = outlooks.get(item);
    return outlook === undefined ? 0 : values.review(outlook, 0).value - values.wait(outlook, 0).value;
  };
  const ranked = [...todays.known.map(({ item }) => item), ...todays.fresh]
    .map((item) => ({ item, gain: gain(item) }))
    .toSorted((a, b) => b.gain - a.gain);
  const isFresh = new Set(todays.fresh);
  const siblings = todays.siblings();
  const taken = new Set<ReviewItem>();
  const buried: ReviewItem[] = [];
  let floor = Math.min(left, newFloor - todays.introducedToday);
  for (const item of todays.fresh) {
    if (floor <= 0) break;
    if (!siblings.take(item)) continue;
    taken.add(item);
    floor -= 1;
  }
  for (const { item, gain } of ranked) {
    // What does better on a later day is left for it, even where answers are left.
    if (taken.size >= left || gain <= 0) break;
    if (taken.has(item)) continue;
    if (siblings.take(item)) taken.add(item);
    else if (!isFresh.has(item)) buried.push(item);
  }
  // The order of importance: what gains most comes first.
  const order = ranked.map(({ item }) => item).filter((item) => taken.has(item));
  return queueOf(todays, {
    due: order.filter((item) => !isFresh.has(item)),
    fresh: order.filter((item) => isFresh.has(item)),
    buried,
    reason: 'planned',
  });
}
