/** What to review today, in the order in which it is asked. */
import type { Calendar } from '../util/calendar';
import { interleave } from './interleave';
import type { LearnerState } from './learnerMemory';
import type { ReviewItem } from './reviewItem';
import { dueAfterLookUps } from './serviceMemory';
import { Siblings } from './siblings';

/**
 * An item that was forgotten on this many days is a leech: another review will not help, reading will. Anki says 8; its
 * cards lapse several times a day, ours once.
 */
export const DEFAULT_LEECH_THRESHOLD = 5;

/** New items a day, where the learner says nothing else. */
export const DEFAULT_NEW_CARDS = 10;

/** What a learner wants of the queue. */
export interface ReviewSettings {
  readonly newCardsPerDay: number;
  readonly leechThreshold: number;
}

/** What the queue is made from. */
export interface QueueInput {
  readonly items: readonly ReviewItem[];
  readonly state: LearnerState;
  readonly settings: ReviewSettings;
  readonly calendar: Calendar;
}

/** Why an item is in the queue. */
export type QueueReason = 'due' | 'new' | 'planned';

/** One item of the queue. */
export interface QueuedItem {
  readonly item: ReviewItem;
  readonly reason: QueueReason;
}

/** An item that keeps being forgotten. */
export interface Leech {
  readonly item: ReviewItem;
  readonly lapses: number;
  /** Left out of reviews, as the learner asked. */
  readonly suspended: boolean;
}

/** What to do today. */
export interface ReviewQueue {
  /** In the order in which they are asked. */
  readonly queue: readonly QueuedItem[];
  readonly due: number;
  readonly fresh: number;
  /** Left for another day because a sibling is asked today. */
  readonly buried: readonly ReviewItem[];
  readonly suspended: readonly ReviewItem[];
  /** The most often forgotten first. */
  readonly leeches: readonly Leech[];
  /** When the next item that is not in the queue is due; absent where there is none. */
  readonly nextDue?: number;
}

/** An item that was answered before, with when it is due. */
export interface KnownItem {
  readonly item: ReviewItem;
  readonly due: number;
  readonly lastReview: number;
}

/** The items, by what can be done with them today. */
export interface TodaysItems {
  /** Answered before today, not suspended. */
  readonly known: readonly KnownItem[];
  /** Answered today. */
  readonly done: readonly KnownItem[];
  /** Never answered, not suspended. */
  readonly fresh: readonly ReviewItem[];
  readonly suspended: readonly ReviewItem[];
  readonly leeches: readonly Leech[];
  /** Knows what was answered today, so that its siblings wait. */
  readonly siblings: Siblings;
  /** How many items were answered for the first time today, and how many in all. */
  readonly introducedToday: number;
  readonly answeredToday: number;
  readonly today: number;
}

/**
 * Makes the queue of a day by FSRS: everything that falls due before the day ends, the most overdue for its interval
 * first (which is the least remembered first), with today's new items spread among it.
 */
export function reviewQueue(input: QueueInput): ReviewQueue {
  const todays = todaysItems(input);
  const { state, settings, calendar } = input;
  const end = calendar.startOf(todays.today + 1);
  const urgency = ({ due, lastReview }: KnownItem): number => (state.now - lastReview) / Math.max(1, due - lastReview);
  const due = todays.known.filter((known) => known.due < end).toSorted((a, b) => urgency(b) - urgency(a));
  const quota = Math.max(0, settings.newCardsPerDay - todays.introducedToday);
  return queueOf(todays, { due: due.map(({ item }) => item), quota, reason: 'due' });
}

/** Says what a queue holds: what is due, and how many new items beside it. */
export interface QueueChoice {
  /** The most urgent first. */
  readonly due: readonly ReviewItem[];
  /** The most new items. */
  readonly quota: number;
  readonly reason: Exclude<QueueReason, 'new'>;
}

