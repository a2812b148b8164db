/** Simulated learners who study for an exam: what they remember on the day, by plain FSRS and by the plan. */
import { examValues, outlookOf, type ExamValues, type Outlook } from '../../src/core/scheduling/examValue';
import { DEFAULT_PARAMETERS, fsrsMath, grades, type MemoryState } from '../../src/core/scheduling/fsrsMath';
import { simulatedLearner } from './simulatedLearner';

/** What is to be learnt, in which time. */
export interface Course {
  readonly items: number;
  readonly days: number;
  readonly answersPerDay: number;
}

/** What the scheduler believes of an item: FSRS with its own weights, from the answers alone. */
interface BelievedCard extends MemoryState {
  readonly day: number;
  readonly due: number;
  readonly outlook: Outlook;
}

/** What a policy sees on a day. */
export interface Desk {
  readonly course: Course;
  readonly day: number;
  readonly cards: readonly (BelievedCard | undefined)[];
}

/** Puts all items in the order in which they are answered today. */
export type Policy = (desk: Desk) => readonly number[];

const math = fsrsMath(DEFAULT_PARAMETERS);

/** Lets one learner take a course. As many answers are given each day, whatever the policy. */
export function takeCourse(
  seed: string,
  course: Course,
  policy: Policy,
): { readonly recall: number; readonly seen: number } {
  const learner = simulatedLearner(seed, course.items);
  const cards: (BelievedCard | undefined)[] = Array.from({ length: course.items }, () => undefined);
  for (let day = 0; day < course.days; day++) {
    for (const item of policy({ course, day, cards }).slice(0, course.answersPerDay)) {
      const grade = grades[learner.answer(item, day)];
      const before = cards[item];
      const state = before === undefined ? math.first(grade) : math.next(before, day - before.day, grade);
      const outlook = outlookOf(math, { ...state, elapsed: 0 }, course.days - day);
      cards[item] = { ...state, day, due: day + Math.max(1, Math.round(state.stability)), outlook };
    }
  }
  return { recall: learner.recall(course.days), seen: cards.filter((card) => card !== undefined).length };
}

/**
 * Plain FSRS at 90 %, without an end in sight: what is due, the longest due first, then new items, and where answers are
 * left what is due next.
 */
export const dueOrder: Policy = ({ cards, day }) => {
  const { due, ahead, fresh } = sorted(cards, day);
  return [...due.toSorted(byDue(cards)), ...fresh, ...ahead.toSorted(byDue(cards))];
};

/** The same as careful learners set it up: some new items every day, and what is most overdue for its interval first. */
export const dueOrderWithNew: Policy = ({ cards, day, course: { answersPerDay } }) => {
  const { due, ahead, fresh } = sorted(cards, day);
  const quota = Math.min(10, Math.ceil(answersPerDay / 2));
  const overdue = (index: number): number => {
    const card = cards[index];
    return card === undefined ? 0 : (day - card.day) / (card.due - card.day);
  };
  const urgent = due.toSorted((a, b) => overdue(b) - overdue(a));
  return [...fresh.slice(0, quota), ...urgent, ...fresh.slice(quota), ...ahead.toSorted(byDue(cards))];
};

/** Makes the policy of the plan: the gain of `examValue.ts`, at the price that uses up the answers that are left. */
export function planOrder(longest: number): Policy {
  const valuesAt = examValues(math, longest);
  const known = new Map<number, ExamValues>();
  const at = (price: number): ExamValues => {
    const values = known.get(price) ?? valuesAt(price);
    known.set(price, values);
    return values;
  };
  const unseen = new Map<number, Outlook>();
  return ({ cards, day, course: { days, answersPerDay } }) => {
    const fresh = unseen.get(days) ?? outlookOf(math, undefined, days);
    unseen.set(days, fresh);
    const offers = (values: ExamValues) =>
      cards.map((card, index) => {
        const [outlook, since] = card === undefined ? [fresh, day] : [card.outlook, day - card.day];
        return { index, review: values.review(outlook, since), wait: values.wait(outlook, since) };
      });
    const asks = (price: number): number =>
      offers(at(price)).reduce(
        (sum, { review, wait }) => sum + (review.value - price > wait.value ? review.asks + 1 : wait.asks),
        0,
      );
    let [low, high] = [0, PRICES.length - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (asks(PRICES[middle] ?? 1) > answersPerDay * (days - day)) low = middle + 1;
      else high = middle;
    }
    return offers(at(PRICES[low] ?? 1))
      .toSorted((a, b) => b.review.value - b.wait.value - (a.review.value - a.wait.value))
      .map(({ index }) => index);
  };
}

const PRICES = [0.003, 0.006, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.065, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3];

function sorted(cards: Desk['cards'], day: number) {
  const all = cards.map((card, index) => ({ card, index }));
  const indexes = (isWanted: (card: BelievedCard | undefined) => boolean): number[] =>
    all.filter(({ card }) => isWanted(card)).map(({ index }) => index);
  return {
    due: indexes((card) => card !== undefined && card.due <= day),
    ahead: indexes((card) => card !== undefined && card.due > day),
    fresh: indexes((card) => card === undefined),
  };
}

function byDue(cards: Desk['cards']): (a: number, b: number) => number {
  return (a, b) => (cards[a]?.due ?? 0) - (cards[b]?.due ?? 0);
}

/** A mean and the half width of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly margin: number;
}

/** Estimates a mean from independent values. */
export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, margin: 1.96 * Math.sqrt(variance / values.length) };
}
