import type { SourcePosition, SourceRange } from './model';

/** Where a stretch of inline text stands in the file: from `offset` on, columns count up from `column` in `line`. */
interface Anchor {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Inline text (of a paragraph, a heading, a table cell or a part of one) that knows where in the file it was written.
 *
 * Markdown strips indentation and block markers before it reads inline text, and keeps no columns; this does.
 */
export class InlineSource {
  private constructor(
    readonly text: string,
    /** Ascending by offset, never empty; offsets are those of the uncut text. */
    private readonly anchors: readonly Anchor[],
    private readonly base: number,
  ) {}

  /**
   * Finds `content`, a block's text as markdown-it gives it, in the file's lines from `startLine` on: each line of it
   * is the tail of a line of the file, but for what was trimmed at its end.
   */
  static ofLines(content: string, lines: readonly string[], startLine: number): InlineSource {
    const anchors: Anchor[] = [];
    let offset = 0;
    const parts = content.split('\n');
    for (const [index, part] of parts.entries()) {
      const line = startLine + index;
      const written = lines[line] ?? '';
      const isLast = index === parts.length - 1;
      const column = columnOfTail(written, part, isLast);
      anchors.push({ offset, line, column });
      // A tab that list items use in part is blanks in what is left: the text starts where it is written all the same.
      const blanks = part.length - part.trimStart().length;
      if (blanks > 0 && !written.startsWith(part.slice(0, blanks), column)) {
        anchors.push({ offset: offset + blanks, line, column: columnOfTail(written, part.slice(blanks), isLast) });
      }
      offset += part.length + 1;
    }
    return new InlineSource(content, anchors, 0);
  }

  /** Places a table cell whose written form (with `\|` for a pipe) starts at `column` of `line`. */
  static ofCell(content: string, line: number, column: number): InlineSource {
    const anchors: Anchor[] = [{ offset: 0, line, column }];
    let escapes = 0;
    for (let pipe = content.indexOf('|'); pipe >= 0; pipe = content.indexOf('|', pipe + 1)) {
      escapes++;
      anchors.push({ offset: pipe, line, column: column + pipe + escapes });
    }
    return new InlineSource(content, anchors, 0);
  }

  /** Returns the position in the file of the character at `offset` of `text` (or of its end). */
  positionAt(offset: number): SourcePosition {
    const wanted = this.base + Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.anchors.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.anchors[middle]?.offset ?? 0) <= wanted) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const anchor = this.anchors[low] ?? { offset: 0, line: 0, column: 0 };
    return { line: anchor.line, column: anchor.column + wanted - anchor.offset };
  }

  /** Returns the range in the file of `text.slice(start, end)`. */
  range(start = 0, end = this.text.length): SourceRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Returns a part of the text, as `String.prototype.slice` with non-negative arguments. */
  slice(start: number, end = this.text.length): InlineSource {
    return new InlineSource(this.text.slice(start, end), this.anchors, this.base + start);
  }

  /** Returns the text without the white space around it. */
  trim(): InlineSource {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** Returns the lines of the text. */
  lines(): InlineSource[] {
    const result: InlineSource[] = [];
    let start = 0;
    for (let end = this.text.indexOf('\n'); end >= 0; end = this.text.indexOf('\n', start)) {
      result.push(this.slice(start, end));
      start = end + 1;
    }
    result.push(this.slice(start));
    return result;
  }
}

function columnOfTail(written: string, tail: string, isTrimmed: boolean): number {
  if (!isTrimmed) {
    return Math.max(0, written.length - tail.length);
  }
  const end = trimEnd(written).length;
  if (written.endsWith(tail, end)) {
    return end - tail.length;
  }
  // A heading in the style `## Title ##`.
  let closing = end;
  while (closing > 0 && written[closing - 1] === '#') {
    closing--;
  }
  const closed = trimEnd(written.slice(0, closing)).length;
  return Math.max(0, closed - tail.length);
}

/** Trims what CommonMark trims: no-break spaces and the like are text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) {
    end--;
  }
  return text.slice(0, end);
}
