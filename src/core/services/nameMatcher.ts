/**
 * Finds names in running text: one pass of the automaton, then each hit is checked by the rules of its name.
 */
import { compileAutomaton, type LineSpan } from './ahoCorasick';
import { BOUNDS_REACH, standsAlone } from './mentionBounds';
import type { ServiceCatalogue } from './model';
import { longestSpan, type NamePattern, namePatterns, patternStart } from './namePatterns';
import { CONTEXT_REACH, isProperNameInProse } from './proseEvidence';

/** A place in a line that names an entry; candidates of one line may overlap. */
export interface MentionCandidate {
  readonly start: number;
  readonly end: number;
  readonly entryId: string;
}

/** One way of recognising entries in a line of text; the finder asks several and settles overlaps. */
export interface LineMatcher {
  /** The most code units that one candidate can span. */
  readonly longest: number;
  /** How many code units outside a candidate decide whether it is one. */
  readonly reach: number;
  /** Lists the candidates that lie wholly in the span, in any order; it may look at the line outside of it. */
  candidatesIn(span: LineSpan): readonly MentionCandidate[];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly pattern: NamePattern;
}

/** Compiles the matcher for the names of a catalogue. */
export function compileNameMatcher(catalogue: ServiceCatalogue, options: { readonly concepts: boolean }): LineMatcher {
  const patterns = namePatterns(catalogue, options);
  const automaton = compileAutomaton(patterns.map(({ text }) => text));
  const longest = longestSpan(patterns);

  return {
    longest,
    // What speaks for a name is itself a name, with bounds of its own.
    reach: CONTEXT_REACH + longest + BOUNDS_REACH,
    candidatesIn(span) {
      const hits: Hit[] = [];
      automaton.scan(span, (patternIndex, end) => {
        const pattern = patterns[patternIndex];
        if (pattern === undefined) return;
        const start = patternStart(span.line, end, pattern);
        if (start >= span.from && standsAlone({ line: span.line, start, end })) hits.push({ start, end, pattern });
      });
      const context = new AwsContext(hits);
      return hits.flatMap(({ start, end, pattern: { entryId, ambiguity } }) => {
        if (entryId === undefined) return [];
        const isNamed =
          ambiguity === undefined ||
          context.isNear(start, end) ||
          (ambiguity === 'atSentenceStart' && isProperNameInProse({ line: span.line, start, end }));
        return isNamed ? [{ start, end, entryId }] : [];
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
