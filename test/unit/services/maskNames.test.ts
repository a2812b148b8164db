import assert from 'node:assert/strict';
import { maskNames, namesOf } from '../../../src/core/services/maskNames';
import { entry } from './sampleCatalogue';

const agents = entry({
  id: 'agents',
  name: 'Amazon Bedrock',
  aliases: ['Amazon Bedrock Agents', 'Agents for Amazon Bedrock (v2)'],
  formerNames: ['Amazon Fairy'],
});

describe('namesOf', () => {
  it('has every name, with and without the company', () => {
    assert.deepEqual(namesOf(agents), [
      'Amazon Bedrock',
      'Bedrock',
      'Amazon Bedrock Agents',
      'Bedrock Agents',
      'Agents for Amazon Bedrock (v2)',
      'Amazon Fairy',
      'Fairy',
    ]);
  });
});

describe('maskNames', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the whole of a longer name', 'Use Bedrock Agents here.', 'Use … here.'],
    ['a name in another case', 'AMAZON BEDROCK AGENTS', '…'],
    ['a name with hyphens, or written as one word', 'bedrock-agents and BedrockAgents', '… and …'],
    ['a name over a line break and no-break spaces', 'Amazon\nBedrock\u00a0Agents', '…'],
    ['the plural of a name that ends in y', 'Fairies', '…'],
    ['a possessive', 'Bedrock’s models', '…’s models'],
    ['a name with brackets', 'the Agents for Amazon Bedrock (v2)', 'the …'],
  ];
  for (const [what, text, masked] of cases) {
    it(`masks ${what}`, () => assert.equal(maskNames(text, agents), masked));
  }

  it('leaves a longer word, and what is not a name', () => {
    const text = 'Bedrocked, unBedrock, Amazon and agents';
    assert.equal(maskNames(text, agents), text);
  });
});
