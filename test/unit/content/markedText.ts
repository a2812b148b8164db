import type { Diagnostic, SourcePosition, SourceRange } from '../../../src/core/content/model';
import { parseChapter, type ParseOptions } from '../../../src/core/content/parseChapter';

/** A text in which `«` and `»` stood around the places that a test expects something at. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly SourceRange[];
}

export function markedText(marked: string): MarkedText {
  const starts: SourcePosition[] = [];
  const ranges: SourceRange[] = [];
  let text = '';
  let line = 0;
  let column = 0;
  for (const character of marked) {
    const start = character === '»' ? starts.pop() : undefined;
    if (character === '«') {
      starts.push({ line, column });
    } else if (start !== undefined) {
      ranges.push({ start, end: { line, column } });
    } else {
      text += character;
      line += character === '\n' ? 1 : 0;
      column = character === '\n' ? 0 : column + character.length;
    }
  }
  return { text, ranges };
}

/** Parses a marked text and returns the diagnostics of `code` beside the marked ranges. */
export function diagnosticsIn(
  marked: string,
  code: Diagnostic['code'],
  options: Partial<ParseOptions> = {},
): { readonly found: readonly Diagnostic[]; readonly expected: readonly SourceRange[] } {
  const { text, ranges } = markedText(marked);
  const { diagnostics } = parseChapter(text, { fileName: 'chapter.md', ...options });
  return { found: diagnostics.filter((diagnostic) => diagnostic.code === code), expected: ranges };
}

/** A chapter with a self-check, for tests of questions. */
export function quizChapter(questions: string, answers: string): string {
  return `# 1.1 Storage\n\n## Quiz\n\n${questions}\n\n## Answers\n\n${answers}\n`;
}
