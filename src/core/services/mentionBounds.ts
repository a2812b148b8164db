/**
 * Where a name stands alone in a line: not inside a longer word, an identifier, an address or a path.
 *
 * Everything here looks at most `BOUNDS_REACH` code units to each side, so that a hit costs the same on any line.
 */
import { characterAt, characterBefore, isHyphen, isSpace, isWordCharacter } from './textSymbols';

/** How far a decision looks to each side of a name. */
export const BOUNDS_REACH = 256;

/** How far the words and lists that hyphens and slashes join to a name are followed. */
const PIECE_REACH = 64;

/** A name's place in a line. */
export interface NameSpan {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Tells whether the name stands alone.
 *
 * A name of several words needs word boundaries and must not be part of an address. A single word is also refused where
 * it looks like code: after `.`, `:`, `@`, `$`, `<` or a lone hyphen, before `(`, `=`, `::`, `.x` or `<T>`, between
 * slashes that are not a list (`S3/EC2` is one, `src/Lambda/` is not), in words with several hyphens, and where it is a
 * variable that is assigned or used (`S3 ?= x`, `$(S3)`), behind another vendor's name, and where it is declared
 * (`class S3 {`).
 */
export function standsAlone(span: NameSpan): boolean {
  const { line, start, end } = span;
  const isEscaped = followsEscape(line, start);
  if (!isEscaped && isWordCharacter(characterBefore(line, start))) return false;
  if (isWordCharacter(characterAt(line, end))) return false;
  if (isJoinedBy('&', span) || isJoinedBy('@', span)) return false;
  if (!hasFreeHyphens(span) || isInAddress(span)) return false;
  const isPhrase = /\s/.test(line.slice(start, end));
  if (!isPhrase && (isOtherVendors(span) || isDeclared(span))) return false;
  return isPhrase || ((isEscaped || isFreeBefore(line, start)) && isFreeAfter(line, end) && hasFreeSlashes(span));
}

/** Tells whether the word before is another vendor's: `Cloud KMS`, `Google Cloud IAM`. */
function isOtherVendors({ line, start }: NameSpan): boolean {
  return /\b(?:Alibaba|Azure|(?<!AWS |Amazon )Cloud|Cloudflare|GCP|Google|IBM|Tencent) $/.test(
    line.slice(Math.max(0, start - 24), start),
  );
}

/** Tells whether code declares something of that name: `class S3 {`, `namespace SQS {`, `interface EC2 extends …`. */
function isDeclared({ line, start, end }: NameSpan): boolean {
  const declares = /\b(?:class|interface|namespace|struct|enum|trait|protocol) $/.test(
    line.slice(Math.max(0, start - 16), start),
  );
  return declares && /^(?:\s?[{:]|\s(?:extends|implements)\b|\s*$)/.test(line.slice(end, end + 16));
}

/** Tells whether `start` follows an escape sequence of a string literal (`"First.\nAmazon Bedrock …"`). */
export function followsEscape(line: string, start: number): boolean {
  return start >= 2 && line[start - 2] === '\\' && /[nrt]/.test(line[start - 1] ?? '');
}

function isJoinedBy(character: string, { line, start, end }: NameSpan): boolean {
  const before = line[start - 1] === character && isWordCharacter(characterBefore(line, start - 1));
  const after = line[end] === character && isWordCharacter(characterAt(line, end + 1));
  return before || after;
}

function isFreeBefore(line: string, start: number): boolean {
  const before = line[start - 1];
  if (before === undefined) return true;
  if (before === '@' || before === '$' || before === '\\' || before === '<') return false;
  // A variable: `$(S3)`, `${S3}`.
  if ((before === '(' || before === '{') && line[start - 2] === '$') return false;
  if (before === '.' || before === '#' || before === ':') {
    const previous = characterBefore(line, start - 1);
    return !isWordCharacter(previous) && !(before === ':' && previous === ':');
  }
  return true;
}

function isFreeAfter(line: string, end: number): boolean {
  if (/^\s?[?:+]=/.test(line.slice(end, end + 4))) return false;
  const following = line[end + 1] ?? '';
  switch (line[end]) {
    case '(':
    case '=':
    case '@':
    case '$':
      return false;
    case '.':
    case '#':
      return !isWordCharacter(characterAt(line, end + 1));
    case ':':
      return following !== ':' && !isWordCharacter(characterAt(line, end + 1));
    case '<':
      return !/[A-Z]/.test(following);
    case '[':
      return !/["'\]]/.test(following);
    case '\\':
      return /[nrt"'`]/.test(following);
    default:
      return true;
  }
}

/**
 * One hyphen may join the name to one plain word (`Bedrock-based`, `non-SageMaker`); more make an identifier
 * (`my-S3-bucket`), and so does a hyphen with nothing before it (`-S3`, `--Lambda`), unless it is a dash.
 */
function hasFreeHyphens({ line, start, end }: NameSpan): boolean {
  const hyphenBefore = isHyphen(line.charCodeAt(start - 1));
  const hyphenAfter = isHyphen(line.charCodeAt(end)) && isWordCharacter(characterAt(line, end + 1));
  if (!hyphenBefore && !hyphenAfter) return true;
  if (hyphenBefore && isHyphen(line.charCodeAt(start - 2))) {
    return !hyphenAfter && isWordCharacter(characterBefore(line, start - 2));
  }
  const name = line.slice(start, end);
  if (/\s/.test(name)) return true;
  if (hyphenBefore && hyphenAfter) return false;
  if ([...name].some((character) => isHyphen(character.charCodeAt(0)))) return false;
  if (hyphenAfter) return !/[-_./\\:@($]/.test(line[wordEnd(line, end + 1)] ?? '') || endsSentence(line, end + 1);
  const joined = wordStart(line, start - 1);
  return joined < start - 1 && !/[-_./\\:@#$]/.test(line[joined - 1] ?? '');
}

/** Tells whether the word at `index` is followed by a full stop or colon that ends a sentence, not by more of a path. */
function endsSentence(line: string, index: number): boolean {
  const end = wordEnd(line, index);
  return /[.:]/.test(line[end] ?? '') && !isWordCharacter(characterAt(line, end + 1)) && line[end + 1] !== ':';
}

/** Slashes are a list where what they join starts with a capital on each side, and part of a path otherwise. */
function hasFreeSlashes({ line, start, end }: NameSpan): boolean {
  let index = start;
  while (line[index - 1] === '/' && start - index < PIECE_REACH) {
    const piece = wordStart(line, index - 1);
    if (!/[A-Z]/.test(line[piece] ?? '') || piece === index - 1) return false;
    if (/[-.:~\\@#$]/.test(line[piece - 1] ?? '')) return false;
    index = piece;
  }
  index = end;
  while (line[index] === '/' && index - end < PIECE_REACH) {
    if (!/[A-Z]/.test(line[index + 1] ?? '')) return line[index + 1] === ' ';
    const piece = wordEnd(line, index + 1);
    if (line[piece] === '.' && isWordCharacter(characterAt(line, piece + 1))) return false;
    index = piece;
  }
  return true;
}

/** Tells whether what stands before the name, up to white space or a bracket or quote, is the head of an address. */
function isInAddress({ line, start }: NameSpan): boolean {
  const limit = Math.max(0, start - BOUNDS_REACH);
  let from = start;
  while (from > limit && !endsAddress(line.charCodeAt(from - 1))) from -= 1;
  return from < start && /:\/\/|\w@|^(?:www\.|mailto:)/.test(line.slice(from, start));
}

/** White space, and what an address is put between: quotes, angle brackets, closing brackets, the edge of a cell. */
function endsAddress(unit: number): boolean {
  return isSpace(unit) || '"\'`<>)]}|'.includes(String.fromCharCode(unit));
}

function wordStart(line: string, end: number): number {
  const limit = Math.max(0, end - PIECE_REACH);
  let index = end;
  while (index > limit && isWordCharacter(characterBefore(line, index))) {
    index -= characterBefore(line, index)?.length ?? 1;
  }
  return index;
}

function wordEnd(line: string, start: number): number {
  const limit = Math.min(line.length, start + PIECE_REACH);
  let index = start;
  while (index < limit && isWordCharacter(characterAt(line, index))) index += characterAt(line, index)?.length ?? 1;
  return index;
}
