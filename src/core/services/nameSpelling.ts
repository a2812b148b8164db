/**
 * The spellings under which one name is met: as it is, and in the plural.
 */

/** Returns `name` and its English plural. */
export function spellingsOf(name: string): readonly string[] {
  return [name, pluralOf(name)];
}

/**
 * Returns what all spellings of one name have in common: lower case, hyphens as spaces, one space between words. Two
 * texts with the same fold are the same name.
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u2010\u2011\u202f-]+/g, ' ')
    .trim();
}

/** Whether `name` has no lower-case letter, so that it is an acronym or several (`GDPR`, `PCI DSS`, `S3`). */
export function isAcronym(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}

function pluralOf(name: string): string {
  if (isAcronym(name) || /\d$/.test(name)) return `${name}s`;
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(name)) return `${name}es`;
  return `${name}s`;
}
