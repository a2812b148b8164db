/**
 * What the tree of mentions shows, as plain data: services, their files, and the places in a file.
 */
import type { MentionCount, MentionIndex, MentionPlace } from './mentionIndex';
import type { CatalogueEntry, ServiceCatalogue } from './model';

/** A service that the workspace mentions. */
export interface ServiceRow extends MentionCount {
  readonly serviceId: string;
  /** The official name. */
  readonly name: string;
  readonly summary: string;
}

/** A file that mentions a service. */
export interface FileRow {
  readonly file: string;
  /** The path's last part. */
  readonly name: string;
  /** What stands before it; empty for a file of the workspace's own folder. */
  readonly folder: string;
  readonly mentions: number;
}

/** A place that mentions a service, with its line. */
export interface PlaceRow extends MentionPlace {
  /** The line from shortly before the mention, so that a narrow view shows the mention. */
  readonly label: string;
  /** The line, cut only where it is long. */
  readonly text: string;
  /** Where in the label the mention is. */
  readonly highlight: readonly [from: number, to: number];
}

/** Code units that a row may have. */
const longestRow = 120;
/** How many of them may stand before the mention in a label, and in the text of a line that is cut. */
const labelLead = 14;
const textLead = 40;

/** Returns a function that tells under which service an entry goes: a feature goes under the one it is part of. */
export function serviceIdsOf(catalogue: ServiceCatalogue): (entryId: string) => string {
  const parents = new Map(
    catalogue.entries.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])),
  );
  return (entryId) => parents.get(entryId) ?? entryId;
}

/** Lists the services that are mentioned, the most mentioned first. */
export function serviceRows(index: MentionIndex, catalogue: ServiceCatalogue): ServiceRow[] {
  const entries = new Map<string, CatalogueEntry>(catalogue.entries.map((entry) => [entry.id, entry]));
  return index
    .services()
    .map((serviceId) => {
      // The catalogue may have been read anew, without the entry, since the scan.
      const { name = serviceId, summary = '' } = entries.get(serviceId) ?? {};
      return { serviceId, name, summary, ...index.count(serviceId) };
    })
    .toSorted((a, b) => b.mentions - a.mentions || compareNames(a.name, b.name));
}

/** Lists the files that mention a service in order of their paths, which `pathOf` gives, with `/` between folders. */
export function fileRows(index: MentionIndex, serviceId: string, pathOf: (file: string) => string): FileRow[] {
  return index
    .filesMentioning(serviceId)
    .map(({ file, mentions }) => ({ file, mentions, ...partsOf(pathOf(file)) }))
    .toSorted((a, b) => compareNames(a.folder, b.folder) || compareNames(a.name, b.name));
}

/** Makes the rows of places in a text, which may have been edited since they were found. */
export function placeRows(places: readonly MentionPlace[], text: string): PlaceRow[] {
  const lines = text.split(/\r\n|\r|\n/);
  return places.map((place) => {
    const line = lines[place.line] ?? '';
    const { shown: label, shift } = excerptOf(line, place.start, labelLead);
    const within = (column: number): number => Math.max(0, Math.min(label.length, column + shift));
    return {
      ...place,
      label,
      text: excerptOf(line, isLong(line) ? place.start : 0, textLead).shown,
      highlight: [within(place.start), within(place.end)] as const,
    };
  });
}

function isLong(line: string): boolean {
  return line.trim().length > longestRow;
}

/** Cuts a line to what fits in a row, `lead` before a column at the earliest; `shift` leads from its columns to the row's. */
function excerptOf(line: string, column: number, lead: number): { readonly shown: string; readonly shift: number } {
  const content = line.trimEnd();
  const indent = line.length - line.trimStart().length;
  const from = column - lead > indent ? wordStart(content, column - lead, column) : indent;
  const before = from > indent ? '…' : '';
  const isCut = before.length + content.length - from > longestRow;
  const to = isCut ? from + longestRow - before.length - 1 : content.length;
  // One space for each tab or stray character, so that columns stay what they are.
  const kept = content.slice(from, to).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
  return { shown: `${before}${kept}${isCut ? '…' : ''}`, shift: before.length - from };
}

/** Returns where the first word starts that starts from `from` on and before `column`; `from` where there is none. */
function wordStart(line: string, from: number, column: number): number {
  const space = line.slice(from - 1, column).search(/\s\S/);
  return space < 0 ? from : from + space;
}

function partsOf(path: string): Pick<FileRow, 'name' | 'folder'> {
  const slash = path.lastIndexOf('/');
  return { name: path.slice(slash + 1), folder: path.slice(0, Math.max(0, slash)) };
}

const collator = new Intl.Collator('en', { numeric: true });

/** Compares as people do (`part2` before `part10`), and by code units what that takes for equal. */
function compareNames(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
