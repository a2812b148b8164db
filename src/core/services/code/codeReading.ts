/**
 * Reading a line of code around a hit. Nothing here looks further than `READING_REACH` code units from where it starts,
 * so that a hit costs the same on any line.
 */
import { isSpace } from '../textSymbols';

/** The most code units that an identifier may span, and that decide about one on each side of it. */
export const READING_REACH = 200;

/** An ASCII letter, digit or underscore: what identifiers are made of. */
export function isIdentifierUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f
  );
}

/** Returns where the run of code units that `accepts` ends, from `start` on. */
export function runEnd(line: string, start: number, accepts: (unit: number) => boolean): number {
  const limit = Math.min(line.length, start + READING_REACH);
  let index = start;
  while (index < limit && accepts(line.charCodeAt(index))) index += 1;
  return index;
}

/** Returns where the run of code units that `accepts` starts, before `end`. */
export function runStart(line: string, end: number, accepts: (unit: number) => boolean): number {
  const limit = Math.max(0, end - READING_REACH);
  let index = end;
  while (index > limit && accepts(line.charCodeAt(index - 1))) index -= 1;
  return index;
}

/** Returns the identifier that starts at `start`; empty where none does. */
export function identifierAt(line: string, start: number): string {
  return line.slice(start, runEnd(line, start, isIdentifierUnit));
}

/** Returns the identifier that ends at `end`; empty where none does. */
export function identifierBefore(line: string, end: number): string {
  return line.slice(runStart(line, end, isIdentifierUnit), end);
}

/** Returns the name in lower case with hyphens (`bedrock-runtime`) that starts at `start`. */
export function kebabAt(line: string, start: number): string {
  const text = line.slice(start, runEnd(line, start, isKebabUnit));
  return text.replace(/-+$/, '');
}

function isKebabUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d;
}

/** Skips white space from `index` on. */
export function skipSpace(line: string, index: number): number {
  return runEnd(line, index, isSpace);
}

/** Skips white space backwards from `index`. */
export function skipSpaceBack(line: string, index: number): number {
  return runStart(line, index, isSpace);
}

/** A single or double quote, or a backtick. */
export function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** Tells whether an identifier may start at `index`: no letter, digit or underscore stands before it. */
export function startsIdentifier(line: string, index: number): boolean {
  return index === 0 || !isIdentifierUnit(line.charCodeAt(index - 1));
}

/** Tells whether an identifier may end at `index`. */
export function endsIdentifier(line: string, index: number): boolean {
  return index >= line.length || !isIdentifierUnit(line.charCodeAt(index));
}
