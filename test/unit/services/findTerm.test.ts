import assert from 'node:assert/strict';
import { findTerm } from '../../../src/core/services/findTerm';
import { sampleCatalogue } from './sampleCatalogue';

function idOf(text: string): string | undefined {
  return findTerm(sampleCatalogue, text)?.id;
}

describe('findTerm', () => {
  it('finds a name whatever its case, number and hyphens', () => {
    assert.equal(idOf('Foundation Models'), 'foundation-model');
    assert.equal(idOf('fine tuning'), 'fine-tuning');
    assert.equal(idOf('  model   drifts '), 'model-drift');
    assert.equal(idOf('model capabilities'), 'capability');
  });

  it('finds aliases and former names', () => {
    assert.equal(idOf('llms'), 'llm');
    assert.equal(idOf('amazon sagemaker'), 'sagemaker');
  });

  it('finds a name with its acronym in parentheses', () => {
    assert.equal(idOf('Virtual Private Cloud (VPC)'), 'vpc');
    assert.equal(idOf('Access rules (IAM)'), 'iam');
  });

  it('finds nothing else', () => {
    assert.equal(idOf('model'), undefined);
    assert.equal(idOf('foundation model hub'), undefined);
    assert.equal(idOf(''), undefined);
    assert.equal(idOf('()'), undefined);
  });
});
