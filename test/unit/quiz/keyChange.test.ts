import assert from 'node:assert/strict';
import { hasNewKey } from '../../../src/core/quiz/keyChange';
import { keyOf } from '../../../src/core/quiz/scoreResponse';
import { sampleQuestions } from '../exchange/sampleQuestions';
import { sampleAttempt } from '../progress/sampleRecords';

describe('the key that an answer keeps', () => {
  const [, several, ordering] = sampleQuestions().map(({ question }) => question);

  it('is the same where an author puts the options of a choice in another order', () => {
    const turned = { ...several!, correctOptionIds: several!.correctOptionIds.toReversed() };
    assert.notDeepEqual(turned.correctOptionIds, several!.correctOptionIds);
    assert.deepEqual(keyOf(turned), keyOf(several!));
  });

  it('is the order where that is what is asked', () => {
    assert.deepEqual(keyOf(ordering!), ordering!.correctOptionIds);
  });

  it('is new where the answer before it to the same question had another', () => {
    const first = sampleAttempt({ id: 'a' });
    const other = sampleAttempt({ id: 'b', questionId: 'other', correctOptionIds: ['z'] });
    const changed = sampleAttempt({ id: 'c', correctOptionIds: ['y'] });
    const again = sampleAttempt({ id: 'd', correctOptionIds: ['y'] });
    const attempts = [first, other, changed, again];
    assert.deepEqual(
      attempts.map((attempt) => hasNewKey(attempt, attempts)),
      [false, false, true, false],
    );
  });
});
