import { slug, UniqueIds } from './ids';
import type { InlineSource } from './inlineSource';
import type { MarkdownNode } from './markdownTree';
import { splitPinnedId } from './pinnedId';

/** A heading outside lists and quotes: one that structures the file. */
export interface Heading {
  readonly node: MarkdownNode;
  /** 1 to 6, as written. */
  readonly level: number;
  /** The heading's words, without a pinned id. */
  readonly source: InlineSource;
  readonly pinnedId?: string;
}

/** Reads a node as a heading. */
export function headingOf(node: MarkdownNode): Heading | undefined {
  if (node.type !== 'heading' || node.inline === undefined) return undefined;
  const { source, id } = splitPinnedId(node.inline);
  return {
    node,
    level: Number(node.token.tag.slice(1)),
    source,
    ...(id === undefined ? {} : { pinnedId: id }),
  };
}

/** A chapter's title, taken apart. */
export interface TitleParts {
  /** Dotted digits, for example `2.3`. */
  readonly number?: string;
  /** Where in the heading's text the rest starts. */
  readonly start: number;
}

/** Finds the number in front of a title: dotted digits (`2.3 Title`, `2.3: Title`), or digits and a point (`2. Title`). */
export function titleParts(text: string): TitleParts {
  const match = /^(?:chapter\s+)?(\d{1,4}(?:\.\d{1,4}){1,5}[.:]?|\d{1,4}[.:])(?:\s+[–—-])?\s+(?=\S)/i.exec(text);
  if (match?.[1] === undefined) return { start: 0 };
  return { number: match[1].replace(/[.:]$/, ''), start: match[0].length };
}

/** What a section is for, by its name. */
export type SectionPurpose = 'reading' | 'selfCheck' | 'answers';

const selfCheckNames: ReadonlySet<string> = new Set([
  'questions for self check',
  'self check questions',
  'self check',
  'review questions',
  'practice questions',
  'quiz',
]);
const answersNames: ReadonlySet<string> = new Set(['answers and explanations', 'answers', 'answer key']);

/** Tells by a heading's text whether its section holds questions, answers or reading. */
export function purposeOf(headingText: string): SectionPurpose {
  const name = headingText
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  if (selfCheckNames.has(name)) return 'selfCheck';
  return answersNames.has(name) ? 'answers' : 'reading';
}

/**
 * Gives every heading its id: what its author pinned, else a slug of its text; numbered on repeats over the chapter.
 * Pins are given out first, so that no text takes one.
 */
export function headingIds(
  chapterId: string,
  headings: readonly { readonly heading: Heading; readonly text: string }[],
): Map<Heading, string> {
  const unique = new UniqueIds();
  const ids = new Map<Heading, string>();
  for (const { heading } of headings) {
    if (heading.pinnedId !== undefined) ids.set(heading, unique.claim(`${chapterId}/${heading.pinnedId}`));
  }
  for (const { heading, text } of headings) {
    if (!ids.has(heading)) ids.set(heading, unique.claim(`${chapterId}/${slug(text)}`));
  }
  return ids;
}
