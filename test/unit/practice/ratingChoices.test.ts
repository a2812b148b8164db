import assert from 'node:assert/strict';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { rateAnswer } from '../../../src/core/practice/ratingChoices';
import { createScheduler } from '../../../src/core/scheduling/scheduler';
import { attempt, learner } from '../scheduling/sampleLearner';

const scheduler = createScheduler({ desiredRetention: 0.9 });

function rate(
  given: ReturnType<typeof attempt>,
  all: readonly ReturnType<typeof attempt>[],
  others: StudyRecord[] = [],
) {
  return rateAnswer(given, { progress: learner(all, 0, others).progress, scheduler });
}

describe('the rating of an answer', () => {
  it('is derived, and leads to a later day the better it is', () => {
    const last = attempt('q', 20);
    const { rating, choices } = rate(last, [attempt('q', 1), attempt('q', 5), last]);
    assert.equal(rating, 'good');
    assert.deepEqual(
      choices.map(({ rating }) => rating),
      ['again', 'hard', 'good', 'easy'],
    );
    const dues = choices.map(({ card }) => card.due);
    assert.deepEqual(
      dues,
      dues.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(dues).size, 4);
  });

  it('leads to what the card then is', () => {
    const last = attempt('q', 20);
    const all = [attempt('q', 1), last];
    for (const rating of ['again', 'hard', 'good', 'easy'] as const) {
      const own: StudyRecord = { kind: 'rating', id: 'r', time: 1, attemptId: last.id, rating };
      const rated = rate(last, all, [own]);
      assert.equal(rated.rating, rating);
      const chosen = rated.choices.find((choice) => choice.rating === rating);
      assert.deepEqual(chosen?.card, learner(all, 0, [own]).cards.get('q'));
    }
  });

  it('is of this answer, whatever was answered later or to other questions', () => {
    const first = attempt('q', 1);
    const alone = rate(first, [first]);
    assert.deepEqual(rate(first, [first, attempt('p', 2), attempt('q', 9, { wrong: true })]), alone);
  });
});
