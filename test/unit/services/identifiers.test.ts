import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { parseIdentifierDetails } from '../../../src/core/services/identifierDetailsSchema';
import { foldIdentifier, withIdentifiers, type IdentifierTable } from '../../../src/core/services/identifiers';
import { entry } from './sampleCatalogue';

const table = JSON.parse(fs.readFileSync('content/services/identifiers.json', 'utf8')) as IdentifierTable;

describe('the identifiers of services', () => {
  it('are one, however they are spelled', () => {
    assert.deepEqual(new Set(['bedrock-runtime', 'BedrockRuntime', 'bedrock_runtime'].map(foldIdentifier)).size, 1);
  });

  it('name each service once, and each key belongs to one service', () => {
    const names = table.services.map(({ service }) => service);
    assert.equal(new Set(names).size, names.length);
    const keys = table.services.flatMap(({ keys }) => keys);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });

  it('know Amazon Bedrock in every form', () => {
    const bedrock = table.services.find(({ service }) => service === 'Amazon Bedrock');
    assert.ok(bedrock?.cloudFormation.includes('Bedrock'));
    assert.ok(bedrock?.sdkV3.includes('client-bedrock-runtime'));
    assert.ok(bedrock?.iam.includes('bedrock'));
    assert.ok(bedrock?.keys.includes('bedrockruntime'));
  });

  it('go to the entry of their service, and those without one are told', () => {
    const catalogue = { entries: [entry({ id: 'amazon-bedrock', name: 'Amazon Bedrock' })] };
    const resolved = withIdentifiers(catalogue, table);
    assert.ok(resolved.catalogue.identifiers?.entries.every(({ entryId }) => entryId === 'amazon-bedrock'));
    assert.ok(resolved.withoutEntry.includes('AWS Backup'));
    assert.ok(!resolved.withoutEntry.includes('Amazon Bedrock'));
  });
});

describe('identifierMap.yaml and ignoredIdentifiers.yaml', () => {
  const map = v.parse(
    v.array(
      v.looseObject({ service: v.string(), keys: v.array(v.string()), terraform: v.optional(v.array(v.string()), []) }),
    ),
    readYaml('identifierMap.yaml'),
  );
  const ignored = v.parse(v.record(v.string(), v.record(v.string(), v.string())), readYaml('ignoredIdentifiers.yaml'));
  const details = parseIdentifierDetails(fs.readFileSync('content/services/identifierDetails.json', 'utf8'));
  const rows = table.services;
  const terraform = new Set(rows.flatMap((row) => row.terraform));
  const isTerraformOwned = (type: string) =>
    type.split('_').some((_, index, words) => terraform.has(words.slice(0, index + 1).join('_')));
  const owned = {
    cloudFormation: new Set(rows.flatMap((row) => [...row.cloudFormation, ...row.resources])),
    iam: new Set(rows.flatMap((row) => row.iam)),
    sdkV3: new Set(rows.flatMap((row) => row.sdkV3)),
    keys: new Set(rows.flatMap((row) => row.keys)),
  };
  /** What the packages list and no service has. */
  const strangers: Record<string, string[]> = {
    cloudFormation: Object.keys(details.cloudFormation).filter((name) => !owned.cloudFormation.has(name)),
    terraform: Object.values(details.terraform)
      .flat()
      .filter((type) => !isTerraformOwned(type)),
    iam: Object.keys(details.actions).filter((prefix) => !owned.iam.has(prefix)),
    sdkV3: Object.keys(details.sdkV3Clients).filter((name) => !owned.sdkV3.has(name)),
    boto3: details.boto3.filter((name) => !owned.keys.has(foldIdentifier(name))),
  };

  it('made the table: its services and keys are those of the map', () => {
    assert.deepEqual(
      rows.map(({ service, keys }) => ({ service, keys })),
      map.map(({ service, keys }) => ({ service, keys: keys.map(foldIdentifier).toSorted() })),
    );
  });

  it('begin Terraform types only as there are', () => {
    for (const { service, terraform: beginnings } of map) {
      assert.deepEqual(
        beginnings.filter((start) => !terraform.has(start)),
        [],
        service,
      );
    }
  });

  it('know everything that the packages list', () => {
    for (const [list, names] of Object.entries(strangers)) {
      assert.deepEqual(new Set(names), new Set(Object.keys(ignored[list] ?? {})), list);
    }
  });

  it('claim resource types that there are', () => {
    const types = Object.entries(details.cloudFormation).flatMap(([space, names]) =>
      names.map((name) => `${space}::${name}`),
    );
    for (const { service, resources } of rows) {
      assert.deepEqual(
        resources.filter((start) => !types.some((type) => type.startsWith(start))),
        [],
        service,
      );
    }
  });

  it('ignore only what is looked for', () => {
    assert.deepEqual(
      Object.keys(ignored).filter((list) => !Object.hasOwn(strangers, list)),
      [],
    );
  });
});

function readYaml(name: string): unknown {
  return parse(fs.readFileSync(`content/services/identifiers/${name}`, 'utf8'));
}
