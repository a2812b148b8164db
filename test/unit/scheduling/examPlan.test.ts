import assert from 'node:assert/strict';
import { examDate, examPlan, type ExamPlan, type ExamPlanInput } from '../../../src/core/scheduling/examPlan';
import { DEFAULT_PARAMETERS, fsrsMath } from '../../../src/core/scheduling/fsrsMath';
import type { Rating } from '../../../src/core/scheduling/model';
import { DAY } from '../../../src/core/scheduling/scheduler';
import type { Attempt } from '../../../src/core/quiz/model';
import { fixedCalendar, formatDay, localCalendar, parseDay } from '../../../src/core/util/calendar';
import { simulatedLearner } from '../../bench/simulatedLearner';
import { dueOrder, dueOrderWithNew, estimate, planOrder, takeCourse } from '../../bench/schedule';
import { attempt, item, learner } from './sampleLearner';

const items = Array.from({ length: 24 }, (_, index) => item(`q${index}`, { sectionId: `s${index % 5}` }));

function plan(given: Partial<ExamPlanInput>, attempts: readonly Attempt[] = [], day = 20): Promise<ExamPlan> {
  return examPlan({
    items,
    state: learner(attempts, day * DAY),
    settings: { newCardsPerDay: 10, leechThreshold: 5 },
    calendar: fixedCalendar(),
    math: fsrsMath(DEFAULT_PARAMETERS),
    daysLeft: 10,
    desiredRetention: 0.9,
    ...given,
  });
}

describe('the exam date', () => {
  it('is a day of the calendar, or says what it is instead', () => {
    const today = parseDay('2026-11-25') ?? 0;
    assert.deepEqual(examDate('', today), { kind: 'absent' });
    assert.deepEqual(examDate('2026-02-30', today), { kind: 'invalid', text: '2026-02-30' });
    assert.deepEqual(examDate('1.12.2026', today), { kind: 'invalid', text: '1.12.2026' });
    assert.deepEqual(examDate('2026-11-24', today), { kind: 'passed', day: today - 1, daysLeft: -1 });
    assert.deepEqual(examDate('2026-11-25', today), { kind: 'today', day: today, daysLeft: 0 });
    assert.deepEqual(examDate(' 2026-12-01 ', today), { kind: 'ahead', day: today + 6, daysLeft: 6 });
    assert.equal(formatDay(today), '2026-11-25');
  });

  it('is a day where the learner is, from midnight to midnight', () => {
    for (const day of [20_000, 20_178, 20_360]) {
      const start = localCalendar.startOf(day);
      assert.deepEqual([localCalendar.dayOf(start - 1), localCalendar.dayOf(start)], [day - 1, day]);
    }
    assert.equal(fixedCalendar(2 * 3_600_000).dayOf(DAY - 1), 1);
  });
});

describe('the plan for the exam', () => {
  it('asks for more answers a day the more is to be remembered, and the less time is left', async () => {
    const [low, high] = [await plan({ desiredRetention: 0.7 }), await plan({ desiredRetention: 0.95 })];
    assert.ok(low.answersPerDay < high.answersPerDay, `${low.answersPerDay} ${high.answersPerDay}`);
    assert.ok(low.expectedRecall >= 0.7 && high.expectedRecall > low.expectedRecall);
    const soon = await plan({ daysLeft: 4, desiredRetention: 0.8 });
    assert.ok(soon.answersPerDay > (await plan({ daysLeft: 20, desiredRetention: 0.8 })).answersPerDay);
  });

  it('introduces everything in time, with days left to answer it again', async () => {
    const { newPerDay, newDaysLeft, queue } = await plan({});
    assert.equal(newDaysLeft, 8);
    assert.equal(newPerDay, 3);
    assert.ok(queue.fresh >= newPerDay);
    const answers = items.map(({ questionId }) => attempt(questionId, 19));
    const after = await plan({}, answers);
    assert.deepEqual([after.newPerDay, after.newDaysLeft, after.queue.fresh], [0, 0, 0]);
  });

  it('uses just the answers there are, those of today counted', async () => {
    const answers = [attempt('q0', 20), attempt('q1', 20)];
    const { answersPerDay, answeredToday, queue } = await plan({ answersPerDay: 6 }, answers, 20.5);
    assert.deepEqual([answersPerDay, answeredToday, queue.queue.length], [6, 2, 4]);
    assert.ok(queue.queue.every((entry) => !['q0', 'q1'].includes(entry.item.questionId)));
  });

  it('takes on the last day what would be forgotten, however far away FSRS has it due', async () => {
    const answers = [
      ...[1, 3, 8].map((day) => attempt('q0', day, { confidence: 'sure' })),
      attempt('q1', 8),
      attempt('q2', 18, { wrong: true }),
    ];
    const { queue } = await plan({ items: items.slice(0, 3), daysLeft: 1, answersPerDay: 2 }, answers);
    const chosen = queue.queue.map((entry) => entry.item.questionId).toSorted();
    assert.deepEqual(chosen, ['q1', 'q2']);
    assert.ok(queue.queue.every(({ reason }) => reason === 'planned'));
  });

  it('expects between nothing and everything, and more than without an answer', async () => {
    const answers = items.slice(0, 12).map(({ questionId }) => attempt(questionId, 15));
    const { expectedRecall, recallWithoutReview } = await plan({}, answers);
    assert.ok(recallWithoutReview > 0 && recallWithoutReview < expectedRecall && expectedRecall <= 1);
    const empty = await plan({ items: [] });
    assert.deepEqual([empty.expectedRecall, empty.answersPerDay, empty.queue.queue.length], [0, 0, 0]);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    await plan({ breathe: async () => void (turns += 1) });
    assert.ok(turns >= 4);
  });
});

