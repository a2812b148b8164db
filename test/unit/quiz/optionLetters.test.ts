import assert from 'node:assert/strict';
import { followShuffle, letterAt, letterOptions } from '../../../src/core/quiz/optionLetters';

function letter(id: string, shown: string): string {
  return `<span class="option-letter" data-option="${id}">${shown}</span>`;
}

describe('letterAt', () => {
  it('goes on after Z', () => {
    assert.deepEqual([0, 1, 25, 26, 27, 52].map(letterAt), ['A', 'B', 'Z', 'AA', 'AB', 'BA']);
  });
});

describe('followShuffle', () => {
  const options = ['x', 'y', 'z'].map((id, index) => ({
    id,
    key: letterAt(index),
    content: { text: id, html: id },
  }));
  it('names each option by the letter that it has on screen', () => {
    const shown = letterOptions(options, ['z', 'x', 'y']);
    assert.equal(
      followShuffle(`${letter('x', 'A')} and ${letter('z', 'C')}, A`, shown),
      `${letter('x', 'B')} and ${letter('z', 'A')}, A`,
    );
  });

  it('leaves the letter of an option that is not there', () => {
    assert.equal(followShuffle(letter('q', 'D'), letterOptions(options, ['x'])), letter('q', 'D'));
  });
});
