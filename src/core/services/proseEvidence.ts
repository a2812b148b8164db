/**
 * What a name needs that is a word of its own too (`Lambda`, `Config`), before it is taken for a service.
 *
 * - A line that speaks of AWS close by is evidence enough for any: it says `AWS` or `Amazon`, or names another service
 *   unmistakably, within `CONTEXT_REACH` code units.
 * - Lines around that speak of AWS (`SURROUNDING_LINES`) are evidence for `atSentenceStart` and `elsewhere` names (`ECS`,
 *   `API Gateway`), except where code uses the word: as a key, a whole string, or what it declares or assigns. For
 *   `everywhere` names they are evidence only where they named the same service in full before (`AWS Glue`, and lines later `Glue`):
 *   a page about AWS has its buttons and batches too.
 * - Without either, `elsewhere` names are never taken for a service.
 * - Without that, or AWS on the line, `everywhere` names (`Config`, `Connect`, `Batch`) are never taken for a service: capital or not, they are
 *   buttons, classes and verbs.
 * - Whatever the evidence, a verb with its object at the start of a sentence is none (`Translate the text`), nor is what
 *   only an ordinary word is followed by (`Lambda expressions`, and for `everywhere` names `Batch size`).
 * - Without it, `atSentenceStart` names (`Lambda`, `Comprehend`) are taken for one where only a proper name has a
 *   capital: in the middle of a sentence, not where a sentence, a list item or a table cell starts, and not where code
 *   declares or assigns something of that name.
 */
import type { NameSpan } from './mentionBounds';
import type { NameAmbiguity } from './model';
import { followsEscape } from './mentionBounds';
import { characterBefore, isSpace, isWordCharacter } from './textSymbols';

/** How far from a name another one speaks for it. */
export const CONTEXT_REACH = 200;

/** How many lines before and after a name speak for it. */
export const SURROUNDING_LINES = 60;

/** How much of each of them is looked at, in code units: a line can be a whole file. */
export const SURROUNDING_REACH = 1000;

/** How far behind a name the file that it is imported from may stand. */
const IMPORT_REACH = 120;

/** How far back a sentence's start is looked for. */
const OPENING_REACH = 48;

/** What a lambda of a programming language or of mathematics is followed by. */
const expressionWords = new Set('expression expressions calculus'.split(' '));

/** What a config, a batch or a connection is followed by. */
const thingWords = new Set('button file files object objects path processing size sizes'.split(' '));

/** What the object of a verb starts with. */
const objectWords = new Set('a an her his its my our the their them these this those your'.split(' '));

const declaringWords = new Set(
  (
    'class interface struct enum trait def func fn import extends implements instanceof const let var val typedef ' +
    'namespace package module Ref GetAtt DependsOn'
  ).split(' '),
);

/** Tells whether the capital of the name can only be that of a proper name. */
export function isProperNameInProse({ line, start, end }: NameSpan): boolean {
  if (followsEscape(line, start) || isAssigned(line, end)) return false;
  const opening = openingStart(line, start);
  const before = characterBefore(line, opening);
  // An enumeration has a space behind its comma; without one, or with a quote, it is a list in code.
  if (before === ',') return opening < start && line.slice(opening, start).trim() === '';
  if (!isWordCharacter(before)) return false;
  return !declaringWords.has(wordBefore(line, opening));
}

/** Tells whether what follows the name makes it an ordinary word, whatever the line speaks of. */
export function isOrdinaryWord(span: NameSpan, ambiguity: NameAmbiguity): boolean {
  const { line, start, end } = span;
  const next = /^ ([a-z]+)\b/.exec(line.slice(end, end + OPENING_REACH))?.[1];
  if (next === undefined || line.slice(start, end).includes(' ')) return false;
  if (expressionWords.has(next)) return true;
  if (ambiguity === 'everywhere' && thingWords.has(next)) return true;
  return objectWords.has(next) && !isWordCharacter(characterBefore(line, openingStart(line, start)));
}

/**
 * Tells whether code uses the word: `Lambda: …` alone at a line's start, `'Lambda'`, `class Lambda`, `Lambda = …`,
 * `(f: Lambda)`, CloudFormation's `Ref: Lambda`, or what is imported from a file of one's own.
 */
export function isWordOfCode({ line, start, end }: NameSpan): boolean {
  if (isAssigned(line, end) || declaringWords.has(wordBefore(line, openingStart(line, start)))) return true;
  if (/(?:Ref|DependsOn|GetAtt):\s?"?$/.test(line.slice(Math.max(0, start - OPENING_REACH), start))) return true;
  if (line.slice(start - 2, start) === ': ' && /^(?:\)|;$| =>| \{)/.test(line.slice(end, end + OPENING_REACH)))
    return true;
  if (/ from ['"]\.{1,2}\//.test(line.slice(end, end + IMPORT_REACH))) return true;
  const quote = line[start - 1];
  const isQuoted = (quote === '"' || quote === "'") && line[end] === quote;
  if (isQuoted) return true;
  return line[end] === ':' && openingStart(line, start) === 0 && !/[*_]/.test(line.slice(0, start));
}

/** Returns where the white space, quotes, brackets and emphasis before a name start. */
function openingStart(line: string, start: number): number {
  const limit = Math.max(0, start - OPENING_REACH);
  let index = start;
  while (index > limit && (isSpace(line.charCodeAt(index - 1)) || /["'`(*_“‘]/.test(line[index - 1] ?? ''))) index -= 1;
  return index;
}

function wordBefore(line: string, end: number): string {
  const limit = Math.max(0, end - OPENING_REACH);
  let index = end;
  while (index > limit && isWordCharacter(line[index - 1])) index -= 1;
  return line.slice(index, end);
}

function isAssigned(line: string, end: number): boolean {
  let index = end;
  while (index < end + OPENING_REACH && isSpace(line.charCodeAt(index))) index += 1;
  return line[index] === '=' || line[index] === '{';
}
