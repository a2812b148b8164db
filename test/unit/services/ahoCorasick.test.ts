import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileAutomaton } from '../../../src/core/services/ahoCorasick';

function hitsOf(patterns: readonly string[], line: string, from = 0, to = line.length): string[] {
  const hits: string[] = [];
  compileAutomaton(patterns).scan({ line, from, to }, (patternIndex, end) => hits.push(`${patternIndex}@${end}`));
  return hits.toSorted();
}

/** Texts of few different characters, so that patterns occur in them. */
function texts(maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom('a', 'b', 'c', '字'), { minLength: 1, maxLength }).map((units) => units.join(''));
}

describe('the automaton', () => {
  it('reports every pattern, also inside and across others', () => {
    assert.deepEqual(hitsOf(['he', 'she', 'his', 'hers'], 'ushers'), ['0@4', '1@4', '3@6']);
  });

  it('folds the case of ASCII letters and takes a run of separators as one', () => {
    assert.deepEqual(hitsOf(['a b'], 'A  -B'), ['0@5']);
  });

  it('reports a pattern that is there twice for each', () => {
    assert.deepEqual(hitsOf(['ab', 'AB'], 'xab'), ['0@3', '1@3']);
  });

  it('looks at the span only', () => {
    assert.deepEqual(hitsOf(['ab'], 'ababab', 1, 4), ['0@4']);
  });

  it('finds nothing where there are no patterns', () => {
    assert.deepEqual(hitsOf([], 'anything'), []);
  });

  it('reports what a search for each pattern at each place finds', () => {
    fc.assert(
      fc.property(fc.array(texts(4), { maxLength: 8 }), texts(40), (patterns, line) => {
        const expected = patterns.flatMap((pattern, patternIndex) =>
          Array.from({ length: line.length + 1 }, (_, end) => end)
            .filter((end) => end >= pattern.length && line.slice(0, end).endsWith(pattern))
            .map((end) => `${patternIndex}@${end}`),
        );
        assert.deepEqual(hitsOf(patterns, line), expected.toSorted());
      }),
    );
  });
});
