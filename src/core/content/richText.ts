import { escapeHtml } from './htmlText';
import type { InlineSource } from './inlineSource';
import type { RichText } from './model';
import type { Token } from './markdownTree';
import { findOptionLetters, type TextSpan } from './optionLetters';
import type { ReferenceIndex } from './references';

/** What inline text may refer to. */
export interface InlineContext {
  readonly inlineTokens: (text: string) => readonly Token[];
  readonly references: ReferenceIndex;
  /** The id of the section that `#fragment` names, `undefined` where there is none. */
  readonly resolveSection: (fragment: string) => string | undefined;
  /** Records a key term and returns its id; absent where bold words are no terms. */
  readonly recordTerm?: (text: string) => string;
  /** The options that letters may name; absent where letters are just letters. */
  readonly options?: OptionLetterContext;
}

export interface OptionLetterContext {
  /** Option ids by key. */
  readonly ids: ReadonlyMap<string, string>;
  readonly isMatching: boolean;
}

/** For headings, tables and captions: bold words in them are no terms. */
export function withoutTerms({ inlineTokens, references, resolveSection, options }: InlineContext): InlineContext {
  return { inlineTokens, references, resolveSection, ...(options === undefined ? {} : { options }) };
}

const calloutLabel = /^(?:note|tip|warning|important|caution)\s*:?$/i;
const externalAddress = /^(?:https?:\/\/|mailto:)/i;

/** Renders inline text as safe HTML and as plain text. */
export function renderInline(source: InlineSource | string, context: InlineContext): RichText {
  return renderTokens(context.inlineTokens(typeof source === 'string' ? source : source.text), context);
}

/** As `renderInline`, for tokens. */
export function renderTokens(tokens: readonly Token[], context: InlineContext): RichText {
  const letters = context.options === undefined ? undefined : letterSpans(tokens, context.options);
  const termAt = context.recordTerm === undefined ? undefined : termOpenings(tokens, context.recordTerm);
  const closings: string[] = [];
  let html = '';
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (token.nesting === 1) {
      const { open, close } = elementOf(token, context, termAt?.get(index));
      html += open;
      closings.push(close);
    } else if (token.nesting === -1) {
      html += closings.pop() ?? '';
    } else {
      const leaf = renderLeaf(token, context);
      html += letters?.get(index) ?? leaf.html;
      text += leaf.text;
    }
  }
  return { text: text.trim(), html };
}

/** The addresses of the `#fragment` links in inline text. */
export function fragmentsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const href = token.type === 'link_open' ? String(token.attrGet('href') ?? '') : '';
    return href.startsWith('#') ? [decodeFragment(href)] : [];
  });
}

function renderLeaf(token: Token, { references }: InlineContext): RichText {
  switch (token.type) {
    case 'softbreak':
      return { html: '\n', text: ' ' };
    case 'hardbreak':
      return { html: '<br>', text: ' ' };
    case 'code_inline':
      return { html: `<code>${escapeHtml(token.content)}</code>`, text: token.content };
    case 'image': {
      const text = plainText(token.children ?? []);
      return { html: escapeHtml(text), text };
    }
    case 'citation':
      return citationOf(String(token.meta?.['label']), references);
    default:
      return { html: escapeHtml(token.content), text: token.content };
  }
}

function citationOf(label: string, references: ReferenceIndex): RichText {
  const reference = references.find(label);
  if (reference === undefined) {
    const written = `[^${label}]`;
    return { html: escapeHtml(written), text: written };
  }
  const name = escapeHtml(reference.label);
  const link = `<a class="citation" role="doc-noteref" data-reference="${name}" href="#reference-${name}">${reference.number}</a>`;
  return { html: `<sup>${link}</sup>`, text: '' };
}

