import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { ContentSource } from '../../../src/core/content/contentSource';
import { parseExamBlueprint } from '../../../src/core/content/examSchema';
import { outlineOf } from '../../../src/core/content/outline';
import type { Dashboard } from '../../../src/core/progress/dashboard';
import { DashboardSource, type DashboardSettings } from '../../../src/core/progress/dashboardSource';
import { dashboardPage } from '../../../src/core/progress/dashboardPage';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import type { Attempt } from '../../../src/core/quiz/model';
import { examDate } from '../../../src/core/scheduling/examPlan';
import { createScheduler, DAY } from '../../../src/core/scheduling/scheduler';
import { FinderSource } from '../../../src/core/services/finderSource';
import { fixedCalendar } from '../../../src/core/util/calendar';
import { dashboardEventSchema } from '../../../src/protocol/dashboardEvents';
import { quizChapter } from '../quiz/sampleQuiz';
import { attempt, learner } from '../scheduling/sampleLearner';
import { entry } from '../services/sampleCatalogue';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const { blueprint } = parseExamBlueprint(readFileSync(path.join(root, 'content', 'exam.yaml'), 'utf8'));
if (blueprint === undefined) throw new Error('The blueprint has problems: its own test says which.');
const exam = blueprint;

const bread = { ...quizChapter(), metadata: { domain: '2', task: '2.3' } };
const dough = bread.sections[0]!.id;
const entries = [
  entry({ id: 'yeast', name: 'Yeast', confusedWith: [{ id: 'salt', difference: 'One of them lives.' }] }),
  entry({ id: 'salt', name: 'Salt', coverage: [{ chapterId: bread.id, sectionId: dough }] }),
  entry({ id: 'sand', name: 'Sand' }),
];
const catalogue = { entries };
const content: ContentSource = {
  outlines: () => Promise.resolve([outlineOf(bread, 0)]),
  chapter: () => Promise.resolve(bread),
  article: () => assert.fail('The dashboard needs no article: it is large.'),
  catalogue: () => Promise.resolve(catalogue),
  examBlueprint: () => Promise.resolve(exam),
  identifierLookup: () => assert.fail('The dashboard needs no identifiers.'),
  questionIdsAbout: (entryId) => Promise.resolve(entryId === 'yeast' ? ['q-rise'] : []),
};

const scheduler = createScheduler({ desiredRetention: 0.9 });
const now = 40 * DAY;
const today = 40;

interface DashboardGiven {
  readonly settings?: Partial<DashboardSettings>;
  readonly others?: readonly StudyRecord[];
  readonly breathe?: () => Promise<void>;
}

function dashboardOf(
  attempts: readonly Attempt[],
  { settings = {}, others = [], breathe = () => Promise.resolve() }: DashboardGiven = {},
): Promise<Dashboard> {
  const source = new DashboardSource({
    content,
    memory: { read: () => Promise.resolve(learner(attempts, now, others)) },
    finders: new FinderSource(content),
    scheduler: () => scheduler,
    calendar: fixedCalendar(),
    settings: () => ({
      newCardsPerDay: 2,
      leechThreshold: 2,
      desiredRetention: 0.9,
      exam: { kind: 'absent' },
      ...settings,
    }),
    breathe,
  });
  return source.dashboard();
}

function rise(day: number, optionId: string): Attempt {
  const right = bread.selfCheck!.questions.find(({ id }) => id === 'q-rise')!;
  const wrong = !right.correctOptionIds.includes(optionId);
  return attempt('q-rise', day, {
    wrong,
    response: { optionIds: [optionId] },
    correctOptionIds: right.correctOptionIds,
  });
}

function optionOf(text: string): string {
  const { options } = bread.selfCheck!.questions.find(({ id }) => id === 'q-rise')!;
  return options.find(({ content }) => content.text === text)!.id;
}

