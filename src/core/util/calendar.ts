/**
 * Days as a learner counts them: from midnight to midnight where they are. A day is the number of days since 1970-01-01
 * in their own calendar; moments are milliseconds since 1970-01-01T00:00Z.
 */
export interface Calendar {
  /** The day that a moment is in. */
  dayOf(time: number): number;
  /** The moment at which a day begins. */
  startOf(day: number): number;
}

const DAY = 86_400_000;

/** The calendar of where the program runs, with its summer time. */
export const localCalendar: Calendar = {
  dayOf(time) {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
  },
  startOf(day) {
    const date = new Date(day * DAY);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
  },
};

/** A calendar without summer time, `offset` milliseconds ahead of UTC. */
export function fixedCalendar(offset = 0): Calendar {
  return { dayOf: (time) => Math.floor((time + offset) / DAY), startOf: (day) => day * DAY - offset };
}

/** Reads a date written `YYYY-MM-DD`; `undefined` where it is none, such as 2026-02-30. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
  return formatDay(day) === text.trim() ? day : undefined;
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
