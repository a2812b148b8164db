import type { SourcePosition, SourceRange } from './model';

/** A chapter's file as the parser sees it: line ends normalised, so that lines and columns are those of an editor. */
export interface SourceText {
  /** Without a byte order mark; every line ends with `\n`. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** Normalises what editors do not show: a byte order mark, the kind of line end, and NUL (which Markdown replaces). */
export function sourceText(raw: string): SourceText {
  const withoutMark = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const text = withoutMark.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  return { text, lines: text.split('\n') };
}

/** Returns the range from the first to the last printed character of the lines `startLine` to `endLine` (exclusive). */
export function rangeOfLines(source: SourceText, startLine: number, endLine: number): SourceRange {
  let last = Math.min(endLine, source.lines.length) - 1;
  while (last > startLine && lineAt(source, last).trim() === '') {
    last--;
  }
  const first = lineAt(source, startLine);
  const indent = first.trim() === '' ? 0 : first.length - first.trimStart().length;
  return {
    start: { line: startLine, column: indent },
    end: { line: last, column: lineAt(source, last).trimEnd().length },
  };
}

/** Returns a line's text, or an empty one beyond the end of the file. */
export function lineAt(source: SourceText, line: number): string {
  return source.lines[line] ?? '';
}

/** Orders positions as they stand in the file. */
export function comparePositions(a: SourcePosition, b: SourcePosition): number {
  return a.line - b.line || a.column - b.column;
}
