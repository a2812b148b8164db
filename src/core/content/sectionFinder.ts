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
/** A word that occurs more often than this tells no sections apart. */
const maxPlaces = 500;
/** Share of an option's words that a section has to hold. */
const minimalShare = 0.5;
const commonWords: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in is it its of on only or that the their this to use using via vs with'.split(' '),
);

/**
 * Makes a finder for `sections`, which looks in this order for: a title that is the option's text; the longest title
 * within it; the section that holds the text most often; the section that holds most of its words, and of equals
 * the one with more of them side by side.
 */
export function sectionFinder(sections: readonly SearchableSection[]): SectionFinder {
  const byTitle = titleIndex(sections);
  const index = wordIndex(sections);
  return (optionText) => {
    const words = wordsOf(optionText).slice(0, maxWords);
    const title = longestTitleIn(words, byTitle);
    if (title !== undefined) return title;
    const found = mostMentions(words, index) ?? mostWords(words, index);
    return found === undefined ? undefined : sections[found]?.id;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function titleIndex(sections: readonly SearchableSection[]): Map<string, string> {
  const byTitle = new Map<string, string>();
  for (const { id, title } of sections) {
    const words = wordsOf(title);
    const name = words.join(' ');
    if (words.length > 0 && words.length <= maxWords && !byTitle.has(name)) byTitle.set(name, id);
  }
  return byTitle;
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

/** All words of all sections in a row, and where each word stands in it. */
interface WordIndex {
  readonly words: readonly string[];
  /** For each word of the row, the index of its section. */
  readonly owners: readonly number[];
  /** Without common words; at most one place more than `maxPlaces`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function wordIndex(sections: readonly SearchableSection[]): WordIndex {
  const words: string[] = [];
  const owners: number[] = [];
  const places = new Map<string, number[]>();
  const add = (word: string, owner: number): void => {
    if (word !== '' && !commonWords.has(word)) {
      const known = places.get(word) ?? [];
      if (known.length <= maxPlaces) known.push(words.length);
      places.set(word, known);
    }
    words.push(word);
    owners.push(owner);
  };
  for (const [owner, { title, text }] of sections.entries()) {
    for (const word of wordsOf(title)) add(word, owner);
    // An empty word keeps phrases from running over from one text into the next.
    add('', owner);
    for (const word of wordsOf(text)) add(word, owner);
    add('', owner);
  }
  return { words, owners, places };
}

function mostMentions(wanted: readonly string[], { words, owners, places }: WordIndex): number | undefined {
  const anchors = wanted.flatMap((word, offset) =>
    commonWords.has(word) ? [] : [{ offset, at: places.get(word) ?? [] }],
  );
  const [rarest] = anchors.toSorted((a, b) => a.at.length - b.at.length);
  if (rarest === undefined || rarest.at.length > maxPlaces) return undefined;
  const mentions = new Map<number, number>();
  for (const place of rarest.at) {
    const start = place - rarest.offset;
    const owner = owners[place] ?? 0;
    if (wanted.every((word, offset) => words[start + offset] === word)) {
      mentions.set(owner, (mentions.get(owner) ?? 0) + 1);
    }
  }
  return best([...mentions].map(([owner, count]) => ({ owner, scores: [count] })));
}

function mostWords(wanted: readonly string[], { words, owners, places }: WordIndex): number | undefined {
  const telling = new Set(wanted.filter((word) => !commonWords.has(word)));
  const found = new Map<number, { readonly words: Set<string>; readonly pairs: Set<string>; total: number }>();
  for (const word of telling) {
    const at = places.get(word) ?? [];
    if (at.length > maxPlaces) continue;
    const followers = new Set(wanted.filter((next, index) => telling.has(next) && wanted[index - 1] === word));
    for (const place of at) {
      const owner = owners[place] ?? 0;
      const section = found.get(owner) ?? { words: new Set(), pairs: new Set(), total: 0 };
      found.set(owner, section);
      const next = words[place + 1] ?? '';
      section.words.add(word);
      section.total++;
      if (followers.has(next)) section.pairs.add(`${word} ${next}`);
    }
  }
  const near = [...found].filter(([, section]) => section.words.size >= telling.size * minimalShare);
  return best(near.map(([owner, { words: own, pairs, total }]) => ({ owner, scores: [own.size, pairs.size, total] })));
}

interface Candidate {
  readonly owner: number;
  /** The first ones count first. */
  readonly scores: readonly number[];
}

/** Returns the owner with the highest scores; of equals the one that comes first in the chapter. */
function best(candidates: readonly Candidate[]): number | undefined {
  return candidates.toSorted((a, b) => compareScores(b, a) || a.owner - b.owner)[0]?.owner;
}

function compareScores(a: Candidate, b: Candidate): number {
  const differing = a.scores.findIndex((score, index) => score !== b.scores[index]);
  return differing < 0 ? 0 : (a.scores[differing] ?? 0) - (b.scores[differing] ?? 0);
}
