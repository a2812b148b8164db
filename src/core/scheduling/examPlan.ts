/**
 * The plan that works back from the exam date: which items to answer today, and how many, so that the most is remembered
 * on the day. `examValue.ts` says what a review is worth.
 */
import { parseDay } from '../util/calendar';
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
  /** The share of all items that will be remembered on the exam day: by this plan, and with no answer from today. */
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

/** The share of the days left, and the most days, that new items leave for answering everything again. */
const FINAL_SHARE = 0.2;
const FINAL_DAYS = 7;

/** Makes the plan of today. */
export async function examPlan(input: ExamPlanInput): Promise<ExamPlan> {
  const { math, daysLeft, state, answersPerDay, desiredRetention, breathe = () => Promise.resolve() } = input;
  const todays = todaysItems(input);
  const unseen = outlookOf(math, undefined, daysLeft);
  const known = [...todays.known, ...todays.done].map(({ item, card }): [ReviewItem, Outlook] => [
    item,
    outlookOf(math, { ...card, elapsed: Math.max(0, state.now - card.lastReview) / DAY }, daysLeft),
  ]);
  await breathe();
  const outlooks = new Map([...known, ...todays.fresh.map((item): [ReviewItem, Outlook] => [item, unseen])]);
  const done = new Set(todays.done.map(({ item }) => item));
  const valuesAt = examValues(math, daysLeft);
  const totalAt = (price: number): Total => totalOf(outlooks, { done, values: valuesAt(price) });

  const budget = (answersPerDay ?? Infinity) * daysLeft - (answersPerDay === undefined ? 0 : todays.answeredToday);
  const isEnough = ({ asks, recall }: Total): boolean =>
    answersPerDay === undefined ? recall < desiredRetention * outlooks.size : asks <= budget;
  // The dearest price at which the desired recall is reached, or the cheapest that the answers suffice for.
  const { total, cheaper } = await search(totalAt, { isEnough, breathe });
  const chosen = answersPerDay === undefined ? (cheaper ?? total) : total;

  const rest = Math.max(0, daysLeft - 1);
  const finalDays = Math.min(FINAL_DAYS, Math.ceil(daysLeft * FINAL_SHARE));
  const newDaysLeft = Math.max(1, rest === 0 ? 1 : daysLeft - finalDays);
  const newPerDay = Math.ceil((todays.fresh.length + todays.introducedToday) / newDaysLeft);
  const asksPerDay = Math.ceil((chosen.asks + todays.answeredToday) / daysLeft);
  const perDay = answersPerDay ?? Math.max(asksPerDay, newPerDay);
  const left = Math.max(0, perDay - todays.answeredToday);
  const queue = todaysQueue(todays, { outlooks, values: chosen.values, left, newFloor: newPerDay });
  return {
    daysLeft,
    answersPerDay: perDay,
    answeredToday: todays.answeredToday,
    newPerDay,
    newDaysLeft: todays.fresh.length === 0 ? 0 : newDaysLeft,
    expectedRecall: outlooks.size === 0 ? 0 : chosen.recall / outlooks.size,
    recallWithoutReview:
      outlooks.size === 0
        ? 0
        : [...outlooks.values()].reduce((sum, { unreviewed }) => sum + unreviewed, 0) / outlooks.size,
    queue,
  };
}

/** What all items together ask for at one price, and what it gives. */
interface Total {
  readonly values: ExamValues;
  readonly asks: number;
  /** The expected number of items remembered on the exam day. */
  readonly recall: number;
}

function totalOf(
  outlooks: ReadonlyMap<ReviewItem, Outlook>,
  { done, values }: { readonly done: ReadonlySet<ReviewItem>; readonly values: ExamValues },
): Total {
  const { price } = values;
  // Items that were never answered all have one outlook.
  const known = new Map<Outlook, Worth>();
  let asks = 0;
  let recall = 0;
  for (const [item, outlook] of outlooks) {
    const best = known.get(outlook) ?? bestWorth(outlook, values, done.has(item));
    known.set(outlook, best);
    asks += best.asks;
    recall += best.value + price * best.asks;
  }
  return { values, asks, recall };
}

function bestWorth(outlook: Outlook, values: ExamValues, isDone: boolean): Worth {
  const wait = values.wait(outlook, 0);
  if (isDone) return wait;
  const { value, asks } = values.review(outlook, 0);
  return value - values.price > wait.value ? { value: value - values.price, asks: asks + 1 } : wait;
}

/** Finds the cheapest price that is enough, and the one next to it that is not. */
async function search(
  totalAt: (price: number) => Total,
  { isEnough, breathe }: { readonly isEnough: (total: Total) => boolean; readonly breathe: () => Promise<void> },
): Promise<{ readonly total: Total; readonly cheaper: Total | undefined }> {
  const totals = new Map<number, Total>();
  const at = (index: number): Total => {
    const total = totals.get(index) ?? totalAt(PRICES[index] ?? 1);
    totals.set(index, total);
    return total;
  };
  let [low, high] = [0, PRICES.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(at(middle))) high = middle;
    else low = middle + 1;
    await breathe();
  }
  return { total: at(low), cheaper: low === 0 ? undefined : at(low - 1) };
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
