import assert from 'node:assert/strict';
import {
  measureRecognition,
  precisionOf,
  recallOf,
  spanOf,
  type MentionLabels,
  type Recognition,
} from '../../bench/recognition';
import type { IdentifierRow } from '../../../src/core/services/identifiers';
import type { TextMention } from '../../../src/core/services/model';
import { sampleCatalogue } from './sampleCatalogue';

const row = (service: string, partOf: string): IdentifierRow => ({
  service,
  partOf,
  keys: [],
  cloudFormation: [],
  resources: [],
  terraform: [],
  sdkV3: [],
  sdkV2: [],
  cdk: [],
  iam: [],
  hosts: [],
});
const names = {
  catalogue: sampleCatalogue,
  table: { services: [row('Bedrock Extras', 'Amazon Bedrock')], actionVerbs: [] },
};
const text = 'Bedrock, then\nBedrock and Bedrock';
const first: TextMention = { line: 0, start: 0, end: 7, text: 'Bedrock', entryId: 'bedrock', form: 'prose' };

function measure(found: readonly TextMention[], labels: Partial<MentionLabels>): Recognition {
  const file = { name: 'a.md', text, labels: { language: 'markdown', mentions: [], nearMisses: [], ...labels } };
  return measureRecognition({ findInText: () => [...found] }, [file], names);
}

const label = { line: 1, text: 'Bedrock', service: 'Amazon Bedrock', form: 'prose' } as const;

describe('the measure of recognition', () => {
  it('counts what is found and labelled', () => {
    const { overall, misses, falseFinds } = measure([first], { mentions: [label] });
    assert.deepEqual(overall, { labels: 1, hits: 1, finds: 1, confirmed: 1 });
    assert.deepEqual([misses, falseFinds], [[], []]);
  });

  it('counts a miss, and tells where', () => {
    const { overall, byForm, misses } = measure([], { mentions: [label, { ...label, line: 2, occurrence: 2 }] });
    assert.equal(recallOf(overall), 0);
    assert.equal(byForm.prose.labels, 2);
    assert.deepEqual(misses, ['a.md:1: prose Bedrock (bedrock)', 'a.md:2: prose Bedrock (bedrock)']);
  });

  it('counts a false find, and tells where', () => {
    const { overall, byForm, falseFinds } = measure([first, { ...first, line: 1, form: 'iam' }], { mentions: [label] });
    assert.equal(precisionOf(overall), 0.5);
    assert.equal(precisionOf(byForm.iam), 0);
    assert.deepEqual(falseFinds, ['a.md:2: iam Bedrock (bedrock)']);
  });

  it('counts another entry at the place as both', () => {
    const { overall } = measure([{ ...first, entryId: 'q' }], { mentions: [label] });
    assert.deepEqual([precisionOf(overall), recallOf(overall)], [0, 0]);
  });

  it('counts a find at a disputed place neither way', () => {
    const { overall } = measure([first], { disputed: [{ line: 1, text: 'Bedrock, then', why: 'a test' }] });
    assert.deepEqual(overall, { labels: 0, hits: 0, finds: 0, confirmed: 0 });
  });

  it('resolves a part to its whole, and leaves out services without an entry', () => {
    const mentions = [
      { ...label, service: 'Bedrock Extras' },
      { ...label, line: 2, service: 'AWS Unheard Of' },
    ];
    const { overall, withoutEntry } = measure([first], { mentions });
    assert.deepEqual([overall.labels, overall.hits, withoutEntry], [1, 1, 1]);
  });

  it('finds the occurrence that a label means, and refuses one that is not there', () => {
    const lines = text.split('\n');
    assert.deepEqual(spanOf(lines, { line: 2, text: 'Bedrock', occurrence: 2 }), { line: 1, start: 12, end: 19 });
    assert.throws(() => spanOf(lines, { line: 2, text: 'Bedrock', occurrence: 3 }), /Line 2/);
  });
});
