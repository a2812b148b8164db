import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { parseExamBlueprint } from '../../../src/core/content/examSchema';
import { answerHistory } from '../../../src/core/progress/answerHistory';
import { calibration } from '../../../src/core/progress/calibration';
import { confusions, namedOptions } from '../../../src/core/progress/confusion';
import { dashboardView } from '../../../src/core/progress/dashboardView';
import { forecast } from '../../../src/core/progress/forecast';
import { masteryTree, questionMastery } from '../../../src/core/progress/mastery';
import {
  chanceOfAtLeast,
  readiness,
  rightAnswersToPass,
  scaledScore,
  scoredByDomain,
  type Readiness,
} from '../../../src/core/progress/readiness';
import type { ReviewItem } from '../../../src/core/scheduling/reviewItem';
import { reviewQueue } from '../../../src/core/scheduling/reviewQueue';
import { createScheduler, DAY } from '../../../src/core/scheduling/scheduler';
import { fixedCalendar } from '../../../src/core/util/calendar';
import { wilson, type Share } from '../../../src/core/util/wilson';
import { quizChapter } from '../quiz/sampleQuiz';
import { attempt, item, learner } from '../scheduling/sampleLearner';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const { blueprint } = parseExamBlueprint(readFileSync(path.join(root, 'content', 'exam.yaml'), 'utf8'));
if (blueprint === undefined) throw new Error('The blueprint has problems: its own test says which.');
const exam = blueprint;

const scheduler = createScheduler({ desiredRetention: 0.9 });
const calendar = fixedCalendar();
const random = fc.record({
  question: fc.integer({ min: 0, max: 5 }),
  day: fc.integer({ min: 1, max: 90 }),
  wrong: fc.boolean(),
  confidence: fc.constantFrom('sure' as const, 'unsure' as const),
});
const history = fc
  .array(random, { maxLength: 25 })
  .map((answers) =>
    answers
      .toSorted((a, b) => a.day - b.day)
      .map(({ question, day, ...given }, index) =>
        attempt(`q${question}`, day, { ...given, id: `a${index}`, time: day * DAY + index }),
      ),
  );
const domains = ['1', '2', '3', '4', '5'];
const items = Array.from({ length: 6 }, (_, index) =>
  item(`q${index}`, { domain: '2', task: `2.${1 + (index % 3)}`, sectionId: `s${index % 2}` }),
);

function isShare({ value, low, high }: Share, most = 1): boolean {
  return low >= 0 && low <= value && value <= high && high <= most;
}

/** Eight questions in each of some domains, all with one mastery. */
function practised(mastery: number, practisedDomains = domains): Readiness {
  const all = practisedDomains.flatMap((domain) =>
    Array.from({ length: 8 }, (_, index): ReviewItem => item(`${domain}-${index}`, { domain })),
  );
  const byQuestion = new Map(all.map(({ questionId }) => [questionId, mastery]));
  return readiness(all, { byQuestion, blueprint: exam });
}

function passOf(estimate: Readiness): Share {
  if (estimate.kind !== 'estimate') throw new Error('There are enough answers.');
  return estimate.pass;
}

describe('mastery', () => {
  it('is from 0 to 1, and never higher for time that passes', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 200 }), (answers, days) => {
        const now = questionMastery(learner(answers, 91 * DAY), scheduler);
        const later = questionMastery(learner(answers, (91 + days) * DAY), scheduler);
        for (const [id, value] of now) assert.ok(value >= 0 && value <= 1 && (later.get(id) ?? 1) <= value);
      }),
    );
  });

  it('is never lower for one more right answer', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const before = questionMastery(learner(answers, 91 * DAY), scheduler).get('q0') ?? 0;
        const more = [...answers, attempt('q0', 91, { id: 'more' })];
        assert.ok((questionMastery(learner(more, 91 * DAY), scheduler).get('q0') ?? 0) >= before);
      }),
    );
  });

  it('goes up from question to section, task and domain, with what was never answered as 0', () => {
    const state = learner([attempt('q0', 1), attempt('q1', 1, { wrong: true })], DAY);
    const {
      domains: nodes,
      others,
      all,
    } = masteryTree([...items, item('elsewhere')], {
      byQuestion: questionMastery(state, scheduler),
      blueprint: exam,
    });
    const second = nodes.find(({ id }) => id === '2');
    assert.deepEqual([second?.value, second?.answered, second?.total], [1 / 6, 2, 6]);
    assert.deepEqual(
      second?.parts.map(({ id, value }) => [id, value]),
      [
        ['2.1', 1 / 2],
        ['2.2', 0],
        ['2.3', 0],
      ],
    );
    assert.deepEqual(
      second.parts[0]?.parts.map(({ id, total }) => [id, total]),
      [
        ['s0', 1],
        ['s1', 1],
      ],
    );
    assert.deepEqual(nodes[0]?.total, 0);
    assert.deepEqual(others, { value: 0, answered: 0, total: 1 });
    assert.equal(all.total, 7);
  });
});

