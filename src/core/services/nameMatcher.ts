/**
 * Finds names in running text: each hit of the automaton is checked by the rules of its name.
 */
import type { AnchorEnd, LineMatcher } from './lineMatcher';
import { BOUNDS_REACH, standsAlone } from './mentionBounds';
import type { ServiceCatalogue } from './model';
import { AMAZON, AWS_HOST, longestSpan, type NamePattern, namePatterns, patternStart } from './namePatterns';
import { CONTEXT_REACH, isOrdinaryWord, isProperNameInProse, isWordOfCode } from './proseEvidence';
import { isWordCharacter } from './textSymbols';

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly pattern: NamePattern;
}

/** Compiles the matcher for the names of a catalogue. */
export function compileNameMatcher(catalogue: ServiceCatalogue, options: { readonly concepts: boolean }): LineMatcher {
  const patterns = namePatterns(catalogue, options);
  const longest = longestSpan(patterns);

  function hitAt(line: string, { anchor, end }: AnchorEnd): Hit | undefined {
    const pattern = patterns[anchor];
    if (pattern === undefined) return undefined;
    const start = patternStart(line, end, pattern);
    const isFound = start >= 0 && (pattern.text === AWS_HOST || standsAlone({ line, start, end }));
    return isFound ? { start, end, pattern } : undefined;
  }

  return {
    anchors: patterns.map(({ text }) => text),
    isLocal: false,
    longest,
    // What speaks for a name is itself a name, with bounds of its own.
    reach: CONTEXT_REACH + longest + BOUNDS_REACH,
    accepts(line, anchor, end) {
      const pattern = patterns[anchor];
      if (pattern === undefined || patternStart(line, end, pattern) < 0) return false;
      return pattern.text === AWS_HOST || !isWordCharacter(line[end]);
    },
    evidenceIn: (ends, { line }) =>
      ends.flatMap((end) => {
        const pattern = hitAt(line, end)?.pattern;
        // Lines away, the company alone may be the shop.
        return pattern?.showsAws === true && pattern.text !== AMAZON ? [pattern.entryId] : [];
      }),
    mentionsIn(ends, { line, surroundings }) {
      const hits = ends.flatMap((end) => hitAt(line, end) ?? []);
      const context = new AwsContext(hits);
      return hits.flatMap(({ start, end, pattern: { entryId, ambiguity } }) => {
        if (entryId === undefined) return [];
        if (ambiguity === undefined) return [{ start, end, entryId, form: 'prose' as const }];
        if (isOrdinaryWord({ line, start, end }, ambiguity)) return [];
        const isNamed =
          context.isNear(start, end) ||
          (ambiguity === 'atSentenceStart' && isProperNameInProse({ line, start, end })) ||
          (surroundings !== undefined &&
            (ambiguity === 'everywhere' ? surroundings.name(entryId) : surroundings.speakOfAws()) &&
            !isWordOfCode({ line, start, end }));
        return isNamed ? [{ start, end, entryId, form: 'prose' as const }] : [];
      });
    },
  };
}

/** Where a line speaks of AWS. */
class AwsContext {
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];

  constructor(hits: readonly Hit[]) {
    const showing = hits.filter(({ pattern }) => pattern.showsAws);
    this.starts = showing.map(({ start }) => start).toSorted((a, b) => a - b);
    this.ends = showing.map(({ end }) => end).toSorted((a, b) => a - b);
  }

  /** Tells whether something within `CONTEXT_REACH` of a name, and not overlapping it, speaks of AWS. */
  isNear(start: number, end: number): boolean {
    const endBefore = this.ends[countUpTo(this.ends, start) - 1];
    if (endBefore !== undefined && start - endBefore <= CONTEXT_REACH) return true;
    const startAfter = this.starts[countUpTo(this.starts, end - 1)];
    return startAfter !== undefined && startAfter - end <= CONTEXT_REACH;
  }
}

/** Counts the values of an ascending list that are not greater than `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
