import type { ServiceMention } from '../services/model';
import { escapeHtml, unescapeHtml } from './htmlText';

/** What is marked of a mention: how it is written does not matter in an article. */
export type MarkedMention = Omit<ServiceMention, 'form'>;

/** What knows the entries of the catalogue. */
export interface EntryFinders {
  /** Lists the mentions of entries in one line of text, in order, without overlaps. */
  readonly markMentions?: (text: string) => readonly MarkedMention[];
  /** Finds the entry that a key term is. */
  readonly findTerm?: (text: string) => { readonly id: string } | undefined;
}

/** A tag, or the text between two tags. */
interface HtmlToken {
  readonly raw: string;
  /** Lower case; empty for text. */
  readonly tag: string;
  readonly closes: boolean;
}

/** Elements whose text stands in one line with the text around them; any other starts a new line. */
const inlineTags: ReadonlySet<string> = new Set('a b br code dfn em i s span strong sub sup'.split(' '));
/** Elements within which nothing is marked: they have a behaviour or a meaning of their own. */
const closedTags: ReadonlySet<string> = new Set('a button code h1 h2 h3 h4 h5 h6 pre sup svg'.split(' '));

/**
 * Marks services, features and concepts in the HTML that the parser made, for the script of the reader: mentions become
 * `<span class="service" data-entry="ID">`, and key terms that are entries get `data-entry`. `seen` holds the entries
 * that were marked before in this section and is added to: only the first mention of each is a stop for the keyboard.
 * The text stays the same, letter by letter.
 */
export function markEntries(html: string, finders: EntryFinders, seen: Set<string>): string {
  if (finders.markMentions === undefined && finders.findTerm === undefined) return html;
  const tokens = tokensOf(html);
  const output = tokens.map(({ raw }) => raw);
  const terms = termsIn(tokens, finders);
  for (const line of linesOf(tokens, terms)) {
    const mentions = finders.markMentions?.(line.text) ?? [];
    for (const piece of line.pieces) {
      if (piece.kind === 'term') {
        output[piece.index] = termTag(tokens[piece.index]?.raw ?? '', piece.entryId, seen);
      } else if (!piece.closed) {
        const own = mentions.filter(({ start, end }) => start >= piece.start && end <= piece.start + piece.text.length);
        if (own.length > 0) output[piece.index] = markedText(piece, own, seen);
      }
    }
  }
  return output.join('');
}

function tokensOf(html: string): HtmlToken[] {
  return (html.match(/<[^>]*>|[^<]+/g) ?? []).map((raw) => {
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(raw) ?? [];
    return { raw, tag: name?.toLowerCase() ?? '', closes: slash === '/' };
  });
}

/** The key terms that are entries: the index of their opening tag, and the entry. */
function termsIn(tokens: readonly HtmlToken[], { findTerm }: EntryFinders): Map<number, string> {
  const terms = new Map<number, string>();
  if (findTerm === undefined) return terms;
  for (const [index, { tag, closes }] of tokens.entries()) {
    if (tag !== 'dfn' || closes) continue;
    const end = tokens.findIndex((token, other) => other > index && token.tag === 'dfn' && token.closes);
    const text = tokens.slice(index, end).map((token) => (token.tag === '' ? unescapeHtml(token.raw) : ''));
    const entry = findTerm(text.join('').trim());
    if (entry !== undefined) terms.set(index, entry.id);
  }
  return terms;
}

interface TextPiece {
  readonly kind: 'text';
  /** Index of its token. */
  readonly index: number;
  readonly text: string;
  /** Where it starts in its line. */
  readonly start: number;
  readonly closed: boolean;
}

interface TermPiece {
  readonly kind: 'term';
  readonly index: number;
  readonly entryId: string;
}

interface Line {
  readonly text: string;
  readonly pieces: readonly (TextPiece | TermPiece)[];
}

/**
 * Parts HTML into lines of text, because whether a name is meant depends on the words around it, also on those in
 * other elements. Text that is not read with its neighbours (citations) counts as white space.
 */
function linesOf(tokens: readonly HtmlToken[], terms: ReadonlyMap<number, string>): Line[] {
  const lines: Line[] = [];
  const open: { readonly tag: string; readonly closed: boolean }[] = [];
  let text = '';
  let pieces: (TextPiece | TermPiece)[] = [];
  for (const [index, { raw, tag, closes }] of tokens.entries()) {
    if (tag === '') {
      const closed = open.some((element) => element.closed);
      const content = unescapeHtml(raw);
      const isCitation = open.some((element) => element.tag === 'sup');
      const shown = isCitation ? ' '.repeat(content.length) : content.replace(/\s/g, ' ');
      pieces.push({ kind: 'text', index, text: content, start: text.length, closed });
      text += shown;
      continue;
    }
    if (!inlineTags.has(tag) && pieces.length > 0) {
      lines.push({ text, pieces });
      text = '';
      pieces = [];
    }
    if (tag === 'br' || tag === 'hr') {
      text += ' ';
    } else if (closes) {
      open.pop();
    } else {
      const entryId = terms.get(index);
      if (entryId !== undefined) pieces.push({ kind: 'term', index, entryId });
      open.push({ tag, closed: closedTags.has(tag) || entryId !== undefined });
    }
  }
  return pieces.length > 0 ? [...lines, { text, pieces }] : lines;
}

function markedText(piece: TextPiece, mentions: readonly MarkedMention[], seen: Set<string>): string {
  let html = '';
  let done = 0;
  for (const { start, end, entryId } of mentions) {
    const from = start - piece.start;
    const to = end - piece.start;
    const attributes = `class="service" ${entryAttributes(entryId, seen)}`;
    html += `${escapeHtml(piece.text.slice(done, from))}<span ${attributes}>${escapeHtml(piece.text.slice(from, to))}</span>`;
    done = to;
  }
  return html + escapeHtml(piece.text.slice(done));
}

function termTag(tag: string, entryId: string, seen: Set<string>): string {
  return `${tag.slice(0, -1)} ${entryAttributes(entryId, seen)}>`;
}

function entryAttributes(entryId: string, seen: Set<string>): string {
  const name = `data-entry="${escapeHtml(entryId)}"`;
  if (seen.has(entryId)) return name;
  seen.add(entryId);
  return `${name} tabindex="0" role="button" aria-haspopup="dialog"`;
}
