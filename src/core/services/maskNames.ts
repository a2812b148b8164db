import type { CatalogueEntry } from './model';
import { spellingsOf } from './nameSpelling';

/** What stands where a name was. */
export const MASK = '…';

const separators = /[\s\u00a0\u2010\u2011\u202f-]+/;

/** Lists what an entry is called: its names, and each of them without the company's. */
export function namesOf({ name, aliases, formerNames }: CatalogueEntry): string[] {
  return [name, ...aliases, ...formerNames].flatMap((full) => {
    const short = full.replace(/^(?:Amazon|AWS)\s+/, '');
    return short === full ? [full] : [full, short];
  });
}

/** Puts `…` where `text` names an entry, in any case and plural, with hyphens, spaces or nothing between the words. */
export function maskNames(text: string, entry: CatalogueEntry): string {
  const known = patterns.get(entry) ?? patternOf(entry);
  patterns.set(entry, known);
  return text.replace(known, MASK);
}

/** Long patterns, which are asked for again in every variant of a question. */
const patterns = new WeakMap<CatalogueEntry, RegExp>();

function patternOf(entry: CatalogueEntry): RegExp {
  const spellings = namesOf(entry)
    .flatMap(spellingsOf)
    // Of two names that begin alike the longer is masked whole.
    .toSorted((a, b) => b.length - a.length)
    .map((spelling) => spelling.split(separators).map(escapePattern).join(`(?:${separators.source})?`))
    .filter((pattern) => pattern !== '');
  // An entry always has a name; without one nothing is masked.
  if (spellings.length === 0) return /(?!)/g;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spellings.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}
