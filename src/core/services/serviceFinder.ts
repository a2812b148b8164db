/**
 * The one finder: hover, reader, workspace scan and command line ask it what a line of text names.
 *
 * One automaton looks for the anchors of all matchers; the finder settles between what they make of the hits: of candidates
 * that overlap, the longest wins, and the earlier of two of the same length. A candidate that loses to another is gone even
 * where the other loses too, so that the result at a place depends only on its neighbourhood, and one place in a huge line
 * costs no more than in a short one. In a text, the lines around may speak for a name too (proseEvidence.ts).
 */
import { compileAutomaton } from './ahoCorasick';
import { compileCodeMatcher } from './code/codeMatcher';
import type { AnchorEnd, LineMatcher, MatchedLine, MentionCandidate, Surroundings } from './lineMatcher';
import type { ServiceCatalogue, ServiceMention, TextMention } from './model';
import { compileNameMatcher } from './nameMatcher';
import { SURROUNDING_LINES, SURROUNDING_REACH } from './proseEvidence';

/**
 * Finds the entries of a catalogue in text. Columns are zero-based UTF-16 code units; `languageId` is VS Code's name of
 * the text's language, prose where it is absent.
 */
export interface ServiceFinder {
  /** Lists what `line` names, in order, without overlaps, in time linear in its length. */
  findInLine(line: string, languageId?: string): ServiceMention[];
  /** Lists what the lines of `text` name, in order; lines end in LF, CRLF or CR. */
  findInText(text: string, languageId?: string): TextMention[];
  /**
   * Returns what the place before or on `column` names: the mention that covers it, else one that ends there. The time
   * it takes is bounded, however long the line is.
   */
  findAt(line: string, column: number, languageId?: string): ServiceMention | undefined;
  /** Returns what `findInText` finds at the place, in time as bounded as that of `findAt`. */
  findAtPlace(place: PlaceInLines, languageId?: string): ServiceMention | undefined;
}

/** A place in some lines of a text. */
export interface PlaceInLines {
  /** The line of the place, and those around it: `SURROUNDING_LINES` on each side decide. */
  readonly lines: readonly string[];
  /** Index of the place's line in `lines`. */
  readonly line: number;
  readonly column: number;
}

/**
 * Compiles a finder for services and features, by name and, where the catalogue has identifiers, in code; for concepts too
 * unless `concepts` is false.
 */
export function compileFinder(
  catalogue: ServiceCatalogue,
  options: { readonly concepts?: boolean } = {},
): ServiceFinder {
  const { identifiers } = catalogue;
  return finderOf([
    // First, so that of two readings of one place (`aws s3`) the more telling one is kept.
    ...(identifiers === undefined ? [] : [compileCodeMatcher(identifiers)]),
    compileNameMatcher(catalogue, { concepts: options.concepts ?? true }),
  ]);
}

/** Hits in one line, for each matcher. */
type LineHits = readonly AnchorEnd[][];

