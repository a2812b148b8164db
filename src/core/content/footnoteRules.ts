import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** Where a citation was written: its label, and the offset of `[^` in the inline text that was parsed. */
export interface CitationMeta {
  readonly label: string;
  readonly offset: number;
}

const maxLabelLength = 200;
const continuationIndent = 4;

/**
 * Teaches markdown-it footnotes: `citation` inline tokens, and `footnote_definition_open`/`_close` block tokens.
 *
 * Unlike markdown-it-footnote it keeps citations that nothing defines and definitions that nothing cites, with their
 * places, since both are reported, and leaves definitions where they stand.
 */
export function footnoteRules(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'footnote_definition', definitionRule, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'citation', citationRule);
}

function citationRule(state: StateInline, silent: boolean): boolean {
  const label = labelAt(state.src, state.pos, state.posMax);
  if (label === undefined) return false;
  if (!silent) {
    const meta: CitationMeta = { label, offset: state.pos };
    state.push('citation', '', 0).meta = { ...meta };
  }
  state.pos += label.length + 3;
  return true;
}

// oxlint-disable-next-line max-params -- markdown-it calls block rules with these four.
function definitionRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const lineStart = state.bMarks[startLine] ?? 0;
  const start = lineStart + (state.tShift[startLine] ?? 0);
  const end = state.eMarks[startLine] ?? 0;
  const label = labelAt(state.src, start, end);
  if (label === undefined) return false;
  const colon = start + label.length + 3;
  if (colon >= end || state.src[colon] !== ':') return false;
  if (silent) return true;

  const open = state.push('footnote_definition_open', '', 1);
  open.meta = { label };
  const lines: [number, number] = [startLine, 0];
  open.map = lines;

  const before = { start: lineStart, shift: state.tShift[startLine] ?? 0, count: state.sCount[startLine] ?? 0 };
  const parentType = state.parentType;
  const textStart = state.skipSpaces(colon + 1);
  state.blkIndent += continuationIndent;
  state.bMarks[startLine] = colon + 1;
  state.tShift[startLine] = Math.min(textStart, end) - (colon + 1);
  state.sCount[startLine] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent -= continuationIndent;
  state.bMarks[startLine] = before.start;
  state.tShift[startLine] = before.shift;
  state.sCount[startLine] = before.count;

  lines[1] = state.line;
  state.push('footnote_definition_close', '', -1);
  return true;
}

/** Reads the label of `[^label]` at `start`: anything but white space and brackets. */
function labelAt(text: string, start: number, end: number): string | undefined {
  if (text[start] !== '[' || text[start + 1] !== '^') return undefined;
  const limit = Math.min(end, start + 2 + maxLabelLength + 1);
  for (let index = start + 2; index < limit; index++) {
    const character = text.charAt(index);
    if (character === ']') return index === start + 2 ? undefined : text.slice(start + 2, index);
    if (character === '[' || character.trim() === '') return undefined;
  }
  return undefined;
}
