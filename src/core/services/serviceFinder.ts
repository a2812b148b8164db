/**
 * The one finder: hover, reader, workspace scan and command line ask it what a line of text names.
 *
 * It settles between what its matchers propose: of candidates that overlap, the longest wins, and the earlier of two of
 * the same length. A candidate that loses to another is gone even where the other loses too, so that the result at a
 * place depends only on its neighbourhood, and one place in a huge line costs no more than in a short one.
 */
import type { ServiceCatalogue, ServiceMention, TextMention } from './model';
import { compileNameMatcher, type LineMatcher, type MentionCandidate } from './nameMatcher';

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
}

/** Compiles a finder for services and features, and for concepts too unless `concepts` is false. */
export function compileFinder(
  catalogue: ServiceCatalogue,
  options: { readonly concepts?: boolean } = {},
): ServiceFinder {
  return finderOf([compileNameMatcher(catalogue, { concepts: options.concepts ?? true })]);
}

function finderOf(matchers: readonly LineMatcher[]): ServiceFinder {
  const longest = Math.max(...matchers.map((matcher) => matcher.longest));
  // A mention at the column, one that overlaps it, and what decides on that one.
  const window = 2 * longest + Math.max(...matchers.map((matcher) => matcher.reach));

  function findIn(line: string, from: number, to: number): ServiceMention[] {
    const candidates = matchers.flatMap((matcher) => matcher.candidatesIn({ line, from, to }));
    return withoutOverlaps(candidates).map(({ start, end, entryId }) => ({
      start,
      end,
      text: line.slice(start, end),
      entryId,
      form: 'prose' as const,
    }));
  }

  return {
    findInLine: (line) => findIn(line, 0, line.length),
    findInText: (text) =>
      text
        .split(/\r\n|\r|\n/)
        .flatMap((content, line) => findIn(content, 0, content.length).map((mention) => ({ line, ...mention }))),
    findAt(line, column) {
      const from = Math.max(0, column - window);
      const to = Math.min(line.length, column + window);
      const mentions = findIn(line, from, to);
      return (
        mentions.find(({ start, end }) => start <= column && column < end) ?? mentions.find(({ end }) => end === column)
      );
    },
  };
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
