import assert from 'node:assert/strict';
import fs from 'node:fs';
import { decodeQuiz, encodeQuiz } from '../../../src/core/quiz/quizCodec';
import { chooseDraft } from '../../../src/core/quiz/quizSteps';
import { sampleQuiz } from './sampleQuiz';

describe('a quiz’s file', () => {
  it('gives back what was kept', () => {
    const quiz = chooseDraft(sampleQuiz(), 'q-rise', [sampleQuiz().items[0]!.optionOrder[0]!]);
    assert.deepEqual(decodeQuiz(encodeQuiz(quiz)), quiz);
  });

  it('of version 1 can be read', () => {
    const quiz = decodeQuiz(fs.readFileSync('test/fixtures/quizzes/version1.json', 'utf8'));
    assert.equal(quiz?.items.length, 2);
    assert.deepEqual(quiz?.items[1]?.draft, ['wheat-1']);
  });

  for (const [name, text] of [
    ['that is no JSON', '{"version":1,'],
    ['of a newer version', encodeQuiz(sampleQuiz()).replace('"version":1', '"version":2')],
    ['with a missing part', encodeQuiz(sampleQuiz()).replace('"current":0', '"curent":0')],
    ['that is empty', ''],
  ] as const) {
    it(`${name} is not read`, () => assert.equal(decodeQuiz(text), undefined));
  }
});
