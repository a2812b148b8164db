import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { IdSet } from '../../../src/core/util/idSet';

function middle(index: number): string {
  return `12345678-${index}-abcdefgh`;
}

describe('a set of ids', () => {
  it('is a set, whatever the ids', () => {
    const ids = fc.array(fc.oneof(fc.string(), fc.uuid(), fc.constantFrom('', 'a', 'constructor')));
    fc.assert(
      fc.property(ids, (ids) => {
        const [set, expected] = [new IdSet(), new Set<string>()];
        for (const id of ids) {
          assert.equal(set.has(id), expected.has(id));
          assert.equal(set.add(id), !expected.has(id));
          expected.add(id);
          assert.equal(set.size, expected.size);
        }
      }),
    );
  });

  it('holds many, also such that differ only where it does not look', () => {
    const set = new IdSet();
    for (let index = 0; index < 3000; index++) assert.ok(set.add(middle(index)) && set.add(`plain ${index}`));
    for (let index = 0; index < 3000; index++) assert.ok(set.has(middle(index)) && !set.add(`plain ${index}`));
    assert.ok(!set.has(middle(3000)));
  });
});
