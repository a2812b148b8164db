import { examDate, type ExamDate } from './examPlan';
import { DEFAULT_RETENTION } from './model';
import { DEFAULT_LEECH_THRESHOLD, DEFAULT_NEW_CARDS, type ReviewSettings } from './reviewQueue';

/** The settings of reviews as they stand in a file that people edit: anything may be there. */
export interface RawReviewSettings {
  readonly desiredRetention: unknown;
  readonly newCardsPerDay: unknown;
  readonly leechThreshold: unknown;
  readonly examDate: unknown;
}

/** The settings of reviews. */
export interface ScheduleSettings extends ReviewSettings {
  /** From 0.7 to 0.97. */
  readonly desiredRetention: number;
  readonly exam: ExamDate;
}

/** Reads the settings on a day: what is out of range is brought into it, what is no number gets the default. */
export function scheduleSettings(raw: RawReviewSettings, today: number): ScheduleSettings {
  return {
    desiredRetention: within(raw.desiredRetention, { least: 0.7, most: 0.97, otherwise: DEFAULT_RETENTION }),
    newCardsPerDay: Math.round(within(raw.newCardsPerDay, { least: 0, most: 999, otherwise: DEFAULT_NEW_CARDS })),
    leechThreshold: Math.round(within(raw.leechThreshold, { least: 2, most: 99, otherwise: DEFAULT_LEECH_THRESHOLD })),
    exam: examDate(typeof raw.examDate === 'string' ? raw.examDate : '', today),
  };
}

function within(
  value: unknown,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : otherwise;
}
