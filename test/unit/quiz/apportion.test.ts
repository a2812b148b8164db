import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { apportion } from '../../../src/core/quiz/apportion';

describe('sharing out by weight', () => {
  it('gives the exam’s domains 65 questions in proportion', () => {
    assert.deepEqual(apportion(65, [20, 24, 28, 14, 14]), [13, 16, 18, 9, 9]);
  });

  it('gives nothing where nothing weighs', () => assert.deepEqual(apportion(5, [0, 0]), [0, 0]));

  it('shares out all, and each share differs from the exact one by less than one', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), weights, (seats, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const shares = apportion(seats, weights);
        assert.equal(
          shares.reduce((sum, share) => sum + share, 0),
          seats,
        );
        for (const [index, share] of shares.entries())
          assert.ok(Math.abs(share - (seats * weights[index]!) / total) < 1, `${share} at ${index}`);
      }),
    );
  });
});
