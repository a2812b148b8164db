import assert from 'node:assert/strict';
import { assert as check, property, string } from 'fast-check';
import { seededRandom } from '../../../src/core/quiz/seededRandom';

function first(seed: string, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
}

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, all in [0, 1)', () => {
    check(
      property(string(), (seed) => {
        assert.deepEqual(first(seed, 20), first(seed, 20));
        assert.ok(first(seed, 20).every((value) => value >= 0 && value < 1));
      }),
    );
  });

  it('gives other numbers for another seed, spread evenly', () => {
    assert.notDeepEqual(first('a', 3), first('b', 3));
    const mean = first('even', 10_000).reduce((sum, value) => sum + value, 0) / 10_000;
    assert.ok(Math.abs(mean - 0.5) < 0.02, String(mean));
  });
});