function finderOf(matchers: readonly LineMatcher[]): ServiceFinder {
  const automaton = compileAutomaton(matchers.flatMap(({ anchors }) => anchors));
  const longest = Math.max(...matchers.map((matcher) => matcher.longest));
  // A mention at the column, one that overlaps it, and what decides on that one.
  const window = 2 * longest + Math.max(...matchers.map((matcher) => matcher.reach));
  const owners = matchers.flatMap((matcher, index) => matcher.anchors.map((_, anchor) => ({ matcher, index, anchor })));

  /** Sorts the hits in a part of a line to the matchers that asked for them. */
  function collect(line: string, from: number, to: number): LineHits {
    const hits: AnchorEnd[][] = matchers.map(() => []);
    automaton.scan({ line, from, to }, (patternIndex, end) => {
      const owner = owners[patternIndex];
      if (owner !== undefined && owner.matcher.accepts(line, owner.anchor, end)) {
        hits[owner.index]?.push({ anchor: owner.anchor, end });
      }
    });
    return hits;
  }

  /** Lists the lines with a hit, in one pass over the whole text: most lines of most texts have none. */
  function hitLines(text: string): HitLine[] {
    const lines: HitLine[] = [];
    let last: HitLine | undefined;
    let lineStart = 0;
    let lineEnd = -1;
    let number = -1;
    automaton.scan({ line: text, from: 0, to: text.length }, (patternIndex, end) => {
      const owner = owners[patternIndex];
      if (owner === undefined || !owner.matcher.accepts(text, owner.anchor, end)) return;
      if (end > lineEnd) {
        while (end > lineEnd) {
          lineStart = lineEnd + 1;
          const found = text.indexOf('\n', lineStart);
          lineEnd = found < 0 ? text.length : found;
          number += 1;
        }
        last = { number, line: text.slice(lineStart, lineEnd), hits: matchers.map(() => []) };
        lines.push(last);
      }
      last?.hits[owner.index]?.push({ anchor: owner.anchor, end: end - lineStart });
    });
    return lines;
  }

  function mentionsOf(hits: LineHits, line: MatchedLine): ServiceMention[] {
    const candidates = matchers.flatMap((matcher, index) => {
      const own = hits[index] ?? [];
      return own.length === 0 ? [] : matcher.mentionsIn(own, line);
    });
    return withoutOverlaps(candidates).map((candidate) => ({
      ...candidate,
      text: line.line.slice(candidate.start, candidate.end),
    }));
  }

  function mentionAt(line: MatchedLine, column: number): ServiceMention | undefined {
    const from = Math.max(0, column - window);
    const to = Math.min(line.line.length, column + window);
    // Of identifiers only those count that are there or overlap one that is: what is further away speaks for names at most.
    const near = 2 * longest;
    const hits = collect(line.line, from, to).map((own, index) =>
      matchers[index]?.isLocal === true ? own.filter(({ end }) => Math.abs(end - column) <= near) : own,
    );
    const mentions = mentionsOf(hits, line);
    return (
      mentions.find(({ start, end }) => start <= column && column < end) ?? mentions.find(({ end }) => end === column)
    );
  }

  function evidenceOf(line: string, languageId: string | undefined): ReadonlySet<string | undefined> {
    const hits = collect(line, 0, Math.min(line.length, SURROUNDING_REACH));
    return new Set(matchers.flatMap((matcher, index) => matcher.evidenceIn(hits[index] ?? [], { line, languageId })));
  }

  return {
    findInLine: (line, languageId) => mentionsOf(collect(line, 0, line.length), { line, languageId }),
    findInText(text, languageId) {
      const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
      const found = hitLines(lines).map((hitLine) => ({
        ...hitLine,
        evidence: once(() => evidenceOf(hitLine.line, languageId)),
      }));
      return found.flatMap(({ line, number, hits }, index) => {
        const surroundings = surroundingsOf(number, () => nearTo(found, index));
        return mentionsOf(hits, { line, languageId, surroundings }).map((mention) => ({ line: number, ...mention }));
      });
    },
    findAt: (line, column, languageId) => mentionAt({ line, languageId }, column),
    findAtPlace(place, languageId) {
      const surroundings = surroundingsOf(place.line, () =>
        place.lines
          .map((line, number): EvidentLine => ({ number, line, evidence: once(() => evidenceOf(line, languageId)) }))
          .slice(Math.max(0, place.line - SURROUNDING_LINES), place.line + SURROUNDING_LINES + 1),
      );
      return mentionAt({ line: place.lines[place.line] ?? '', languageId, surroundings }, place.column);
    },
  };
}

/** Works a value out when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** A line, its number in the text, and what it names unmistakably, worked out when it is first asked for. */
interface EvidentLine {
  readonly number: number;
  readonly line: string;
  evidence(): ReadonlySet<string | undefined>;
}

/** What the lines near one speak of; a name counts once it has been given, in that line or before. */
function surroundingsOf(number: number, linesNear: () => readonly EvidentLine[]): Surroundings {
  const near = once(linesNear);
  const speakOfAws = once(() => near().some(({ evidence }) => evidence().size > 0));
  const names = once(() => new Set(near().flatMap((line) => (line.number <= number ? [...line.evidence()] : []))));
  return { speakOfAws, name: (entryId) => names().has(entryId) };
}

/** Lists those of some lines that are near the one at `index`, with that one. */
function nearTo(lines: readonly EvidentLine[], index: number): EvidentLine[] {
  const here = lines[index]?.number ?? 0;
  const isNear = (line: EvidentLine | undefined): boolean =>
    line !== undefined && Math.abs(line.number - here) <= SURROUNDING_LINES;
  let from = index;
  while (isNear(lines[from - 1])) from -= 1;
  let to = index + 1;
  while (isNear(lines[to])) to += 1;
  return lines.slice(from, to);
}

/** A line of a text with hits in it; `number` counts from zero. */
interface HitLine {
  readonly number: number;
  readonly line: string;
  readonly hits: LineHits;
}

function withoutOverlaps(candidates: readonly MentionCandidate[]): MentionCandidate[] {
  const ordered = candidates.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || (a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0),
  );
  const beaten = new Set<MentionCandidate>();
  for (const [index, candidate] of ordered.entries()) {
    for (let other = index + 1; other < ordered.length; other++) {
      const rival = ordered[other];
      if (rival === undefined || rival.start >= candidate.end) break;
      // Of two that are equally long, the earlier stands first in the order.
      beaten.add(lengthOf(rival) > lengthOf(candidate) ? candidate : rival);
    }
  }
  return ordered.filter((candidate) => !beaten.has(candidate));
}

function lengthOf({ start, end }: MentionCandidate): number {
  return end - start;
}
