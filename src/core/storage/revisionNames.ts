/** A stamp is the time in milliseconds, in base 36, so wide that stamps sort as text until the year 5188. */
const STAMP_WIDTH = 9;

/** What names the next revision of a file. */
export interface NextRevision {
  /** What all revisions of the file have in common; without dots. */
  readonly stem: string;
  /** With its dot, for example `.json`. */
  readonly ending: string;
  /** The name of the revision that this one replaces. */
  readonly previous?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Names a revision: of two revisions of one file, the later has the greater name. */
export function nextRevisionName({ stem, ending, previous, now }: NextRevision): string {
  // A clock that was put back must not make the new revision look older than the one it replaces.
  const next = Math.max(now, Number.parseInt(previous?.split('.')[1] ?? '0', 36) + 1);
  return `${stem}.${next.toString(36).padStart(STAMP_WIDTH, '0')}${ending}`;
}

/** Returns what all revisions of a file have in common. */
export function stemOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('.')));
}

/** Tells whether a revision was written to its end. */
export function isWhole(text: string): boolean {
  return text.endsWith('\n');
}
