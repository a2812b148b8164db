/**
 * What is looked for in prose: every spelling of every name, and how strictly it is compared.
 *
 * - The official name of a service or feature, and any other name of several words, is found in any case (`amazon
 *   bedrock`). Its words are separated as they are written.
 * - A single word (`Bedrock`, `S3`) is found in its exact case only: in another case it is mostly something else. So is a common
 *   word behind the brand (`AWS Config`).
 * - A single word with capitals inside (`DynamoDB`, `SageMaker`) is found with the first capital alone too (`Dynamodb`), where
 *   AWS is near.
 * - A name that the catalogue calls ambiguous is found in its exact case only, and needs evidence (proseEvidence.ts).
 * - A concept is found in any case, with hyphens or spaces (`fine-tuning`, `Fine tuning`); an acronym in capitals only.
 */
import { isCommonWord } from './code/commonWords';
import { foldIdentifier } from './identifiers';
import type { CatalogueEntry, NameAmbiguity, ServiceCatalogue } from './model';
import { isAcronym, spellingsOf } from './nameSpelling';
import { isHyphen, isSpace, SEPARATOR, symbolOf } from './textSymbols';

/** One spelling of one name. */
export interface NamePattern {
  /** Absent for the words that only show that a line speaks of AWS. */
  readonly entryId?: string;
  readonly text: string;
  readonly exactCase: boolean;
  /** Whether a hyphen may stand for a space and the other way round. */
  readonly looseSeparators: boolean;
  readonly ambiguity: NameAmbiguity | undefined;
  /** Whether finding it shows that the line speaks of AWS. */
  readonly showsAws: boolean;
}

/** The company, which shows in its own line that it speaks of AWS. */
export const AMAZON = 'Amazon';

/** The host of AWS's pages, as evidence: `[Service Catalog](https://docs.aws.amazon.com/servicecatalog/)`. */
export const AWS_HOST = 'aws.amazon.com/';

/** More white space than this between two words is a gap (a column of a table), not one name. */
export const MAX_SPACES = 8;

/** Lists the patterns of a catalogue, and the words that show that a line speaks of AWS. */
export function namePatterns(catalogue: ServiceCatalogue, options: { readonly concepts: boolean }): NamePattern[] {
  const entries = catalogue.entries.filter((entry) => options.concepts || entry.kind !== 'concept');
  const aws = ['AWS', AMAZON, AWS_HOST].map((text) => ({
    text,
    exactCase: true,
    looseSeparators: false,
    ambiguity: undefined,
    showsAws: true,
  }));
  return [...aws, ...entries.flatMap(patternsOf)];
}

/** Returns where `pattern` starts if it ends at `end` of `line`, compared by its own rules, or -1. */
export function patternStart(line: string, end: number, pattern: NamePattern): number {
  let index = end;
  for (let position = pattern.text.length - 1; position >= 0; position--) {
    const expected = pattern.text.charCodeAt(position);
    if (symbolOf(expected) === SEPARATOR) {
      index = separatorStart(line, index, pattern.looseSeparators ? undefined : expected);
      if (index < 0) return -1;
      continue;
    }
    index -= 1;
    if (index < 0) return -1;
    const actual = line.charCodeAt(index);
    if (pattern.exactCase ? actual !== expected : symbolOf(actual) !== symbolOf(expected)) return -1;
  }
  return index;
}

/** Returns the most code units that any of `patterns` can span in a line. */
export function longestSpan(patterns: readonly NamePattern[]): number {
  return patterns.reduce((longest, { text }) => {
    const separators = [...text].filter((character) => symbolOf(character.charCodeAt(0)) === SEPARATOR).length;
    return Math.max(longest, text.length + separators * (MAX_SPACES - 1));
  }, 0);
}

function patternsOf(entry: CatalogueEntry): NamePattern[] {
  const isConcept = entry.kind === 'concept';
  return [entry.name, ...entry.aliases, ...entry.formerNames].flatMap((name) => {
    const ambiguity = entry.ambiguousNames?.[name];
    const exactCase = isConcept ? isAcronym(name) : ambiguity !== undefined || !/\s/.test(name) || isPlain(name);
    const patterns = writtenAs(name, ambiguity).map((text) => ({
      entryId: entry.id,
      text,
      exactCase,
      looseSeparators: isConcept,
      showsAws: !isConcept && ambiguity === undefined,
      ambiguity,
    }));
    const flat = isConcept || ambiguity !== undefined ? undefined : flatSpelling(name);
    if (flat === undefined) return patterns;
    return [
      ...patterns,
      {
        entryId: entry.id,
        text: flat,
        exactCase: true,
        looseSeparators: false,
        showsAws: false,
        ambiguity: 'elsewhere' as const,
      },
    ];
  });
}

/** A word that is a verb too has no plural: `Translates` is the verb. */
function writtenAs(name: string, ambiguity: NameAmbiguity | undefined): readonly string[] {
  return ambiguity === 'everywhere' && /^[A-Z][a-z]+$/.test(name) ? [name] : spellingsOf(name);
}

/** Returns a word without the capitals inside it; `undefined` for other names, and for short ones, which are words then. */
function flatSpelling(name: string): string | undefined {
  const isCamel = /^[A-Z][a-z]+[A-Z][A-Za-z]*$/.test(name) && name.length >= 8;
  return isCamel ? name.charAt(0) + name.slice(1).toLowerCase() : undefined;
}

/** A brand and one common word (`AWS Config`), which in small letters is no name: `load AWS config`. */
function isPlain(name: string): boolean {
  const word = /^(?:AWS|Amazon) (\w+)$/.exec(name)?.[1];
  return word !== undefined && isCommonWord(foldIdentifier(word));
}

/** Returns where one separator that ends at `end` starts, or -1 where there is none of the kind of `expected`. */
function separatorStart(line: string, end: number, expected: number | undefined): number {
  if (end < 1) return -1;
  if (isHyphen(line.charCodeAt(end - 1))) {
    return expected === undefined || isHyphen(expected) ? end - 1 : -1;
  }
  if (expected !== undefined && isHyphen(expected)) return -1;
  let start = end;
  while (start > 0 && end - start <= MAX_SPACES && isSpace(line.charCodeAt(start - 1))) start -= 1;
  const length = end - start;
  return length >= 1 && length <= MAX_SPACES ? start : -1;
}
