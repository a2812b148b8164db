import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCatalogue } from '../../src/cli/catalogueFiles';
import type { IdentifierTable } from '../../src/core/services/identifiers';
import { compileFinder, type ServiceFinder } from '../../src/core/services/serviceFinder';
import type { LabelledFile, MentionLabels, ServiceNames } from './recognition';

/** How the file of a file's labels ends. */
export const labelsEnding = '.labels.json';

/** Lists the files below `folder` by their paths in it, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/** Reads the labelled files below `folder`. */
export function readLabelledFiles(folder: string): LabelledFile[] {
  return filesIn(folder)
    .filter((name) => name.endsWith(labelsEnding))
    .map((name) => {
      const fileName = name.slice(0, -labelsEnding.length);
      return {
        name: fileName,
        text: readFileSync(path.join(folder, fileName), 'utf8'),
        labels: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as MentionLabels,
      };
    });
}

/** Reads the catalogue and its table of identifiers from `content/services` below `root`. */
export function readServiceNames(root: string): ServiceNames {
  const table = JSON.parse(
    readFileSync(path.join(root, 'content', 'services', 'identifiers.json'), 'utf8'),
  ) as IdentifierTable;
  return { catalogue: readCatalogue(root, { withCode: true }).catalogue, table };
}

/** Compiles the finder that is measured: services and features, no concepts. */
export function finderOf({ catalogue }: ServiceNames): ServiceFinder {
  return compileFinder(catalogue, { concepts: false });
}
