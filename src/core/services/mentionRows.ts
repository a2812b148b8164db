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

/** A place that mentions a service, with its line, cut where it is long. */
export interface PlaceRow extends MentionPlace {
  readonly label: string;
  /** Where in the label the mention is. */
  readonly highlight: readonly [from: number, to: number];
}

/** Code units that a label may have. */
const longestLabel = 120;
/** How many of them stand before the mention where the line is cut. */
const lead = 40;

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
  return places.map((place) => ({ ...place, ...labelOf(lines[place.line] ?? '', place) }));
}

function labelOf(line: string, { start, end }: MentionPlace): Pick<PlaceRow, 'label' | 'highlight'> {
  const indent = line.length - line.trimStart().length;
  const isLong = line.trimEnd().length - indent > longestLabel;
  const from = isLong ? Math.max(indent, start - lead) : indent;
  const before = from > indent ? '…' : '';
  const to = from + longestLabel - before.length - 1;
  const after = isLong && to < line.trimEnd().length ? '…' : '';
  const shown = line.slice(from, isLong ? to : undefined).trimEnd();
  // One space for each tab or stray character, so that the highlight stays where it is.
  const label = `${before}${shown.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}${after}`;
  const shift = before.length - from;
  const within = (column: number): number => Math.max(0, Math.min(label.length, column + shift));
  return { label, highlight: [within(start), within(end)] };
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
