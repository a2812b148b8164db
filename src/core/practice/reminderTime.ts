/** Reads a time of day written `19:00` as minutes since midnight; `undefined` where it is none. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** Tells whether a daily reminder should come now: from its time on, until midnight, once a day. */
export function isReminderDue({
  time,
  minute,
  today,
  lastDay,
}: {
  /** As the setting has it. */
  readonly time: string;
  /** Minutes since midnight, as clocks show it. */
  readonly minute: number;
  readonly today: number;
  /** The day of the last reminder; absent where there was none. */
  readonly lastDay: number | undefined;
}): boolean {
  const from = parseTimeOfDay(time);
  return from !== undefined && minute >= from && lastDay !== today;
}
