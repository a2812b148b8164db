import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createEmptyCard, default_w, fsrs, State } from 'ts-fsrs';
import { decodeSegment, encodeRecord } from '../../../src/core/progress/logCodec';
import { deriveProgress } from '../../../src/core/progress/progress';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { CardDeriver, deriveCards } from '../../../src/core/scheduling/deriveCards';
import { DEFAULT_PARAMETERS, fsrsMath, grades } from '../../../src/core/scheduling/fsrsMath';
import type { Card, Rating } from '../../../src/core/scheduling/model';
import { createScheduler, DAY } from '../../../src/core/scheduling/scheduler';
import { attempt, learner } from './sampleLearner';

const scheduler = createScheduler({ desiredRetention: 0.9 });
const ratings: Rating[] = ['again', 'hard', 'good', 'easy'];
const history = fc.array(fc.record({ days: fc.integer({ min: 1, max: 60 }), rating: fc.constantFrom(...ratings) }), {
  minLength: 1,
  maxLength: 12,
});

describe('cards', () => {
  it('are what ts-fsrs says where reviews are whole days apart', () => {
    const reference = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });
    fc.assert(
      fc.property(history, (reviews) => {
        let time = 1_790_000_000_000;
        let card: Card | undefined;
        let expected = createEmptyCard(new Date(time));
        for (const { days, rating } of reviews) {
          time += days * DAY;
          card = scheduler.review(card, { questionId: 'q', rating, time });
          expected = reference.next(
            { ...expected, state: expected.reps ? State.Review : State.New },
            time,
            grades[rating],
          ).card;
        }
        assert.ok(Math.abs((card?.stability ?? 0) / expected.stability - 1) < 1e-5);
        assert.ok(Math.abs((card?.difficulty ?? 0) - expected.difficulty) < 1e-5);
        // Not ts-fsrs's due, which keeps the buttons' intervals apart: there are no buttons here.
        const days = Math.max(1, Math.round(expected.stability));
        assert.equal(card?.due, time + days * DAY);
      }),
    );
  });

  it('are forgotten as ts-fsrs says, and due when the desired retention is reached', () => {
    assert.deepEqual(DEFAULT_PARAMETERS, default_w);
    const stability = fc.double({ min: 0.01, max: 500, noNaN: true });
    const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true });
    const math = fsrsMath(DEFAULT_PARAMETERS);
    fc.assert(
      fc.property(stability, retention, fc.nat(400), (days, wanted, elapsed) => {
        const reference = fsrs({ request_retention: wanted, enable_fuzz: false, enable_short_term: false });
        assert.ok(Math.abs(math.recall(days, elapsed) - reference.forgetting_curve(elapsed, days)) < 1e-6);
        // Both round to whole days: what lies on the edge may fall to either side.
        assert.ok(Math.abs(math.intervals(wanted)(days) - reference.next_interval(days, 0)) <= 1);
      }),
    );
  });

  it('follow the rating that a learner gave an answer, whenever it comes', () => {
    const attempts = [attempt('a', 1), attempt('b', 2), attempt('a', 6)];
    const easy: StudyRecord = { kind: 'rating', id: 'r', time: 3 * DAY, attemptId: 'a@1', rating: 'easy' };
    const records = attempts.map((given): StudyRecord => ({ kind: 'attempt', ...given }));
    const plain = deriveProgress(records);
    const rated = deriveProgress([...records, easy]);
    const deriver = new CardDeriver(scheduler);
    const before = deriver.derive(plain);
    const after = deriver.derive({ ...rated, attempts: plain.attempts });
    assert.deepEqual(after, deriveCards(rated, scheduler));
    assert.ok((after.get('a')?.stability ?? 0) > (before.get('a')?.stability ?? 0));
    assert.deepEqual(after.get('b'), before.get('b'));
    assert.deepEqual(deriver.derive(plain), before);
  });

  it('count a question that is missed twice in one evening as one lapse', () => {
    const evening = [attempt('a', 1), attempt('a', 4, { wrong: true }), attempt('a', 4.1, { wrong: true })];
    assert.equal(learner(evening, 5 * DAY).cards.get('a')?.lapses, 1);
  });

  it('are due no later than the day that the schedule ends with', () => {
    const until = createScheduler({ desiredRetention: 0.9, latestDue: 9 * DAY });
    const { progress } = learner([attempt('a', 1, { confidence: 'sure' }), attempt('a', 4)], 5 * DAY);
    assert.ok((deriveCards(progress, scheduler).get('a')?.due ?? 0) > 9 * DAY);
    assert.equal(deriveCards(progress, until).get('a')?.due, 9 * DAY);
  });

  it('survive in the log: suspensions and ratings come back as they were written', () => {
    const records: StudyRecord[] = [
      { kind: 'suspend', id: 'a', time: 1, questionId: 'q' },
      { kind: 'unsuspend', id: 'b', time: 2, questionId: 'q' },
      { kind: 'rating', id: 'c', time: 3, attemptId: 'x', rating: 'hard' },
    ];
    assert.deepEqual(decodeSegment(records.map(encodeRecord).join('')), { records, unreadable: [] });
  });
});
