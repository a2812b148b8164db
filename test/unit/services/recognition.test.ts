import assert from 'node:assert/strict';
import path from 'node:path';
import { finderOf, readLabelledFiles, readServiceNames } from '../../bench/labelledFiles';
import { measureRecognition, precisionOf, recallOf, recognitionGoals } from '../../bench/recognition';

const root = path.resolve(__dirname, '..', '..', '..', '..');

describe('the recognition of services', () => {
  const names = readServiceNames(root);
  const files = readLabelledFiles(path.join(root, 'test', 'fixtures', 'mentions'));
  const { overall, misses, falseFinds } = measureRecognition(finderOf(names), files, names);

  it(`is right in at least ${100 * recognitionGoals.precision} % of what it finds`, () => {
    assert.ok(precisionOf(overall) >= recognitionGoals.precision, falseFinds.join('\n'));
  });

  it(`finds at least ${100 * recognitionGoals.recall} % of what there is`, () => {
    assert.ok(recallOf(overall) >= recognitionGoals.recall, misses.join('\n'));
  });
});
