import assert from 'node:assert/strict';
import * as v from 'valibot';
import { quizStateSchema } from '../../../src/protocol/quizMessages';

describe('what a quiz panel keeps', () => {
  it('comes back as it was', () => {
    const state = {
      version: 2,
      quizId: 'quiz-1',
      source: { kind: 'services', label: 'notes.md', entryIds: ['amazon-s3'] },
    };
    assert.deepEqual(v.parse(quizStateSchema, state), state);
  });

  it('of version 1 is a quiz of its chapter', () => {
    assert.deepEqual(v.parse(quizStateSchema, { version: 1, quizId: 'quiz-1', chapterId: '7.2' }), {
      version: 2,
      quizId: 'quiz-1',
      source: { kind: 'chapter', chapterId: '7.2' },
    });
  });

  it('of a newer version is not read', () => {
    assert.equal(v.safeParse(quizStateSchema, { version: 3, quizId: 'quiz-1', chapterId: '7.2' }).success, false);
  });
});
