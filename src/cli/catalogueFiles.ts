import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCatalogue, type CatalogueResult } from '../core/services/catalogueSchema';
import { parseIdentifierDetails } from '../core/services/identifierDetailsSchema';
import { withIdentifiers, type IdentifierTable } from '../core/services/identifiers';

/** Reads the catalogue as authors write it, from `content/services`; `withCode` adds what services are called in code. */
export function readCatalogue(root: string, options: { readonly withCode: boolean }): CatalogueResult {
  const folder = path.join(root, 'content', 'services');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name: `content/services/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
  const { catalogue, problems } = parseCatalogue(files);
  if (!options.withCode) return { catalogue, problems };
  const table = JSON.parse(readFileSync(path.join(folder, 'identifiers.json'), 'utf8')) as IdentifierTable;
  const { terraform } = parseIdentifierDetails(readFileSync(path.join(folder, 'identifierDetails.json'), 'utf8'));
  const types = [...new Set([...terraform.resources, ...terraform.dataSources, ...terraform.ephemeral])];
  return { catalogue: withIdentifiers(catalogue, table, types).catalogue, problems };
}
