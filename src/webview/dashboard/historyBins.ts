import { formatDay, parseDay } from '../../core/util/calendar';

/** The answers of one day, as the host tells them. */
interface Day {
  readonly date: string;
  readonly answers: number;
  readonly correct: number;
  readonly introduced: number;
  readonly minutes: number;
}

/** The answers of a day, a week or a month. */
export interface HistoryBin extends Day {
  /** The first day. */
  readonly date: string;
}

/** What one bar stands for. */
export type BinSize = 'day' | 'week' | 'month';

/** The history, in bars. */
export interface BinnedHistory {
  readonly size: BinSize;
  readonly bins: readonly HistoryBin[];
}

/** Up to so many days a bar is a day; up to so many weeks it is a week. */
const MOST_DAYS = 35;
const MOST_WEEKS = 40;

/**
 * Puts the days of a history into bars that fit beside each other, those without an answer among them. A week begins on
 * Monday.
 */
export function binHistory(days: readonly Day[]): BinnedHistory {
  const numbers = days.flatMap(({ date }) => parseDay(date) ?? []);
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return { size: 'day', bins: [] };
  const length = last - first + 1;
  const size = length <= MOST_DAYS ? 'day' : length <= MOST_WEEKS * 7 ? 'week' : 'month';
  const bins = new Map<string, HistoryBin>();
  for (let day = first; day <= last; day++) {
    const date = startOf(day, size);
    if (!bins.has(date)) bins.set(date, { date, answers: 0, correct: 0, introduced: 0, minutes: 0 });
  }
  for (const day of days) {
    const date = startOf(parseDay(day.date) ?? first, size);
    const bin = bins.get(date);
    if (bin === undefined) continue;
    bins.set(date, {
      date,
      answers: bin.answers + day.answers,
      correct: bin.correct + day.correct,
      introduced: bin.introduced + day.introduced,
      minutes: bin.minutes + day.minutes,
    });
  }
  return { size, bins: [...bins.values()] };
}

function startOf(day: number, size: BinSize): string {
  switch (size) {
    case 'day':
      return formatDay(day);
    case 'week':
      // 1970-01-01 was a Thursday.
      return formatDay(day - ((day + 3) % 7));
    case 'month':
      return `${formatDay(day).slice(0, 7)}-01`;
  }
}
