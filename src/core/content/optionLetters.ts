/**
 * Finds the letters in an explanation that name options, so that they can follow a shuffle.
 *
 * A capital letter that stands alone and is the key of an option names it where it
 * - follows a word for one: `option B`, `answers B and D`, `choice C`, `the answer is B`, `Answer: B`;
 * - is all there is between parentheses, or in bold or italics: `(B)`, `(A and C)`, `**B**`;
 * - belongs to a list of letters that starts a clause or follows a word such as `both`: `A, B and D are …`;
 * - starts a clause, or follows a word such as `why` or `unlike`, and is followed by a verb or a colon: `B is …`,
 *   `because C would …`, `D: …`; for letters other than A and I any word that ends in `s` counts (`C describes …`);
 * - follows a number and a dash, in a matching question: `2-B`.
 *
 * It does not where it is the article (`A service …`) or the pronoun (`I would …`), part of a name (`Plan B`,
 * `Vitamin C`, `A/B testing`, `Q&A`, `C++`, `B-tree`), or set as code.
 */

/** A letter that names an option. */
export interface OptionLetter {
  readonly offset: number;
  readonly letter: string;
}

/** A stretch of text from `start` to `end`, exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The text to search. */
export interface LetterSearch {
  /** Without markup; code is replaced by something that is no letter. */
  readonly text: string;
  /** The keys of the question's options. */
  readonly keys: ReadonlySet<string>;
  /** What is set in bold or italics. */
  readonly emphasized: readonly TextSpan[];
  /** Whether `2-B` pairs a prompt with an option. */
  readonly pairs: boolean;
}

/** How far before and after a letter its context is looked for. */
const contextLength = 40;
const longestSeparator = 12;

const standaloneLetter = /(?<![\p{L}\p{M}\p{N}_])[A-Z](?![\p{L}\p{M}\p{N}_])/gu;
const namedOption = /(?:^|[^\p{L}\p{M}])(?:options?|answers?|choices?|alternatives?|responses?|letters?|distractors?)\s+$/iu;
const answerIs =
  /(?:^|[^\p{L}\p{M}])(?:options?|answers?|choices?)\s+(?:is|are|was|were|(?:would|must|should|can|could)(?:\s+only)?\s+be)\s+$/iu;
const answerColon = /(?:^|[^\p{L}\p{M}])(?:options?|answers?|choices?)\s*:\s+$/iu;
const chosen =
  /(?:^|[^\p{L}\p{M}])(?:choose|chooses|select|selects|pick|picks|eliminates?|eliminated|excludes?|excluded|rules?\s+out|ruled\s+out|unlike|versus|vs\.)\s+$/iu;
