/**
 * What a schema cannot tell of catalogue files: whether their entries fit together.
 */
import { namesOf } from './findTerm';
import type { CatalogueEntry } from './model';
import { foldName, spellingsOf } from './nameSpelling';

/** Something wrong in a catalogue file, in a sentence that says what to do. Lines count from 1. */
export interface CatalogueProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** An entry, and where it stands. */
export interface LocatedEntry {
  readonly entry: CatalogueEntry;
  readonly file: string;
  /** Returns the line of the field at a path, for example `['confusedWith', 0, 'id']`. */
  lineOf(path: readonly unknown[]): number;
}

/** Lists where entries contradict each other or refer to entries that are not there. */
export function checkCatalogue(located: readonly LocatedEntry[]): CatalogueProblem[] {
  const byId = new Map(located.toReversed().map((item) => [item.entry.id, item]));
  return [
    ...located.flatMap((item) => checkId(item, byId)),
    ...located.flatMap((item) => checkConfusables(item, byId)),
    ...located.flatMap((item) => checkParent(item, byId)),
    ...located.flatMap(checkAmbiguousNames),
    ...located.flatMap(checkSources),
    ...checkNames(located),
  ];
}

type EntriesById = ReadonlyMap<string, LocatedEntry>;

function problem(item: LocatedEntry, path: readonly unknown[], message: string): CatalogueProblem {
  return { file: item.file, line: item.lineOf(path), message };
}

function placeOf(item: LocatedEntry): string {
  return `${item.file}, line ${item.lineOf(['id'])}`;
}

function checkId(item: LocatedEntry, byId: EntriesById): CatalogueProblem[] {
  const first = byId.get(item.entry.id);
  if (first === undefined || first === item) return [];
  return [problem(item, ['id'], `Give this entry another id: "${item.entry.id}" is taken (${placeOf(first)}).`)];
}

function checkConfusables(item: LocatedEntry, byId: EntriesById): CatalogueProblem[] {
  return item.entry.confusedWith.flatMap(({ id }, index) => {
    const path = ['confusedWith', index, 'id'];
    if (id === item.entry.id) return [problem(item, path, `Name another entry: "${id}" is this one.`)];
    return byId.has(id) ? [] : [problem(item, path, `Name an entry that exists: there is no "${id}".`)];
  });
}

function checkParent(item: LocatedEntry, byId: EntriesById): CatalogueProblem[] {
  const { kind, parent, id } = item.entry;
  if (kind !== 'feature') {
    return parent === undefined
      ? []
      : [problem(item, ['parent'], `Remove "parent" from "${id}": only a feature has one.`)];
  }
  if (parent === undefined)
    return [problem(item, ['id'], `Add "parent" to the feature "${id}": the id of its service.`)];
  if (byId.get(parent)?.entry.kind === 'service') return [];
  return [problem(item, ['parent'], `Name a service that exists: "${parent}" is none.`)];
}

function checkAmbiguousNames(item: LocatedEntry): CatalogueProblem[] {
  const names = new Set(namesOf(item.entry));
  return Object.keys(item.entry.ambiguousNames ?? {})
    .filter((name) => !names.has(name))
    .map((name) =>
      problem(item, ['ambiguousNames', name], `Add "${name}" to the aliases of "${item.entry.id}", or remove it here.`),
    );
}

/** What a full card says is more than its documentation's first page: it has to say where it comes from. */
function checkSources(item: LocatedEntry): CatalogueProblem[] {
  const { id, whenToChoose, sources } = item.entry;
  if (whenToChoose === undefined || sources.length > 0) return [];
  return [problem(item, ['whenToChoose'], `Add "sources" to "${id}": a card that says when to choose it needs one.`)];
}

/** Two entries must not claim one name in any of its spellings, or nobody could tell which is meant. */
function checkNames(located: readonly LocatedEntry[]): CatalogueProblem[] {
  const owners = new Map<string, LocatedEntry>();
  const problems: CatalogueProblem[] = [];
  for (const item of located) {
    for (const { name, path } of locatedNames(item.entry)) {
      const spellings = spellingsOf(name).map(foldName);
      const owner = spellings.map((spelling) => owners.get(spelling)).find((other) => other !== undefined);
      if (owner === undefined || owner.entry.id === item.entry.id) {
        for (const spelling of spellings) owners.set(spelling, item);
      } else {
        const message = `Remove the name "${name}" here or from "${owner.entry.id}" (${placeOf(owner)}): both claim it.`;
        problems.push(problem(item, path, message));
      }
    }
  }
  return problems;
}

function locatedNames(entry: CatalogueEntry): { readonly name: string; readonly path: readonly unknown[] }[] {
  return [
    { name: entry.name, path: ['name'] },
    ...entry.aliases.map((name, index) => ({ name, path: ['aliases', index] })),
    ...entry.formerNames.map((name, index) => ({ name, path: ['formerNames', index] })),
  ];
}
