import assert from 'node:assert/strict';
import type { Question } from '../../../src/core/content/model';
import { isWholeResponse, responseLength, scoreResponse } from '../../../src/core/quiz/scoreResponse';

function question(kind: Question['kind'], correctOptionIds: string[]): Question {
  const base = {
    id: 'q',
    prompt: { text: '', html: '' },
    options: ['a', 'b', 'c'].map((id) => ({ id, key: id.toUpperCase(), content: { text: id, html: id } })),
    references: [],
    sectionIds: [],
    range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } },
    correctOptionIds,
  };
  return kind === 'matching' ? { ...base, kind, prompts: [] } : { ...base, kind };
}

describe('scoreResponse', () => {
  const cases: [Question['kind'], string[], string[], number][] = [
    ['multipleChoice', ['b'], ['b'], 1],
    ['multipleChoice', ['b'], ['a'], 0],
    ['multipleChoice', ['b'], [], 0],
    ['multipleResponse', ['a', 'c'], ['c', 'a'], 1],
    ['multipleResponse', ['a', 'c'], ['a'], 0],
    ['multipleResponse', ['a', 'c'], ['a', 'b', 'c'], 0],
    ['ordering', ['a', 'b', 'c'], ['a', 'b', 'c'], 1],
    ['ordering', ['a', 'b', 'c'], ['b', 'a', 'c'], 0],
    ['matching', ['a', 'b'], ['a', 'b'], 1],
    ['matching', ['a', 'b'], ['b', 'a'], 0],
    ['matching', ['a', 'a'], ['a', 'a'], 1],
  ];
  for (const [kind, key, given, raw] of cases) {
    it(`gives ${raw} of 1 for ${given.join() || 'nothing'} where ${key.join()} is right in ${kind}`, () => {
      assert.deepEqual(scoreResponse(question(kind, key), { optionIds: given }), { raw, max: 1 });
    });
  }
});

describe('isWholeResponse', () => {
  it('wants as many options as are right, each of the question and none twice', () => {
    const multiple = question('multipleResponse', ['a', 'c']);
    assert.equal(responseLength(multiple), 2);
    assert.equal(isWholeResponse(multiple, { optionIds: ['a', 'b'] }), true);
    assert.equal(isWholeResponse(multiple, { optionIds: ['a'] }), false);
    assert.equal(isWholeResponse(multiple, { optionIds: ['a', 'a'] }), false);
    assert.equal(isWholeResponse(multiple, { optionIds: ['a', 'x'] }), false);
  });

  it('lets a matching question use an option twice', () => {
    assert.equal(isWholeResponse(question('matching', ['a', 'b']), { optionIds: ['a', 'a'] }), true);
  });
});
