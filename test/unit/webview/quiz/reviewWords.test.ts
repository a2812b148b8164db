import assert from 'node:assert/strict';
import {
  intervalInWords,
  learnNewLabel,
  leechInWords,
  nextDueInWords,
  reviewStateInWords,
} from '../../../../src/webview/quiz/reviewWords';

describe('the words of a review', () => {
  it('say an interval in days, months and years', () => {
    assert.deepEqual([1, 2, 31, 59, 76, 364, 366, 4000].map(intervalInWords), [
      '1 day',
      '2 days',
      '31 days',
      '59 days',
      '2.5 months',
      '12 months',
      '1 year',
      '11 years',
    ]);
  });

  it('say the rating that counts and when the question is due next', () => {
    const choices = [
      { rating: 'again', days: 1 },
      { rating: 'good', days: 8 },
    ] as const;
    assert.equal(nextDueInWords({ rating: 'good', choices }), 'Rated Good. Next due in 8 days.');
    assert.equal(nextDueInWords({ rating: 'again', choices }), 'Rated Again. Next due in 1 day.');
  });

  it('say what is left today, else when more is due', () => {
    const state = { fresh: 0, leeches: [] };
    assert.equal(reviewStateInWords({ ...state, due: 3, nextDueIn: 1 }), '3 questions are still due today.');
    assert.equal(reviewStateInWords({ ...state, due: 0, nextDueIn: 1 }), 'The next question is due tomorrow.');
    assert.equal(reviewStateInWords({ ...state, due: 0, nextDueIn: 4 }), 'The next question is due in 4 days.');
    assert.match(reviewStateInWords({ ...state, due: 0 }), /Nothing is scheduled yet/);
    assert.equal(learnNewLabel({ ...state, due: 0, fresh: 1 }), 'Learn 1 new question');
  });

  it('name a leech, and what came of it', () => {
    const leech = { questionId: 'q', text: 'What?', lapses: 5 };
    assert.match(leechInWords({ ...leech, suspended: false }), /^Forgotten 5 times\. Reading/);
    assert.match(leechInWords({ ...leech, suspended: true }), /left out of reviews/);
  });
});