describe('what the dashboard’s page is given', () => {
  it('without an answer is all there, and no number is missing', async () => {
    const dashboard = await dashboardOf([]);
    assert.equal(dashboard.answers, 0);
    assert.equal(dashboard.readiness.kind, 'notEnough');
    assert.equal(dashboard.mastery.all.value, 0);
    assert.ok(dashboard.today.fresh > 0);
    assert.doesNotMatch(JSON.stringify(dashboard), /null/);
    v.parse(dashboardEventSchema, { type: 'show', dashboard, actions: { review: true, practice: false } });
  });

  it('is what the webview understands, through JSON too', async () => {
    const dashboard = await dashboardOf([rise(1, optionOf('Salt')), rise(9, optionOf('Yeast'))], {
      settings: { exam: examDate('1970-03-01', today) },
    });
    const event = { type: 'show', dashboard, actions: { review: true, practice: true } };
    assert.deepEqual(v.parse(dashboardEventSchema, JSON.parse(JSON.stringify(event))), event);
  });

  it('calls sections by their titles', async () => {
    const { mastery } = await dashboardOf([rise(1, optionOf('Yeast'))]);
    const sections = mastery.domains.flatMap(({ parts }) => parts.flatMap((task) => task.parts));
    assert.ok(sections.some(({ id, title }) => id === dough && title === 'Dough'));
  });

  it('tells a pair of services apart, whichever of them the catalogue compares with the other', async () => {
    const { confusions } = await dashboardOf([rise(1, optionOf('Salt')), rise(2, optionOf('Sand'))]);
    assert.deepEqual(
      confusions.map(({ right, taken, difference }) => [right.name, taken.name, difference]),
      [
        ['Yeast', 'Sand', undefined],
        ['Yeast', 'Salt', 'One of them lives.'],
      ],
    );
    assert.equal(confusions[1]?.taken.sectionId, dough);
  });

  it('names what keeps slipping by its question, and says that it is suspended', async () => {
    const days = [1, 5, 6, 10, 11, 16, 17];
    const answers = days.map((day, index) => rise(day, optionOf(index % 2 === 0 ? 'Yeast' : 'Salt')));
    const suspended = { kind: 'suspend', id: 's', time: now - 1, questionId: 'q-rise' } as const;
    const { leeches } = await dashboardOf(answers, { others: [suspended] });
    assert.deepEqual(leeches, [{ title: 'What makes dough rise?', lapses: 3, suspended: true, sectionId: dough }]);
  });

  it('plans only until an exam that is ahead', async () => {
    const kinds = ['', 'soon', '1970-01-09', '1970-02-10', '1970-03-01'].map(async (text) => {
      const { exam: shown } = await dashboardOf([rise(1, optionOf('Yeast'))], {
        settings: { exam: examDate(text, today) },
      });
      return [shown.date.kind, shown.plan?.daysLeft];
    });
    assert.deepEqual(await Promise.all(kinds), [
      ['absent', undefined],
      ['invalid', undefined],
      ['passed', undefined],
      ['today', undefined],
      ['ahead', 19],
    ]);
  });
});

describe('the dashboard of many answers', () => {
  it('is derived in steps, between which others have their turn, and is no other for it', async () => {
    const answers = Array.from({ length: 45_000 }, (_, index) => rise(1 + Math.floor(index / 1500), optionOf('Salt')));
    let steps = 0;
    const count = () => {
      steps += 1;
      return Promise.resolve();
    };
    const distinct = answers.map((answer, index) => ({ ...answer, id: String(index), time: answer.time + index }));
    const dashboard = await dashboardOf(distinct, { breathe: count });
    assert.ok(steps >= 5, `${steps} steps`);
    assert.equal(
      dashboard.history.days.reduce((sum, day) => sum + day.answers, 0),
      45_000,
    );
    assert.equal(dashboard.confusions[0]?.times, 45_000);
  });
});

describe('the dashboard’s page', () => {
  const options = { title: '<', language: 'en', nonce: 'n0nce', style: 'p{}', script: 'run()', waiting: 'Wait & see' };

  it('lets nothing run but its own script, and escapes what is put in', () => {
    const page = dashboardPage({ ...options, l10nBundle: { '"><script>': '"><script>' } });
    assert.match(page, /script-src &#39;nonce-n0nce&#39;"/);
    assert.doesNotMatch(page, /unsafe/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<p id="waiting" role="status">Wait &amp; see<\/p>/);
  });
});
