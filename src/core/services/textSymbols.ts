/**
 * How single UTF-16 code units of a line are read when names are looked for in it.
 *
 * White space and hyphens are both `SEPARATOR` to the automaton, so that one pass finds `fine-tuning` and
 * `fine tuning`; which of the two a name allows is settled when a hit is checked.
 */

/** The one symbol for everything that separates the words of a name. */
export const SEPARATOR = 0x20;

/** Returns what `unit` is to the automaton: ASCII letters without case, separators as one symbol, the rest as is. */
export function symbolOf(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  return isSeparator(unit) ? SEPARATOR : unit;
}

export function isSeparator(unit: number): boolean {
  return isSpace(unit) || isHyphen(unit);
}

/** White space within a line: space, tab, the no-break spaces and the typographic ones. */
export function isSpace(unit: number): boolean {
  if (unit === 0x20 || unit === 0x09 || unit === 0xa0) return true;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** The hyphen of the keyboard, and the typographic one with or without a break. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

// Scripts that are written without spaces, or that attach particles to a foreign name (`Amazon Bedrockは`).
const unspacedScript =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;
const wordCharacter = /^[\p{L}\p{M}\p{N}_]$/u;

/**
 * Tells whether a character continues a word: a Unicode letter, mark or digit, or an underscore. Letters of scripts
 * that are written without spaces do not: a Latin name ends where they begin.
 */
export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined) return false;
  const unit = character.charCodeAt(0);
  if (unit < 0x80) {
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      unit === 0x5f
    );
  }
  return wordCharacter.test(character) && !unspacedScript.test(character);
}

/** Returns the whole character (one or two code units) that ends at `index`, or `undefined` at the line's start. */
export function characterBefore(line: string, index: number): string | undefined {
  if (index <= 0) return undefined;
  const unit = line.charCodeAt(index - 1);
  const pair = unit >= 0xdc00 && unit <= 0xdfff && index >= 2;
  return pair ? line.slice(index - 2, index) : line[index - 1];
}

/** Returns the whole character (one or two code units) that starts at `index`, or `undefined` at the line's end. */
export function characterAt(line: string, index: number): string | undefined {
  const point = line.codePointAt(index);
  return point === undefined ? undefined : String.fromCodePoint(point);
}
