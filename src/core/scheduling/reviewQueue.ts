/** What to review today, in the order in which it is asked. */
import type { Calendar } from '../util/calendar';
import { interleave } from './interleave';
import type { LearnerState } from './learnerMemory';
import type { Card } from './model';
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
  readonly card: Card;
  /** Sooner than the card's where its services were looked up since. */
  readonly due: number;
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
  /** Makes what tells siblings of what is asked today, knowing what was answered today. */
  readonly siblings: () => Siblings;
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
  const urgency = ({ due, card: { lastReview } }: KnownItem): number =>
    (state.now - lastReview) / Math.max(1, due - lastReview);
  const urgent = todays.known.filter((known) => known.due < end).toSorted((a, b) => urgency(b) - urgency(a));
  const siblings = todays.siblings();
  const [due, buried] = partition(urgent, ({ item }) => siblings.take(item));
  const fresh: ReviewItem[] = [];
  const quota = settings.newCardsPerDay - todays.introducedToday;
  for (const item of todays.fresh) {
    if (fresh.length >= quota) break;
    // A new item has time: that it waits for its sibling is not worth a word.
    if (siblings.take(item)) fresh.push(item);
  }
  return queueOf(todays, { due: itemsOf(due), fresh, buried: itemsOf(buried), reason: 'due' });
}

/** What was chosen for a queue, each list in the order of importance. */
export interface QueueChoice {
  readonly due: readonly ReviewItem[];
  readonly fresh: readonly ReviewItem[];
  readonly buried: readonly ReviewItem[];
  readonly reason: Exclude<QueueReason, 'new'>;
}

/** Puts what was chosen in order: the new items spread among the others, sections apart. */
export function queueOf(todays: TodaysItems, { due, fresh, buried, reason }: QueueChoice): ReviewQueue {
  const queue = interleave(
    spread(
      due.map((item): QueuedItem => ({ item, reason })),
      fresh.map((item): QueuedItem => ({ item, reason: 'new' })),
    ),
  );
  const queued = new Set(due);
  const waiting = todays.known.filter(({ item }) => !queued.has(item));
  const later = [...waiting, ...todays.done].map((known) => known.due);
  return {
    queue,
    due: due.length,
    fresh: fresh.length,
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
    known.push({ item, card, due: dueAfterLookUps(card, { attempt, lookUps }) });
  }
  const start = calendar.startOf(today);
  const firstToday = progress.attempts.findLastIndex(({ time }) => time < start) + 1;
  const answered = new Set(progress.attempts.slice(firstToday).map(({ questionId }) => questionId));
  // There may be a million of them: none is copied.
  const introduced = new Set(answered);
  for (let index = 0; index < firstToday && introduced.size > 0; index++)
    introduced.delete(progress.attempts[index]?.questionId ?? '');
  const answeredItems = [...answered].flatMap((questionId) => byId.get(questionId) ?? []);
  return {
    known: known.filter(({ item }) => !answered.has(item.questionId)),
    done: known.filter(({ item }) => answered.has(item.questionId)),
    fresh,
    suspended,
    leeches: leeches.toSorted((a, b) => b.lapses - a.lapses),
    siblings: () => new Siblings(answeredItems),
    introducedToday: introduced.size,
    answeredToday: answered.size,
    today,
  };
}

function itemsOf(known: readonly KnownItem[]): ReviewItem[] {
  return known.map(({ item }) => item);
}

function partition<T>(values: readonly T[], isWanted: (value: T) => boolean): [T[], T[]] {
  const wanted: T[] = [];
  const others: T[] = [];
  for (const value of values) (isWanted(value) ? wanted : others).push(value);
  return [wanted, others];
}

/** Puts `few` evenly among `many`. */
function spread<T>(many: readonly T[], few: readonly T[]): T[] {
  return [...placed(many), ...placed(few)].toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}

function placed<T>(values: readonly T[]): { readonly value: T; readonly at: number }[] {
  return values.map((value, index) => ({ value, at: (index + 0.5) / values.length }));
}
