/** A slug longer than this is cut and completed with a hash. */
const maxSlugLength = 80;
/** How many words of a question or an option its id shows. */
const wordsInId = 6;

/** Returns the words of `text` in lower case, joined by hyphens: letters and digits of any script, nothing else. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const whole = words === null ? '' : words.join('-');
  if (whole === '') {
    return `x-${shortHash(normalizedText(text))}`;
  }
  return whole.length <= maxSlugLength ? whole : `${whole.slice(0, maxSlugLength)}-${shortHash(whole)}`;
}

/**
 * Returns an id for a text: a slug of its first words (for people) and a hash of the whole (for difference).
 *
 * Case, white space, curly quotes and a final full stop do not matter, so such corrections keep the id.
 */
export function textId(text: string): string {
  const normalized = normalizedText(text);
  const first = normalized
    .slice(0, maxSlugLength)
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const words = first === null ? [] : first.slice(0, wordsInId);
  return [...words, shortHash(normalized)].join('-');
}

/** Returns `text` without the differences that do not make it another text. */
export function normalizedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
    .replace(/[.]$/, '');
}

/** Returns eight hexadecimal digits: FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), on code units. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Gives out ids, each once: a repeated one is numbered (`-2`, `-3`, …). */
export class UniqueIds {
  private readonly taken = new Set<string>();
  private readonly next = new Map<string, number>();

  claim(wanted: string): string {
    if (!this.taken.has(wanted)) {
      this.taken.add(wanted);
      return wanted;
    }
    let number = this.next.get(wanted) ?? 2;
    while (this.taken.has(`${wanted}-${number}`)) {
      number++;
    }
    this.next.set(wanted, number + 1);
    const id = `${wanted}-${number}`;
    this.taken.add(id);
    return id;
  }
}
