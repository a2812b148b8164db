import MarkdownItParser, { type MarkdownIt, type Token } from 'markdown-it';
import { footnoteRules } from './footnoteRules';
import { InlineSource } from './inlineSource';
import { lineAt, type SourceText } from './sourceText';

export type { Token };

/** A block of a Markdown file, with the blocks in it. */
export interface MarkdownNode {
  /** markdown-it's token type without `_open`: `paragraph`, `heading`, `fence`, `ordered_list`, `list_item`, … */
  readonly type: string;
  /** The opening token. */
  readonly token: Token;
  readonly children: readonly MarkdownNode[];
  /** The text of a paragraph, heading or table cell. */
  readonly inline?: InlineSource;
  readonly startLine: number;
  /** Exclusive. */
  readonly endLine: number;
}

/** A Markdown file read as blocks, and the means to read their inline text (which may refer to link definitions). */
export interface MarkdownTree {
  readonly nodes: readonly MarkdownNode[];
  /** Parses inline text; the offsets of citations in the result are those of `text`. */
  readonly inlineTokens: (text: string) => readonly Token[];
}

/** Deeper nesting is dropped: it bounds the recursion of everything that walks the tree. */
const maxNesting = 40;
/** Longer inline text is parsed in pieces, which bounds what adversarial emphasis and brackets can cost. */
const maxInlineLength = 20_000;

/** Reads the blocks of a file, whose first `skippedLines` lines (front matter) are not Markdown. */
export function markdownTree(source: SourceText, skippedLines: number): MarkdownTree {
  const markdown = createMarkdown();
  const environment = {};
  const body =
    skippedLines === 0 ? source.text : '\n'.repeat(skippedLines) + source.lines.slice(skippedLines).join('\n');
  const tokens = markdown.parse(body, environment);
  return {
    nodes: nestTokens(tokens, source),
    inlineTokens: (text) => inPieces(text, (piece) => parseInline(markdown, piece, environment)),
  };
}

function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownItParser({ html: false, linkify: false, typographer: false, maxNesting });
  footnoteRules(markdown);
  // Inline text is parsed when it is rendered, in the pieces that it is rendered in.
  markdown.core.ruler.enableOnly(['normalize', 'block', 'strip_references']);
  // A link whose address is not allowed loses the address, not the brackets: that is the renderer's business.
  markdown.validateLink = () => true;
  return markdown;
}

function parseInline(markdown: MarkdownIt, text: string, environment: object): Token[] {
  const tokens: Token[] = [];
  markdown.inline.parse(text, markdown, environment as Record<string, unknown>, tokens);
  return tokens;
}

function inPieces(text: string, parse: (piece: string) => Token[]): readonly Token[] {
  if (text.length <= maxInlineLength) return parse(text);
  const result: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const end = pieceEnd(text, start);
    for (const token of parse(text.slice(start, end))) {
      if (token.type === 'citation' && token.meta !== null) {
        token.meta['offset'] = Number(token.meta['offset']) + start;
      }
      result.push(token);
    }
    start = end;
  }
  return result;
}

/** Prefers the end of a line, then the end of a word, and never parts the halves of a surrogate pair. */
function pieceEnd(text: string, start: number): number {
  const limit = start + maxInlineLength;
  if (limit >= text.length) return text.length;
  for (const separator of ['\n', ' ']) {
    const index = text.lastIndexOf(separator, limit);
    if (index > start) return index;
  }
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
}

interface OpenNode {
  readonly token: Token;
  readonly children: MarkdownNode[];
  inline?: InlineSource;
}

function nestTokens(tokens: readonly Token[], source: SourceText): MarkdownNode[] {
  const roots: MarkdownNode[] = [];
  const stack: OpenNode[] = [];
  const cells = new CellFinder(source);
  let startLine = 0;
  for (const token of tokens) {
    const parent = stack.at(-1);
    startLine = token.map?.[0] ?? startLine;
    if (token.type === 'inline') {
      if (parent !== undefined) parent.inline = inlineSourceOf(token, source, { cells, line: startLine });
    } else if (token.nesting === 1) {
      if (token.type === 'tr_open') cells.startRow(startLine);
      stack.push({ token, children: [] });
    } else {
      const node = token.nesting === 0 ? { token, children: [] } : stack.pop();
      if (node !== undefined) (stack.at(-1)?.children ?? roots).push(finishedNode(node));
    }
  }
  return roots;
}

function finishedNode({ token, children, inline }: OpenNode): MarkdownNode {
  const startLine = token.map?.[0] ?? children[0]?.startLine ?? inline?.positionAt(0).line ?? 0;
  return {
    type: token.type.replace('_open', ''),
    token,
    children,
    ...(inline === undefined ? {} : { inline }),
    startLine,
    endLine: token.map?.[1] ?? startLine + 1,
  };
}

function inlineSourceOf(
  token: Token,
  source: SourceText,
  place: { readonly cells: CellFinder; readonly line: number },
): InlineSource {
  return token.map === null
    ? place.cells.next(token.content)
    : InlineSource.ofLines(token.content, source.lines, token.map[0]);
}

/** Finds the cells of a table row, one after another: markdown-it gives them without a place. */
class CellFinder {
  private line = 0;
  private column = 0;

  constructor(private readonly source: SourceText) {}

  startRow(line: number): void {
    this.line = line;
    this.column = 0;
  }

  next(content: string): InlineSource {
    const written = content.replaceAll('|', '\\|');
    const row = lineAt(this.source, this.line);
    const found = row.indexOf(written, this.column);
    const column = found < 0 ? Math.min(this.column, row.length) : found;
    const pipe = row.indexOf('|', column + written.length);
    this.column = pipe < 0 ? row.length : pipe + 1;
    return InlineSource.ofCell(content, this.line, column);
  }
}