/** Returns inline tokens as plain text, citations left out. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(plainTextOf).join('');
}

function plainTextOf(token: Token): string {
  if (token.nesting !== 0 || token.type === 'citation') return '';
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.type === 'image' ? plainText(token.children ?? []) : token.content;
}

interface Element {
  readonly open: string;
  readonly close: string;
}

function elementOf(token: Token, context: InlineContext, termId: string | undefined): Element {
  if (token.type === 'link_open') return linkElement(String(token.attrGet('href') ?? ''), context);
  if (termId !== undefined) {
    return { open: `<dfn class="term" data-term="${escapeHtml(termId)}">`, close: '</dfn>' };
  }
  return { open: `<${token.tag}>`, close: `</${token.tag}>` };
}

function linkElement(href: string, { resolveSection }: InlineContext): Element {
  if (externalAddress.test(href)) {
    return { open: `<a class="external" href="${escapeHtml(href)}">`, close: '</a>' };
  }
  const sectionId = href.startsWith('#') ? resolveSection(decodeFragment(href)) : undefined;
  if (sectionId === undefined) return { open: '', close: '' };
  const id = escapeHtml(sectionId);
  return { open: `<a class="section-link" data-section="${id}" href="#${id}">`, close: '</a>' };
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/**
 * Finds the bold words that are key terms, by the index of their opening token: those in running prose, so not where
 * all of a paragraph is bold, and not the label of a remark (`**Note**:`).
 */
function termOpenings(tokens: readonly Token[], recordTerm: (text: string) => string): Map<number, string> {
  const openings = new Map<number, string>();
  const spans: { readonly index: number; readonly text: string; readonly isFirst: boolean }[] = [];
  let plain = '';
  let bold: { index: number; text: string; isFirst: boolean; depth: number } | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'strong_open') {
      bold = bold === undefined ? { index, text: '', isFirst: plain === '', depth: 1 } : { ...bold, depth: bold.depth + 1 };
    } else if (token.type === 'strong_close' && bold !== undefined) {
      bold = { ...bold, depth: bold.depth - 1 };
      if (bold.depth > 0) continue;
      spans.push(bold);
      bold = undefined;
    } else if (bold !== undefined) {
      bold.text += plainTextOf(token);
    } else {
      plain += plainTextOf(token);
    }
  }
  if (!/[\p{L}\p{N}]/u.test(plain)) return openings;
  for (const { index, text, isFirst } of spans) {
    const term = text.trim().replace(/[.:,;]$/, '').trim();
    const isLabel = isFirst && calloutLabel.test(term);
    if (/[\p{L}\p{N}]/u.test(term) && !isLabel) openings.set(index, recordTerm(term));
  }
  return openings;
}

/** Renders the text tokens that hold a letter naming an option, by their index. */
function letterSpans(tokens: readonly Token[], options: OptionLetterContext): Map<number, string> {
  const starts: { readonly index: number; readonly start: number }[] = [];
  const emphasized: TextSpan[] = [];
  const openings: number[] = [];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'strong_open' || token.type === 'em_open') {
      openings.push(text.length);
    } else if (token.type === 'strong_close' || token.type === 'em_close') {
      emphasized.push({ start: openings.pop() ?? text.length, end: text.length });
    } else if (token.type === 'text' || token.type === 'text_special') {
      starts.push({ index, start: text.length });
      text += token.content;
    } else if (token.type === 'code_inline' || token.type === 'image') {
      text += '\uFFFC';
    } else {
      text += plainTextOf(token);
    }
  }
  const letters = findOptionLetters({
    text,
    keys: new Set(options.ids.keys()),
    emphasized,
    pairs: options.isMatching,
  });
  const result = new Map<number, string>();
  let next = 0;
  for (const { index, start } of starts) {
    const { content } = tokens[index] ?? { content: '' };
    let html = '';
    let done = 0;
    for (let letter = letters[next]; letter !== undefined && letter.offset < start + content.length; letter = letters[++next]) {
      const offset = letter.offset - start;
      const id = escapeHtml(options.ids.get(letter.letter) ?? '');
      html += `${escapeHtml(content.slice(done, offset))}<span class="option-letter" data-option="${id}">${letter.letter}</span>`;
      done = offset + 1;
    }
    if (done > 0) result.set(index, html + escapeHtml(content.slice(done)));
  }
  return result;
}
