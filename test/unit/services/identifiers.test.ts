import assert from 'node:assert/strict';
import fs from 'node:fs';
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
