/** A section as far as finding it goes. */
export interface SearchableSection {
  readonly id: string;
  readonly title: string;
  /** Its own text, without that of its subsections. */
  readonly text: string;
}

/** Returns the id of the section that teaches what an option's text says, or `undefined` where none comes near. */
export type SectionFinder = (optionText: string) => string | undefined;

/** Words beyond this many say nothing more about where a text belongs. */
const maxWords = 24;
/** Words that stand in more sections than this tell none of them apart. */
const maxSections = 64;
/** Share of an option's words that a section has to hold. */
const minimalShare = 0.5;
const commonWords: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in is it its of on only or that the their this to use using via vs with'.split(' '),
);

/**
 * Makes a finder for `sections`, which looks in this order for: a title that is the option's text; the longest title
 * within it; the section that holds the text most often; the section that holds most of its words.
 */
export function sectionFinder(sections: readonly SearchableSection[]): SectionFinder {
  const byTitle = new Map<string, string>();
  const bodies = sections.map(({ title, text }) => ` ${wordsOf(title).join(' ')} ${wordsOf(text).join(' ')} `);
  const counts = new Map<string, Map<number, number>>();
  for (const [index, { id, title }] of sections.entries()) {
    const words = wordsOf(title);
    if (words.length > 0 && words.length <= maxWords && !byTitle.has(words.join(' '))) byTitle.set(words.join(' '), id);
    for (const word of (bodies[index] ?? '').split(' ')) {
      if (word === '' || commonWords.has(word)) continue;
      const places = counts.get(word) ?? new Map<number, number>();
      places.set(index, (places.get(index) ?? 0) + 1);
      counts.set(word, places);
    }
  }

  return (optionText) => {
    const words = wordsOf(optionText).slice(0, maxWords);
    const title = longestTitleIn(words, byTitle);
    if (title !== undefined) return title;
    const index = mostMentions(words, counts, bodies) ?? mostWords(words, counts);
    return index === undefined ? undefined : sections[index]?.id;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function longestTitleIn(words: readonly string[], byTitle: ReadonlyMap<string, string>): string | undefined {
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const id = byTitle.get(words.slice(start, start + length).join(' '));
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

type WordPlaces = ReadonlyMap<string, ReadonlyMap<number, number>>;

function mostMentions(words: readonly string[], counts: WordPlaces, bodies: readonly string[]): number | undefined {
  const places = words.flatMap((word) => (commonWords.has(word) ? [] : [counts.get(word) ?? new Map<number, number>()]));
  const [rarest] = places.toSorted((a, b) => a.size - b.size);
  if (rarest === undefined || rarest.size > maxSections) return undefined;
  const phrase = ` ${words.join(' ')} `;
  return best([...rarest.keys()].map((index) => ({ index, score: occurrences(bodies[index] ?? '', phrase) })));
}

function occurrences(text: string, phrase: string): number {
  let count = 0;
  // The space after one mention may be the one before the next.
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length - 1)) count++;
  return count;
}

function mostWords(words: readonly string[], counts: WordPlaces): number | undefined {
  const telling = new Set(words.filter((word) => !commonWords.has(word)));
  const found = new Map<number, { distinct: number; total: number }>();
  for (const word of telling) {
    const places = counts.get(word);
    if (places === undefined || places.size > maxSections) continue;
    for (const [index, count] of places) {
      const { distinct, total } = found.get(index) ?? { distinct: 0, total: 0 };
      found.set(index, { distinct: distinct + 1, total: total + count });
    }
  }
  const near = [...found].filter(([, { distinct }]) => distinct >= telling.size * minimalShare);
  // Which words are there counts first; how often decides between equals.
  return best(near.map(([index, { distinct, total }]) => ({ index, score: distinct + total / (total + 1) })));
}

/** Returns the index with the highest score; of equals the one that comes first in the chapter. */
function best(candidates: readonly { readonly index: number; readonly score: number }[]): number | undefined {
  const sound = candidates.filter(({ score }) => score > 0);
  return sound.toSorted((a, b) => b.score - a.score || a.index - b.index)[0]?.index;
}
