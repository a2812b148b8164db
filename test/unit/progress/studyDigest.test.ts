import assert from 'node:assert/strict';
import { deriveProgress } from '../../../src/core/progress/progress';
import { studyDigest } from '../../../src/core/progress/studyDigest';
import { sampleAttempt } from './sampleRecords';

const DAY = 86_400_000;
const dayOf = (time: number): number => Math.floor(time / DAY);

describe('the digest for Settings Sync', () => {
  it('has numbers only: how much, how well, when, and how many days in a row', () => {
    const days = [1, 5, 6, 6, 7];
    const attempts = days.map((day, index) =>
      sampleAttempt({
        id: String(index),
        time: day * DAY + index,
        questionId: `q${index % 2}`,
        score: { raw: index % 2, max: 1 },
      }),
    );
    assert.deepEqual(studyDigest(deriveProgress(attempts), dayOf), {
      version: 1,
      answers: 5,
      questions: 2,
      right: 1,
      sectionsRead: 0,
      streak: 3,
      lastAnswer: 7 * DAY + 4,
    });
  });

  it('says nothing of a learner who did nothing', () => {
    assert.deepEqual(studyDigest(deriveProgress([]), dayOf), {
      version: 1,
      answers: 0,
      questions: 0,
      right: 0,
      sectionsRead: 0,
      streak: 0,
    });
  });
});
