import type { InlineSource } from './inlineSource';
import type { SourceRange } from './model';

/** What a key says: which options are right, the order of all, or what belongs to each prompt. */
export type AnswerKeyKind = 'choice' | 'order' | 'match';

/** One letter of a key. */
export interface KeyEntry {
  readonly letter: string;
  readonly letterRange: SourceRange;
  /** The option's text, where the key repeats it: `B. Text`. */
  readonly text?: InlineSource;
  /** The prompt's number, in a match. */
  readonly prompt?: string;
  readonly promptRange?: SourceRange;
}

/** A key as written. */
export interface AnswerKey {
  readonly kind: AnswerKeyKind;
  /** Never empty. */
  readonly entries: readonly KeyEntry[];
}

/** An answer's first paragraph, parted where the key ends. */
export interface SplitKey {
  /** `undefined` where the first line is no key. */
  readonly key?: AnswerKey;
  /** The line that the key is, or should be. */
  readonly line: InlineSource;
  /** What follows it in the same paragraph; absent where nothing does. */
  readonly rest?: InlineSource;
}

const keyLabel =
  /^[*_\s]{0,8}(?:the\s{1,3})?(?:correct\s{1,3})?(answers?|choices?|options?|order|sequence|match(?:es|ing)?)(?:\s{1,3}(?:is|are))?[*_\s]{0,8}:[*_\s]{0,8}/i;
const separator = /^[\s*_]*(?:[,;/&+]|(?:and|then)(?![\p{L}\p{N}])|->|=>|→|>)?[\s*_]*(?:(?:and|then)\s+)?/u;
const letterAt = /^([A-Z])(?![\p{L}\p{M}\p{N}])/u;
const textMarker = /^[*_]{0,3}(?:[.)](?:[*_]{0,3}\s+)|:(?:[*_]{0,3}\s+)|\s+[-–—]\s+)[*_]{0,3}/u;
const pairAt = /^(\d{1,4})[\s*_]{0,4}(?:->|=>|[-–—:=→.])[\s*_]{0,4}([A-Z])(?![\p{L}\p{M}\p{N}])/u;
const nextLetterWithText = /(?:[,;]\s{0,3}(?:and\s{1,3})?|\s(?:and|&)\s{1,3})[A-Z][.)]\s/g;
const chunkLength = 64;

/** Reads an answer's first paragraph: its key, and what comes after it. */
export function splitKey(paragraph: InlineSource): SplitKey {
  const { text } = paragraph;
  const label = keyLabel.exec(text.slice(0, chunkLength));
  if (label?.[1] === undefined) return bareKey(paragraph);
  const bodyStart = label[0].length;
  const end = keyEnd(text, bodyStart);
  const body = paragraph.slice(bodyStart, end);
  const kind = kindOf(label[1].toLowerCase());
  const entries = kind === 'match' ? pairs(body) : letters(body);
  const rest = restOf(paragraph, end);
  return {
    ...(entries.length === 0 ? {} : { key: { kind, entries } }),
    line: paragraph.slice(0, end).trim(),
    ...(rest === undefined ? {} : { rest }),
  };
}

function kindOf(label: string): AnswerKeyKind {
  if (label.startsWith('match')) return 'match';
  return label === 'order' || label === 'sequence' ? 'order' : 'choice';
}

/** `B`, `B, D`, or `B. Text` without a label: only where it is all of the first line. */
function bareKey(paragraph: InlineSource): SplitKey {
  const line = paragraph.slice(0, lineEnd(paragraph.text, 0));
  const rest = restOf(paragraph, line.text.length);
  const result = { line: line.trim(), ...(rest === undefined ? {} : { rest }) };
  const trimmed = line.trim();
  const lead = /^[*_]{0,3}/.exec(trimmed.text)?.[0].length ?? 0;
  const body = trimmed.slice(lead);
  if (!/^[A-Z](?:[*_.)]|,? ?[A-Z,]|$| (?:and|&) )/.test(body.text)) return result;
  const entries = letters(body);
  const end = entries.at(-1)?.letterRange.end.column;
  const isWhole = entries.some(({ text }) => text !== undefined) || end === endWithoutMarkers(body).range().end.column;
  return entries.length > 0 && isWhole ? { ...result, key: { kind: 'choice', entries } } : result;
}

/** A key in bold ends with the bold, any other with its line. */
function keyEnd(text: string, bodyStart: number): number {
  const marker = /^(?:\*\*|__|\*|_)/.exec(text)?.[0];
  const closing = marker === undefined ? -1 : text.indexOf(marker, marker.length);
  return marker !== undefined && closing >= bodyStart ? closing + marker.length : lineEnd(text, bodyStart);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function restOf(paragraph: InlineSource, end: number): InlineSource | undefined {
  const rest = paragraph.slice(end).trim();
  const withoutPoint = /^[.:;]/.test(rest.text) ? rest.slice(1).trim() : rest;
  return withoutPoint.text === '' ? undefined : withoutPoint;
}

function letters(body: InlineSource): KeyEntry[] {
  const { text } = endWithoutMarkers(body);
  const entries: KeyEntry[] = [];
  let offset = 0;
  while (offset < text.length) {
    const gap = separator.exec(text.slice(offset, offset + chunkLength))?.[0].length ?? 0;
    const start = offset + gap;
    const letter = letterAt.exec(text.slice(start, start + 3))?.[1];
    if (letter === undefined || (entries.length > 0 && gap === 0)) break;
    const letterRange = body.range(start, start + 1);
    const marker = textMarker.exec(text.slice(start + 1, start + 1 + chunkLength))?.[0];
    if (marker === undefined) {
      entries.push({ letter, letterRange });
      offset = start + 1;
      continue;
    }
    const textStart = start + 1 + marker.length;
    nextLetterWithText.lastIndex = textStart;
    const textEnd = nextLetterWithText.exec(text)?.index ?? text.length;
    entries.push({ letter, letterRange, text: endWithoutMarkers(body.slice(textStart, textEnd)) });
    offset = textEnd;
  }
  return entries;
}

function pairs(body: InlineSource): KeyEntry[] {
  const { text } = body;
  const entries: KeyEntry[] = [];
  let offset = 0;
  while (offset < text.length) {
    offset += separator.exec(text.slice(offset, offset + chunkLength))?.[0].length ?? 0;
    const match = pairAt.exec(text.slice(offset, offset + chunkLength));
    if (match?.[1] === undefined || match[2] === undefined) break;
    const end = offset + match[0].length;
    entries.push({
      letter: match[2],
      letterRange: body.range(end - 1, end),
      prompt: String(Number(match[1])),
      promptRange: body.range(offset, offset + match[1].length),
    });
    offset = end;
  }
  return entries;
}

/** Takes off white space and the end of bold or italics. */
function endWithoutMarkers(source: InlineSource): InlineSource {
  let end = source.text.length;
  while (end > 0 && /[\s*_]/.test(source.text.charAt(end - 1))) end--;
  return source.slice(0, end);
}
