/**
 * How the catalogue is written: YAML files, each a list of entries with the fields of `CatalogueEntry`.
 */
import * as v from 'valibot';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type CatalogueProblem, checkCatalogue, type LocatedEntry } from './catalogueChecks';
import type { CatalogueEntry, ServiceCatalogue } from './model';

const text = v.pipe(v.string('write text here'), v.nonEmpty('write something here'));
const id = v.pipe(
  v.string('write an id here'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters and digits, with single hyphens between words'),
);
const sectionId = v.pipe(
  v.string('write a section id here'),
  v.regex(/^[a-z0-9.-]+\/[a-z0-9-]+$/, 'write it as CHAPTER-ID/SECTION, as in aif-c01-2.3/amazon-bedrock'),
);
const url = v.pipe(
  v.string('write an address here'),
  v.regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'write a whole address that starts with https://'),
);
const names = v.optional(v.array(text, 'write a list of names here'), []);

const sourceSchema = v.pipe(
  v.strictObject({ title: text, url }, 'write a title and a url here'),
  v.description('Where a fact comes from.'),
);
const confusableSchema = v.pipe(
  v.strictObject({ id, difference: text }, 'write an id and a difference here'),
  v.description('Another entry that learners take for this one, and how to tell them apart.'),
);
const coverageSchema = v.pipe(
  v.strictObject({ chapterId: text, sectionId }, 'write a chapterId and a sectionId here'),
  v.description('Where a chapter covers the entry.'),
);

/** One entry, as it is written. */
export const catalogueEntrySchema = v.strictObject(
  {
    id: v.pipe(id, v.description('Stable: what is logged and linked refers to it.')),
    kind: v.picklist(['service', 'feature', 'concept'], 'write service, feature or concept here'),
    name: v.pipe(text, v.description('The official name.')),
    aliases: v.pipe(names, v.description('Other names in use.')),
    formerNames: v.pipe(names, v.description('Names that AWS no longer uses.')),
    ambiguousNames: v.pipe(
      v.optional(
        v.record(
          text,
          v.picklist(
            ['atSentenceStart', 'elsewhere', 'everywhere'],
            'write atSentenceStart, elsewhere or everywhere here',
          ),
        ),
      ),
      v.description('Which of its names are words with other meanings too, and where they need AWS beside them.'),
    ),
    parent: v.pipe(v.optional(id), v.description('For a feature: the id of the service that it is part of.')),
    category: v.pipe(text, v.description("AWS's own product category; for a concept, its field.")),
    summary: v.pipe(text, v.description('What it is, in one sentence.')),
    whenToChoose: v.pipe(
      v.optional(text),
      v.description(
        "What it is for and when it is the exam's answer, in two to four sentences; absent where the exam does not ask.",
      ),
    ),
    confusedWith: v.optional(v.array(confusableSchema, 'write a list here'), []),
    documentation: v.pipe(url, v.description('Official documentation.')),
    sources: v.pipe(
      // Valibot checks a default as it checks a value: "at least one" is for checkSources, which knows who needs one.
      v.optional(v.array(sourceSchema, 'write a list here'), []),
      v.description('Where its facts come from; may be absent where there is no whenToChoose.'),
    ),
    coverage: v.optional(v.array(coverageSchema, 'write a list here'), []),
  },
  'write an entry here: a mapping with id, kind, name and so on',
);

/** A file: a list of entries. */
export const catalogueFileSchema = v.pipe(
  v.array(catalogueEntrySchema),
  v.title('Service catalogue'),
  v.description('AWS services, their features, and the concepts of the exam.'),
);

/** A catalogue file; `name` is what problems call it. */
export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

/** What reading catalogue files gives: the sound entries, and what is wrong with the rest. */
export interface CatalogueResult {
  readonly catalogue: ServiceCatalogue;
  /** In the order of files and lines. */
  readonly problems: readonly CatalogueProblem[];
}

/** Reads catalogue files. An entry with a problem of its own is left out; problems between entries leave both in. */
export function parseCatalogue(files: readonly CatalogueFile[]): CatalogueResult {
  const read = files.map(readFile);
  const located = read.flatMap(({ entries }) => entries);
  const fileOrder = new Map(files.map(({ name }, index) => [name, index]));
  const problems = [...read.flatMap((file) => file.problems), ...checkCatalogue(located)].toSorted(
    (a, b) => (fileOrder.get(a.file) ?? 0) - (fileOrder.get(b.file) ?? 0) || a.line - b.line,
  );
  const unique = new Map(located.toReversed().map(({ entry }) => [entry.id, entry]));
  const entries = [...unique.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { catalogue: { entries }, problems };
}

function readFile(file: CatalogueFile): { entries: LocatedEntry[]; problems: CatalogueProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const problemAt = (line: number, message: string) => ({ file: file.name, line, message });

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problemAt(lineAt(error.pos[0]), `This is not sound YAML: ${firstLine(error.message)}. Mend it.`),
    );
    return { entries: [], problems };
  }

  const content: unknown = document.toJS();
  if (!Array.isArray(content)) {
    return { entries: [], problems: [problemAt(1, 'Write a list of entries, each starting with "- id: …".')] };
  }

  const entries: LocatedEntry[] = [];
  const problems: CatalogueProblem[] = [];
  for (const [index, value] of content.entries()) {
    const lineOf = (path: readonly unknown[]) => lineAt(offsetOf(document.contents, [index, ...path]));
    const result = v.safeParse(catalogueEntrySchema, value);
    if (result.success) {
      entries.push({ entry: entryOf(result.output), file: file.name, lineOf });
    } else {
      problems.push(
        ...result.issues.map((issue) => {
          const path = (issue.path ?? []).map(({ key }) => key);
          return problemAt(lineOf(path), sentenceOf(issue, { path, owner: ownerOf(value, index) }));
        }),
      );
    }
  }
  return { entries, problems };
}

function entryOf(output: v.InferOutput<typeof catalogueEntrySchema>): CatalogueEntry {
  const { ambiguousNames, parent, whenToChoose, ...rest } = output;
  return {
    ...rest,
    ...(ambiguousNames === undefined ? {} : { ambiguousNames }),
    ...(parent === undefined ? {} : { parent }),
    ...(whenToChoose === undefined ? {} : { whenToChoose }),
  };
}

function ownerOf(value: unknown, index: number): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && id !== '' ? `the entry "${id}"` : `entry number ${index + 1}`;
}

/** Says what to do about an issue that the schema found. */
function sentenceOf(
  issue: v.BaseIssue<unknown>,
  { path, owner }: { readonly path: readonly unknown[]; readonly owner: string },
): string {
  const field = path.map(String).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `Remove "${field}" from ${owner}: the catalogue has no such field.`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `Add "${field}" to ${owner}.`;
  return field === '' ? `In ${owner}: ${issue.message}.` : `In ${owner}, at "${field}": ${issue.message}.`;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
}

/** Returns the offset of the key or item at `path`, or of the nearest thing around it that is there. */
function offsetOf(root: Node | null, path: readonly unknown[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair === undefined) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else {
      node = itemOf(node, key);
      if (node === undefined) return offset;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function itemOf(node: unknown, key: unknown): unknown {
  const items = typeof node === 'object' && node !== null && 'items' in node ? node.items : undefined;
  return Array.isArray(items) && typeof key === 'number' ? (items[key] as unknown) : undefined;
}

function startOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === 'number' ? start : undefined;
}