const clauseStart = /(?:^|[.!?:;,—–…(“"'‘\n])\s*$/u;
const sentenceStart = /(?:^|[.!?:;—–…(“"'‘\n])\s*$/u;
const conjunction =
  /(?:^|[^\p{L}\p{M}])(?:both|either|neither|nor|and|or|but|not|that|because|since|so|as|if|when|while|whereas|why|whether|though|although|hence|thus|therefore|only|then|than|however)\s+$/iu;
const verb =
  /^\s+(?:(?:also|only|alone|then|both|all|each)\s+)?(?:is|are|was|were|isn['’]t|aren['’]t|does|doesn['’]t|do|don['’]t|would|wouldn['’]t|will|won['’]t|can|cannot|can['’]t|could|couldn['’]t|should|has|have|had|may|might|must)(?![\p{L}\p{M}])/u;
const wordEndingInS = /^\s+[a-z]{2,}s(?![\p{L}\p{M}'’-])/u;
const lowerCaseWord = /^\s+[a-z]/;
const listSeparator = /^(?:\s*,\s*(?:(?:and|or)\s+|&\s*)?|\s+(?:and|or)\s+|\s*&\s*|\s*\/\s*)$/;
const wordSeparator = /and|or|,/;
const pairedNumber = /\d\s?[-–—:=→]\s?$/u;

/** Lists the letters that name options, in their order. See the top of this file for the rule. */
export function findOptionLetters(search: LetterSearch): OptionLetter[] {
  const context: SearchContext = { ...search, alone: emphasizedAlone(search) };
  return letterGroups(search).flatMap((group) => lettersNamed(group, context));
}

interface SearchContext extends LetterSearch {
  /** Offsets of the letters that are all there is in bold or italics, but for punctuation. */
  readonly alone: ReadonlySet<number>;
}

function emphasizedAlone({ text, emphasized }: LetterSearch): Set<number> {
  const offsets = new Set<number>();
  for (const { start, end } of emphasized) {
    const match = end - start > longestSeparator ? null : /^[(\s]*([A-Z])[.:)\s]*$/.exec(text.slice(start, end));
    if (match?.[1] !== undefined) offsets.add(start + match[0].indexOf(match[1]));
  }
  return offsets;
}

/** Letters with nothing but commas, `and`, `or`, `&` or `/` between them. */
interface LetterGroup {
  readonly letters: readonly OptionLetter[];
  readonly separators: readonly string[];
}

function letterGroups({ text, keys }: LetterSearch): LetterGroup[] {
  const groups: { letters: OptionLetter[]; separators: string[] }[] = [];
  for (const match of text.matchAll(standaloneLetter)) {
    const current: OptionLetter = { offset: match.index, letter: match[0] };
    if (!keys.has(current.letter)) continue;
    const group = groups.at(-1);
    const previous = group?.letters.at(-1);
    const separator = previous === undefined ? undefined : separatorBetween(text, previous.offset + 1, current.offset);
    if (group === undefined || separator === undefined) {
      groups.push({ letters: [current], separators: [] });
    } else {
      group.letters.push(current);
      group.separators.push(separator);
    }
  }
  return groups;
}

function separatorBetween(text: string, start: number, end: number): string | undefined {
  if (end - start > longestSeparator) return undefined;
  const between = text.slice(start, end);
  return listSeparator.test(between) ? between : undefined;
}

function lettersNamed(group: LetterGroup, search: SearchContext): readonly OptionLetter[] {
  const letters = withoutTrailingWord(group, search.text);
  const first = letters[0];
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = search.text.slice(Math.max(0, first.offset - contextLength), first.offset);
  const after = search.text.slice(last.offset + 1, last.offset + 1 + contextLength);
  if (isCued({ before, after, letters })) return letters;
  if (isParenthesized(before, after)) return letters;
  const isPlainList = letters.length > 1 && group.separators.every((separator) => wordSeparator.test(separator));
  if (isPlainList && isList(before, after)) return letters;
  if (letters.length === 1 && isSubject(first.letter, before, after)) return letters;
  return letters.filter((letter) => search.alone.has(letter.offset) || isPaired(letter, search));
}

/** In `option B, A managed service …` the last letter is an article, and in `option B, I would …` a pronoun. */
function withoutTrailingWord({ letters, separators }: LetterGroup, text: string): readonly OptionLetter[] {
  const last = letters.at(-1);
  if (last === undefined || (last.letter !== 'A' && last.letter !== 'I')) return letters;
  const separator = separators.at(-1)?.trim();
  const after = text.slice(last.offset + 1, last.offset + 1 + contextLength);
  const isWord = separator === ',' && lowerCaseWord.test(after) && (last.letter === 'I' || !verb.test(after));
  return isWord ? letters.slice(0, -1) : letters;
}

interface Context {
  readonly before: string;
  readonly after: string;
  readonly letters: readonly OptionLetter[];
}

function isCued({ before, after, letters }: Context): boolean {
  if (namedOption.test(before) || answerIs.test(before)) return true;
  if (!answerColon.test(before) && !chosen.test(before)) return false;
  return !(letters.length === 1 && letters[0]?.letter === 'A' && lowerCaseWord.test(after) && !verb.test(after));
}

function isParenthesized(before: string, after: string): boolean {
  return /(?:^|[^\p{L}\p{M}\p{N}])\($/u.test(before) && after.startsWith(')');
}

function isList(before: string, after: string): boolean {
  return (clauseStart.test(before) || conjunction.test(before) || chosen.test(before)) && !/^[-/+#&*]/.test(after);
}

function isSubject(letter: string, before: string, after: string): boolean {
  if (letter === 'I') return false;
  const startsClause = clauseStart.test(before) || conjunction.test(before) || chosen.test(before);
  if (startsClause && verb.test(after)) return true;
  if (!sentenceStart.test(before)) return false;
  return /^:(?:\s|$)/.test(after) || (letter !== 'A' && wordEndingInS.test(after));
}

function isPaired({ offset }: OptionLetter, { text, pairs }: LetterSearch): boolean {
  return pairs && pairedNumber.test(text.slice(Math.max(0, offset - 4), offset));
}
