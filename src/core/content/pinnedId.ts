import type { InlineSource } from './inlineSource';

const pattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u;
const maxLength = 200;

/** A text and the id that its author pinned to it. */
export interface PinnedText {
  /** Without the pin. */
  readonly source: InlineSource;
  readonly id?: string;
}

/** Takes `{#some-id}` off the end of a heading, a stem or an option, as Pandoc writes header identifiers. */
export function splitPinnedId(source: InlineSource): PinnedText {
  const trimmed = source.trim();
  const { text } = trimmed;
  const start = text.endsWith('}') ? text.lastIndexOf('{#') : -1;
  if (start < 0 || text.length - start > maxLength || text[start - 1] === '\\') {
    return { source: trimmed };
  }
  const id = text.slice(start + 2, -1);
  return pattern.test(id) ? { source: trimmed.slice(0, start).trim(), id } : { source: trimmed };
}
