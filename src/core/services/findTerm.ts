import type { CatalogueEntry, ServiceCatalogue } from './model';
import { foldName, spellingsOf } from './nameSpelling';

/**
 * Returns the entry that a key term of a chapter is, by name, alias or former name. Case, plural and hyphens do not
 * matter; an acronym in parentheses may follow (`Virtual Private Cloud (VPC)`), and alone is enough.
 */
export function findTerm(catalogue: ServiceCatalogue, text: string): CatalogueEntry | undefined {
  for (const reading of readingsOf(text)) {
    const spellings = new Set(spellingsOf(reading).map(foldName));
    const found = catalogue.entries.find((entry) => namesOf(entry).some((name) => isSpelled(name, spellings)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lists all names of an entry, the official one first. */
export function namesOf(entry: CatalogueEntry): readonly string[] {
  return [entry.name, ...entry.aliases, ...entry.formerNames];
}

function isSpelled(name: string, spellings: ReadonlySet<string>): boolean {
  return spellingsOf(name).some((spelling) => spellings.has(foldName(spelling)));
}

/** Lists what a term may be looked up as: the whole, what stands before its parenthesis, what stands in it. */
function readingsOf(text: string): string[] {
  const parts = /^([^()]+)\(([^()]+)\)\s*$/.exec(text);
  return [text, parts?.[1], parts?.[2]].flatMap((part) => (part === undefined ? [] : [part.trim()]));
}
