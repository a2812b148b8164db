/**
 * Questions that are made from facts of the catalogue: which service or feature does a summary describe?
 *
 * The id names the entry and a variant, and the variant decides on the wrong options: so a question need not be kept to
 * be the same after a reload.
 */
import { escapeHtml } from '../content/htmlText';
import type { Option, Reference, RichText } from '../content/model';
import { maskNames, namesOf } from '../services/maskNames';
import type { CatalogueEntry, ServiceCatalogue } from '../services/model';
import { foldName } from '../services/nameSpelling';
import { shuffle } from './dealQuiz';
import { letterAt } from './optionLetters';
import type { GeneratedQuestion } from './questionBank';
import { seededRandom } from './seededRandom';

/** How many questions there are about one entry: they differ in their wrong options. */
export const RECOGNITION_VARIANTS = 5;

const DISTRACTORS = 3;

/** The words of these questions. They are an argument because the core cannot ask for their translation. */
export interface RecognitionStrings {
  readonly question: string;
  /** How the documentation of an entry is called among the references. */
  documentation(name: string): string;
}

/** What the questions are made from. */
export interface RecognitionContext {
  readonly catalogue: ServiceCatalogue;
  readonly strings: RecognitionStrings;
}

/** Returns the id of the question about an entry. */
export function recognitionId(entryId: string, variant: number): string {
  return `recognition/${entryId}/${variant}`;
}

/**
 * Makes the question with an id, the same whenever it is asked for; `undefined` where the id names none, and where the
 * catalogue has too few entries to choose from.
 */
export function recognitionItem(
  questionId: string,
  { catalogue, strings }: RecognitionContext,
): GeneratedQuestion | undefined {
  const entryId = /^recognition\/(.+)\/\d+$/.exec(questionId)?.[1];
  const entry = catalogue.entries.find(({ id }) => id === entryId);
  if (entry === undefined || entry.kind === 'concept') return undefined;
  const distractors = distractorsOf(entry, { catalogue, seed: questionId });
  if (distractors.length < DISTRACTORS) return undefined;
  const references = referencesOf(entry, strings);
  return {
    question: {
      id: questionId,
      kind: 'multipleChoice',
      prompt: promptOf(entry, strings),
      options: optionsOf(entry, distractors),
      correctOptionIds: [entry.id],
      ...(entry.whenToChoose === undefined ? {} : { explanation: richText(entry.whenToChoose) }),
      references: references.map(({ label }) => label),
      sectionIds: entry.coverage.map(({ sectionId }) => sectionId),
      // It stands in no file.
      range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } },
    },
    references,
  };
}

function promptOf(entry: CatalogueEntry, { question }: RecognitionStrings): RichText {
  const summary = maskNames(entry.summary, entry);
  return { text: `${summary} ${question}`, html: `${escapeHtml(summary)}<br>${escapeHtml(question)}` };
}

interface Distractor {
  readonly entry: CatalogueEntry;
  /** Why it is not the one. */
  readonly rationale: string;
}

function optionsOf(entry: CatalogueEntry, distractors: readonly Distractor[]): Option[] {
  const byName = [{ entry, rationale: undefined }, ...distractors].toSorted((a, b) =>
    a.entry.id < b.entry.id ? -1 : 1,
  );
  return byName.map(({ entry: { id, name }, rationale }, index) => ({
    id,
    key: letterAt(index),
    content: richText(name),
    ...(rationale === undefined ? {} : { rationale: richText(rationale) }),
  }));
}

/** Chooses wrong options: what learners take for the entry, then its category, then its kind; by chance within each. */
function distractorsOf(
  entry: CatalogueEntry,
  { catalogue, seed }: { readonly catalogue: ServiceCatalogue; readonly seed: string },
): Distractor[] {
  const names = new Set(foldedNamesOf(entry));
  const others = catalogue.entries.filter((other) => isWrongFor(entry, other) && !isNamedIn(names, other));
  const confused = others.flatMap((other): Distractor[] => {
    const rationale = differenceOf(entry, other);
    return rationale === undefined ? [] : [{ entry: other, rationale }];
  });
  const unrelated = others
    .filter((other) => other.parent !== entry.id)
    .map((other): Distractor => ({ entry: other, rationale: other.summary }));
  const tiers = [
    confused,
    unrelated.filter((other) => other.entry.category === entry.category),
    unrelated.filter((other) => other.entry.kind === entry.kind),
  ];
  const random = seededRandom(seed);
  return withoutNamesakes(tiers.flatMap((tier) => shuffle(tier, random)));
}

/** Tells whether another entry is surely wrong: the service that a feature is part of does what the feature does. */
function isWrongFor(entry: CatalogueEntry, other: CatalogueEntry): boolean {
  return other.id !== entry.id && other.kind !== 'concept' && other.id !== entry.parent;
}

/** Tells whether an entry has one of these names: under that name it would be the same answer. */
function isNamedIn(names: ReadonlySet<string>, entry: CatalogueEntry): boolean {
  return foldedNamesOf(entry).some((name) => names.has(name));
}

/** Returns how the catalogue tells two entries apart, whichever of them says so. */
function differenceOf(entry: CatalogueEntry, other: CatalogueEntry): string | undefined {
  const own = entry.confusedWith.find(({ id }) => id === other.id);
  return (own ?? other.confusedWith.find(({ id }) => id === entry.id))?.difference;
}

/** Takes the first ones with names of their own. */
function withoutNamesakes(distractors: readonly Distractor[]): Distractor[] {
  const names = new Set<string>();
  const taken: Distractor[] = [];
  for (const distractor of distractors) {
    if (taken.length === DISTRACTORS) break;
    if (!isNamedIn(names, distractor.entry)) taken.push(distractor);
    for (const name of foldedNamesOf(distractor.entry)) names.add(name);
  }
  return taken;
}

/** Every question looks at the names of the whole catalogue. */
const foldedNames = new WeakMap<CatalogueEntry, readonly string[]>();

function foldedNamesOf(entry: CatalogueEntry): readonly string[] {
  const known = foldedNames.get(entry) ?? namesOf(entry).map(foldName);
  foldedNames.set(entry, known);
  return known;
}

/** The sources of an entry, and its documentation where that is not among them. */
function referencesOf({ name, sources, documentation }: CatalogueEntry, strings: RecognitionStrings): Reference[] {
  const isListed = sources.some(({ url }) => url === documentation);
  const own = isListed ? [] : [{ title: strings.documentation(name), url: documentation }];
  return [...own, ...sources].map(({ title, url }, index) => ({
    label: String(index + 1),
    number: index + 1,
    title,
    url,
    cited: false,
  }));
}

function richText(text: string): RichText {
  return { text, html: escapeHtml(text) };
}
