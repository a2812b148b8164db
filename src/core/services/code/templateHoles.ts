/**
 * Holes of templates, where a program puts a value: `${AWS::Region}`, `{region}`, `{{ region }}`, `<region>`, `#{region}`,
 * `%s`, `$(REGION)`, `$REGION`.
 */
import { identifierAt, isIdentifierUnit, READING_REACH, runStart } from './codeReading';

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '<': '>' };

/** Returns where the hole that starts at `start` ends, or `undefined` where none does. */
export function holeEnd(line: string, start: number): number | undefined {
  if (line[start] === '%') return /[sdv]/.test(line[start + 1] ?? '') ? start + 2 : undefined;
  const sigil = /[$#]/.test(line[start] ?? '') ? 1 : 0;
  const opening = line[start + sigil] ?? '';
  const close = closing[opening];
  if (close === undefined) {
    const name = sigil === 1 ? identifierAt(line, start + 1) : '';
    return name === '' ? undefined : start + 1 + name.length;
  }
  const end = line.slice(0, start + READING_REACH).indexOf(close, start + sigil);
  if (end < 0) return undefined;
  // `{{ region }}`
  return line[start + sigil + 1] === opening && line[end + 1] === close ? end + 2 : end + 1;
}

/** Returns where the hole that ends at `end` starts, or `undefined` where none does. */
export function holeStart(line: string, end: number): number | undefined {
  const last = line[end - 1] ?? '';
  const opening = Object.keys(closing).find((character) => closing[character] === last);
  if (opening === undefined) {
    if (/[sdv]/.test(last) && line[end - 2] === '%') return end - 2;
    const start = runStart(line, end, isIdentifierUnit);
    return start < end && line[start - 1] === '$' ? start - 1 : undefined;
  }
  const limit = Math.max(0, end - READING_REACH);
  let start = line.lastIndexOf(opening, end - 1);
  if (start < limit) return undefined;
  if (line[start - 1] === opening && line[end - 2] === last) start -= 1;
  return /[$#]/.test(line[start - 1] ?? '') ? start - 1 : start;
}