describe('readiness', () => {
  it('says that there are not enough answers, and how many it takes', () => {
    const few = practised(1, ['1', '2']);
    assert.equal(few.kind, 'notEnough');
    assert.deepEqual([few.basis.questions, few.basis.domains], [16, 2]);
    assert.equal(readiness([], { byQuestion: new Map(), blueprint: exam }).kind, 'notEnough');
    assert.equal(practised(0.5, ['1', '2', '3', '4']).kind, 'estimate');
  });

  it('is a chance with an interval, and grows with mastery', () => {
    const passes = [0, 0.25, 0.5, 0.75, 1].map((mastery) => passOf(practised(mastery)));
    assert.ok(passes.every((pass) => isShare(pass)));
    for (const [index, { value, low, high }] of passes.entries()) {
      const before = passes[index - 1];
      if (before !== undefined) assert.ok(value > before.value && low >= before.low && high >= before.high);
    }
    assert.ok((passes[0]?.value ?? 1) < 0.05, JSON.stringify(passes[0]));
    assert.ok((passes[4]?.value ?? 0) > 0.95, JSON.stringify(passes[4]));
  });

  it('never falls when one question is known better', () => {
    const masteries = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 40 });
    fc.assert(
      fc.property(masteries, fc.nat(29), (values, better) => {
        const all = values.map((_, index) => item(`q${index}`, { domain: domains[index % 5] ?? '1' }));
        const at = (given: readonly number[]): Readiness =>
          readiness(all, { byQuestion: new Map(given.map((value, index) => [`q${index}`, value])), blueprint: exam });
        const [before, after] = [at(values), at(values.with(better, 1))];
        assert.ok(passOf(after).value >= passOf(before).value - 1e-9);
        assert.ok(isShare(passOf(after)));
      }),
      { numRuns: 15 },
    );
  });

  it('knows less of domains that were not practised', () => {
    const { byDomain } = practised(0.9, ['1', '2', '3', '4']).basis;
    const width = (id: string): number => {
      const share = byDomain.find((domain) => domain.id === id)?.share;
      return (share?.high ?? 0) - (share?.low ?? 0);
    };
    assert.ok(width('5') > 2 * width('1'));
    assert.ok(byDomain.every(({ share }) => isShare(share)));
  });

  it('is the same for the same answers', () => {
    assert.deepEqual(practised(0.6), practised(0.6));
  });

  it('puts answers on the scale in a straight line', () => {
    assert.deepEqual(
      [0, 2 / 3, 1].map((share) => Math.round(scaledScore(share, exam))),
      [100, 700, 1000],
    );
    assert.equal(rightAnswersToPass(exam), 34);
    assert.deepEqual([...scoredByDomain(exam).values()], [10, 12, 14, 7, 7]);
    const score = practised(0.5);
    assert.ok(score.kind === 'estimate' && isShare(score.score, 1000) && score.score.low >= 100);
  });

  it('counts right answers exactly', () => {
    assert.equal(chanceOfAtLeast(0, [0.3, 0.4]), 1);
    assert.ok(Math.abs(chanceOfAtLeast(1, [0.5, 0.5]) - 0.75) < 1e-12);
    assert.ok(Math.abs(chanceOfAtLeast(2, [0.3, 0.4]) - 0.12) < 1e-12);
    assert.equal(chanceOfAtLeast(3, [1, 1]), 0);
  });
});

