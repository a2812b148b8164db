import { formatDay, type Calendar } from '../util/calendar';
import type { LearnerState } from '../scheduling/learnerMemory';

/** The reviews of one day. */
export interface ForecastDay {
  /** ISO 8601; the first is today, with what is overdue. */
  readonly date: string;
  readonly due: number;
}

/** Counts what is due on each of the next `days` days, if nothing is answered before. */
export function forecast(
  { progress, cards, now }: LearnerState,
  { calendar, days }: { readonly calendar: Calendar; readonly days: number },
): readonly ForecastDay[] {
  const today = calendar.dayOf(now);
  const counts = Array.from({ length: days }, () => 0);
  for (const { questionId, due } of cards.values()) {
    if (progress.suspendedQuestionIds.has(questionId)) continue;
    const index = Math.max(0, calendar.dayOf(due) - today);
    if (index < days) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((due, index) => ({ date: formatDay(today + index), due }));
}