/** What an answer looks like that the learner's rating is derived from. */
function answerLike(rating: Rating): Parameters<typeof attempt>[2] {
  if (rating === 'again') return { wrong: true };
  return rating === 'hard'
    ? { confidence: 'unsure' }
    : { confidence: 'sure', duration: rating === 'easy' ? 1 : 60_000 };
}

function knows(seed: string): string {
  const one = simulatedLearner(seed, 3);
  return [0, 1, 2].map((index) => one.answer(index, 0)).join() + one.recall(5);
}

describe('simulated learners', () => {
  const course = { items: 60, days: 20, answersPerDay: 10 };
  const seeds = Array.from({ length: 24 }, (_, index) => `seed-${index}`);
  const results = (policy: typeof dueOrder) => seeds.map((seed) => takeCourse(seed, course, policy));
  const order = planOrder(course.days);

  it('remember more on the exam day by the plan than by plain FSRS, with as many answers', () => {
    const planned = results(order).map(({ recall }) => recall);
    for (const plain of [dueOrder, dueOrderWithNew]) {
      const gains = results(plain).map(({ recall }, index) => (planned[index] ?? 0) - recall);
      const { mean, margin } = estimate(gains);
      assert.ok(mean - margin > 0, `${mean} ± ${margin}`);
    }
  });

  it('remember less where the plan is turned upside down, so the comparison can fail', () => {
    const planned = estimate(results(order).map(({ recall }) => recall)).mean;
    const reversed = estimate(results((desk) => order(desk).toReversed()).map(({ recall }) => recall)).mean;
    assert.ok(reversed < planned - 0.1, `${reversed} ${planned}`);
  });

  it('remember as much by the plan that learners get as by the one that is measured', async () => {
    const short = { items: items.length, days: 12, answersPerDay: 4 };
    const recalls: { planned: number; measured: number; plain: number }[] = [];
    for (const seed of seeds.slice(0, 6)) {
      const one = simulatedLearner(seed, short.items);
      const answers: Attempt[] = [];
      for (let day = 0; day < short.days; day++) {
        const { queue } = await plan({ daysLeft: short.days - day, answersPerDay: short.answersPerDay }, answers, day);
        for (const { item: asked } of queue.queue) {
          const rating = one.answer(Number(asked.questionId.slice(1)), day);
          answers.push(attempt(asked.questionId, day, answerLike(rating)));
        }
      }
      assert.ok(answers.length <= short.days * short.answersPerDay);
      recalls.push({
        planned: one.recall(short.days),
        measured: takeCourse(seed, short, order).recall,
        plain: takeCourse(seed, short, dueOrder).recall,
      });
    }
    const gain = estimate(recalls.map(({ planned, plain }) => planned - plain));
    assert.ok(gain.mean - gain.margin > 0, `${gain.mean} ± ${gain.margin}`);
    const apart = estimate(recalls.map(({ planned, measured }) => planned - measured));
    assert.ok(Math.abs(apart.mean) < 0.03, `${apart.mean} ± ${apart.margin}`);
  });

  it('have met everything by the exam day', () => {
    assert.ok(results(order).every(({ seen }) => seen === course.items));
  });

  it('are the same for the same seed, and differ in what they know', () => {
    assert.equal(knows('a'), knows('a'));
    assert.equal(new Set(['a', 'b', 'c', 'd'].map(knows)).size, 4);
  });
});
