/** Which services a text names, and how often, in steps short enough for an editor to stay responsive. */
import type { ServiceFinder } from './serviceFinder';

/** Characters that one step reads: some milliseconds of work. */
const STEP = 16 * 1024;

/** What is counted in. */
export interface CountedText {
  readonly text: string;
  readonly languageId: string;
  readonly finder: ServiceFinder;
}

/** Counts the mentions of each entry. It yields the share that is done after each step, and returns the counts. */
export function* countMentions({ text, languageId, finder }: CountedText): Generator<number, Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < text.length;) {
    const end = stepEnd(text, start);
    for (const { entryId } of finder.findInText(text.slice(start, end), languageId))
      counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
    start = end;
    yield start / text.length;
  }
  return counts;
}

/** Lists the entries, the most mentioned first, and of those mentioned as often the one that comes first. */
export function mostMentioned(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([entryId]) => entryId);
}

/** Returns where a step ends: after a line, in a line longer than a step after a word, and in a longer word anywhere. */
function stepEnd(text: string, start: number): number {
  const limit = start + STEP;
  if (limit >= text.length) return text.length;
  const line = text.lastIndexOf('\n', limit - 1) + 1;
  if (line > start) return line;
  const word = text.lastIndexOf(' ', limit - 1) + 1;
  return word > start ? word : limit;
}