/** Makes a queue of what was chosen: buries siblings, spreads the new items, keeps sections apart. */
export function queueOf(todays: TodaysItems, { due, quota, reason }: QueueChoice): ReviewQueue {
  const { siblings } = todays;
  const buried: ReviewItem[] = [];
  const takenDue = due.filter((item) => takeUnlessSibling(item, { siblings, buried }));
  const takenNew: ReviewItem[] = [];
  for (const item of todays.fresh) {
    if (takenNew.length >= quota) break;
    // A new item has time: that its sibling is asked today is not worth a word.
    if (takeUnlessSibling(item, { siblings, buried: [] })) takenNew.push(item);
  }
  const queue = interleave(
    spread(
      takenDue.map((item): QueuedItem => ({ item, reason })),
      takenNew.map((item): QueuedItem => ({ item, reason: 'new' })),
    ),
  );
  const queued = new Set(takenDue);
  const waiting = todays.known.filter(({ item }) => !queued.has(item));
  const later = [...waiting, ...todays.done].map((known) => known.due);
  return {
    queue,
    due: takenDue.length,
    fresh: takenNew.length,
    buried,
    suspended: todays.suspended,
    leeches: todays.leeches,
    ...(later.length === 0 ? {} : { nextDue: later.reduce((a, b) => Math.min(a, b)) }),
  };
}

/** Sorts the items by what can be done with them today. */
export function todaysItems({ items, state, settings, calendar }: QueueInput): TodaysItems {
  const { progress, cards, now } = state;
  const today = calendar.dayOf(now);
  const byId = new Map(items.map((item) => [item.questionId, item]));
  const known: KnownItem[] = [];
  const fresh: ReviewItem[] = [];
  const suspended: ReviewItem[] = [];
  const leeches: Leech[] = [];
  for (const item of items) {
    const isSuspended = progress.suspendedQuestionIds.has(item.questionId);
    const card = cards.get(item.questionId);
    const attempt = progress.latestAttempts.get(item.questionId);
    if (isSuspended) suspended.push(item);
    if (card !== undefined && card.lapses >= settings.leechThreshold)
      leeches.push({ item, lapses: card.lapses, suspended: isSuspended });
    if (isSuspended) continue;
    if (card === undefined || attempt === undefined) {
      fresh.push(item);
      continue;
    }
    const lookUps = item.entryIds.flatMap((id) => progress.lookUps.get(id) ?? []);
    known.push({ item, due: dueAfterLookUps(card, { attempt, lookUps }), lastReview: card.lastReview });
  }
  const start = calendar.startOf(today);
  const firstToday = progress.attempts.findLastIndex(({ time }) => time < start) + 1;
  const before = new Set(progress.attempts.slice(0, firstToday).map(({ questionId }) => questionId));
  const answered = new Set(progress.attempts.slice(firstToday).map(({ questionId }) => questionId));
  const siblings = new Siblings();
  for (const questionId of answered) {
    const item = byId.get(questionId);
    if (item !== undefined) siblings.take(item);
  }
  return {
    known: known.filter(({ item }) => !answered.has(item.questionId)),
    done: known.filter(({ item }) => answered.has(item.questionId)),
    fresh,
    suspended,
    leeches: leeches.toSorted((a, b) => b.lapses - a.lapses),
    siblings,
    introducedToday: [...answered].filter((id) => !before.has(id)).length,
    answeredToday: answered.size,
    today,
  };
}

function takeUnlessSibling(
  item: ReviewItem,
  { siblings, buried }: { readonly siblings: Siblings; readonly buried: ReviewItem[] },
): boolean {
  if (siblings.hasSiblingOf(item)) {
    buried.push(item);
    return false;
  }
  siblings.take(item);
  return true;
}

/** Puts `few` evenly among `many`. */
function spread<T>(many: readonly T[], few: readonly T[]): T[] {
  return [...placed(many), ...placed(few)].toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}

function placed<T>(values: readonly T[]): { readonly value: T; readonly at: number }[] {
  return values.map((value, index) => ({ value, at: (index + 0.5) / values.length }));
}