describe('the history of answers', () => {
  it('counts by day, and by month what was still known on a later day', () => {
    const answers = [
      attempt('a', 1),
      attempt('b', 1.2, { wrong: true }),
      attempt('b', 1.3),
      attempt('a', 5, { wrong: true }),
      attempt('b', 40),
    ];
    const { days, retention } = answerHistory(answers, calendar);
    assert.deepEqual(
      days.map(({ date, answers: count, correct, introduced }) => [date, count, correct, introduced]),
      [
        ['1970-01-02', 3, 2, 2],
        ['1970-01-06', 1, 0, 0],
        ['1970-02-10', 1, 1, 0],
      ],
    );
    assert.deepEqual(
      retention.map(({ month, reviews, correct }) => [month, reviews, correct]),
      [
        ['1970-01', 1, 0],
        ['1970-02', 1, 1],
      ],
    );
    assert.ok(retention.every(({ share }) => isShare(share)));
  });

  it('counts each answer once, whatever they are', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const { days } = answerHistory(answers, calendar);
        assert.equal(
          days.reduce((sum, day) => sum + day.answers, 0),
          answers.length,
        );
        const rows = calibration(answers);
        assert.equal(
          rows.reduce((sum, row) => sum + row.answers, 0),
          answers.length,
        );
        for (const { share, answers: count } of rows) assert.ok(share === undefined ? count === 0 : isShare(share));
      }),
    );
  });
});

describe('calibration', () => {
  it('has an interval that is narrower for more answers, and holds the share', () => {
    assert.equal(wilson(0, 0), undefined);
    const widths = [4, 40, 400].map((total) => {
      const share = wilson(total / 2, total);
      return share === undefined ? 1 : share.high - share.low;
    });
    assert.ok((widths[0] ?? 0) > (widths[1] ?? 0) && (widths[1] ?? 0) > (widths[2] ?? 0));
    const known = wilson(8, 10);
    assert.deepEqual([known?.low.toFixed(3), known?.high.toFixed(3)], ['0.490', '0.943']);
  });
});

describe('the confusion of services', () => {
  it('is read from wrong answers to generated questions and to those whose options name a service', () => {
    const chapter = quizChapter();
    const questions = chapter.selfCheck?.questions ?? [];
    const names = ['Salt', 'Yeast', 'Sand', 'Hot'];
    const named = namedOptions(questions, (text) => names.filter((name) => text.includes(name)));
    const rise = questions.find(({ id }) => id.endsWith('q-rise'));
    if (rise === undefined) throw new Error('The sample has this question.');
    assert.deepEqual([...named.keys()], [rise.id]);
    const [salt = '', yeast = ''] = rise.options.map(({ id }) => id);
    const wrong = { wrong: true, correctOptionIds: [yeast], response: { optionIds: [salt] } };
    const generated = { wrong: true, correctOptionIds: ['s3'], response: { optionIds: ['ebs'] } };
    const found = confusions(
      [
        attempt(rise.id, 1, wrong),
        attempt('recognition/s3/0', 2, generated),
        attempt('recognition/s3/1', 3, generated),
      ],
      named,
    );
    assert.deepEqual(found, [
      { rightId: 's3', takenId: 'ebs', times: 2, lastTime: 3 * DAY },
      { rightId: 'Yeast', takenId: 'Salt', times: 1, lastTime: DAY },
    ]);
    assert.deepEqual(confusions([attempt('recognition/s3/0', 1)], named), []);
  });
});

describe('the dashboard', () => {
  it('forecasts each card once: overdue today, suspended never', () => {
    const suspend = { kind: 'suspend', id: 's', time: 1, questionId: 'q2' } as const;
    const state = learner([attempt('q0', 1), attempt('q1', 40), attempt('q2', 40)], 41 * DAY, [suspend]);
    const days = forecast(state, { calendar, days: 10 });
    assert.equal(days[0]?.due, 1);
    assert.equal(
      days.reduce((sum, { due }) => sum + due, 0),
      2,
    );
    assert.equal(days[0].date, '1970-02-11');
  });

  it('is plain data, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (answers) => {
        const state = learner(answers, 91 * DAY);
        const settings = { newCardsPerDay: 3, leechThreshold: 2 };
        const view = await dashboardView({
          items,
          state,
          scheduler,
          blueprint: exam,
          calendar,
          namedOptions: new Map(),
          examDate: { kind: 'absent' },
          queue: reviewQueue({ items, state, settings, calendar }),
        });
        assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
        assert.equal(view.answers, answers.length);
      }),
      { numRuns: 30 },
    );
  });
});
