import assert from 'node:assert/strict';
import type { ContentSource } from '../../../src/core/content/contentSource';
import { outlineOf } from '../../../src/core/content/outline';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { LearnerMaterials } from '../../../src/core/practice/learnerMaterials';
import type { StudySettings } from '../../../src/core/practice/studySettings';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import type { PracticeSource, ReviewSource } from '../../../src/core/quiz/model';
import type { QuizMaterial, QuizStrings } from '../../../src/core/quiz/quizMaterial';
import type { QuizView, SummaryView } from '../../../src/core/quiz/quizView';
import type { LearnerState } from '../../../src/core/scheduling/learnerMemory';
import { createScheduler, DAY } from '../../../src/core/scheduling/scheduler';
import { fixedCalendar } from '../../../src/core/util/calendar';
import { quizChapter, quizMarkdown } from '../quiz/sampleQuiz';
import { attempt, learner } from '../scheduling/sampleLearner';
import { entry } from '../services/sampleCatalogue';
import { resultView, summaryView } from '../webview/quiz/sampleViews';

const strings: QuizStrings = {
  selfCheck: (chapter) => chapter,
  mockExam: (code) => `Mock exam ${code}`,
  quizOn: (label) => label,
  practice: {
    on: (name) => `Practice: ${name}`,
    weakSpots: 'Weak',
    flagged: 'Flagged',
    fresh: 'New',
    review: 'Review',
  },
  recognition: { question: 'Which?', documentation: (name) => name },
};

const bread = quizChapter();
const soup = parseChapter(quizMarkdown.replace('# 7.2 Bread', '# 7.3 Soup').replaceAll('{#q-', '{#soup-'), {
  fileName: 'soup.md',
}).chapter;
const [dough, oven] = bread.sections;
const covered = { coverage: [{ chapterId: bread.id, sectionId: dough!.id }] };
const entries = [
  entry({ id: 'yeast', name: 'Yeast', ...covered }),
  entry({ id: 'yeast-dry', name: 'Dry yeast', kind: 'feature', parent: 'yeast' }),
  entry({ id: 'salt', name: 'Salt' }),
  entry({ id: 'rye', name: 'Rye' }),
  entry({ id: 'soot', name: 'Soot' }),
];
const about: Readonly<Record<string, readonly string[]>> = { yeast: ['q-rise'] };
const content: ContentSource = {
  outlines: () => Promise.resolve([bread, soup].map((chapter) => outlineOf(chapter, 0))),
  chapter: (chapterId) => Promise.resolve([bread, soup].find(({ id }) => id === chapterId)),
  article: () => assert.fail('Practice needs no article.'),
  catalogue: () => Promise.resolve({ entries }),
  examBlueprint: () => assert.fail('Practice needs no blueprint.'),
  identifierLookup: () => assert.fail('Practice needs no identifiers.'),
  questionIdsAbout: (entryId) => Promise.resolve(about[entryId] ?? []),
};

const defaults: StudySettings = {
  length: 10,
  desiredRetention: 0.9,
  newCardsPerDay: 2,
  leechThreshold: 2,
  exam: { kind: 'absent' },
};

function materials(state: LearnerState, settings: Partial<StudySettings> = {}): LearnerMaterials {
  return new LearnerMaterials({
    content,
    memory: { read: () => Promise.resolve(state), scheduler: createScheduler({ desiredRetention: 0.9 }) },
    settings: () => ({ ...defaults, ...settings }),
    parameters: () => undefined,
    calendar: fixedCalendar(),
  });
}

async function material(source: PracticeSource | ReviewSource, state = learner([], 0)): Promise<QuizMaterial> {
  const found = await materials(state).material(source, strings);
  assert.ok(found !== undefined);
  return found;
}

async function asked(source: PracticeSource | ReviewSource, state = learner([], 0)): Promise<string[]> {
  return (await (await material(source, state)).pick(() => 0)).map(({ question }) => question.id);
}

function askedOnSection(sectionId: string): Promise<string[]> {
  return asked({ kind: 'practiceSection', chapterId: bread.id, sectionId });
}

describe('practice', () => {
  it('by chapter asks its questions, and generated ones on the services that it covers', async () => {
    const source = { kind: 'practiceChapter', chapterId: bread.id } as const;
    assert.deepEqual((await asked(source)).toSorted(), ['q-flour', 'q-hot', 'q-rise', 'recognition/yeast/0']);
    assert.deepEqual((await material(source)).title, 'Practice: 7.2 Bread');
  });

  it('by section asks what is about it', async () => {
    assert.deepEqual((await askedOnSection(dough!.id)).toSorted(), ['q-flour', 'q-rise', 'recognition/yeast/0']);
    assert.deepEqual(await askedOnSection(oven!.id), ['q-hot']);
  });

  it('by service asks about it and its features, and about one beyond the scope too', async () => {
    const ids = await asked({ kind: 'practiceService', entryId: 'yeast' });
    assert.deepEqual(ids.toSorted(), ['q-rise', 'recognition/yeast-dry/0', 'recognition/yeast/0']);
    assert.deepEqual(await asked({ kind: 'practiceService', entryId: 'soot' }), ['recognition/soot/0']);
  });

  it('on weak spots, flagged and new questions asks those', async () => {
    const flag: StudyRecord = { kind: 'flag', id: 'f', time: 1, questionId: 'soup-hot', flagged: true };
    const state = learner([attempt('q-rise', 1, { wrong: true }), attempt('q-hot', 1)], 2 * DAY, [flag]);
    assert.deepEqual(await asked({ kind: 'weakSpots' }, state), ['q-rise']);
    assert.deepEqual(await asked({ kind: 'flagged' }, state), ['soup-hot']);
    const fresh = await asked({ kind: 'new' }, state);
    assert.deepEqual(fresh.slice(0, 4), ['q-flour', 'soup-rise', 'soup-flour', 'soup-hot']);
    assert.ok(!fresh.includes('q-rise') && !fresh.includes('q-hot'));
  });

  it('asks no more than a session has', async () => {
    const found = await materials(learner([], 0), { length: 2 }).material({ kind: 'new' }, strings);
    assert.equal((await found?.pick(() => 0))?.length, 2);
  });

  it('is not there for a subject that is gone', async () => {
    for (const source of [
      { kind: 'practiceChapter', chapterId: 'gone' },
      { kind: 'practiceSection', chapterId: bread.id, sectionId: 'gone' },
      { kind: 'practiceService', entryId: 'gone' },
    ] as const)
      assert.equal(await materials(learner([], 0)).material(source, strings), undefined);
  });

  it('knows how much waits for each way', async () => {
    const state = learner([attempt('q-rise', 1, { wrong: true }), attempt('q-hot', 1)], 2 * DAY);
    assert.deepEqual(await materials(state).counts(), { weakSpots: 1, flagged: 0, new: 9, due: 1 });
  });
});

describe('a review', () => {
  const review = { kind: 'review' } as const;
  const answers = [attempt('q-rise', 1, { wrong: true }), attempt('soup-rise', 1), attempt('q-hot', 1)];

  it('deals what is due with the day’s new questions among it', async () => {
    assert.deepEqual((await asked(review, learner(answers, 2 * DAY))).toSorted(), ['q-flour', 'q-rise', 'soup-flour']);
  });

  it('deals nothing where nothing is due, and the day’s new questions on request', async () => {
    const desk = await material(review, learner(answers, DAY + 1));
    assert.deepEqual(await desk.pick(() => 0), []);
    const state = learner([attempt('q-hot', 1)], 2 * DAY);
    assert.deepEqual(await asked(review, state), []);
    assert.equal((await (await material(review, state)).review?.pickNew())?.length, 2);
  });

  it('follows the plan that works back from the exam while that is ahead', async () => {
    const state = learner(answers, 2 * DAY);
    const exam = { kind: 'ahead', day: 5, daysLeft: 3 } as const;
    const settings = { newCardsPerDay: 0 };
    const newOf = async (more: Partial<StudySettings>) =>
      (await (await materials(state, { ...settings, ...more }).material(review, strings))?.review?.pickNew())?.filter(
        ({ question }) => !answers.some(({ questionId }) => questionId === question.id),
      ).length;
    assert.equal(await newOf({}), 0);
    assert.ok(Number(await newOf({ exam })) > 0, 'All has to be introduced before the exam.');
  });

  const complete = async (view: QuizView, state: LearnerState): Promise<QuizView> => {
    const latest = new Map(state.progress.latestAttempts);
    const completed = await (await material(review, state)).review?.complete(view, latest);
    assert.ok(completed !== undefined);
    return completed;
  };

  it('of nothing is a rest, which says when more is due', async () => {
    const state = learner([attempt('q-hot', 1)], DAY + 5);
    const due = state.cards.get('q-hot')!.due;
    const view = await complete(summaryView({ steps: [] }), state);
    assert.ok(view.screen === 'rest');
    assert.deepEqual(view.review, { due: 0, fresh: 1, nextDueIn: Math.floor(due / DAY) - 1, leeches: [] });
  });

  it('shows with a result how it is rated and what each rating would lead to', async () => {
    const view = await complete(resultView({ questionId: 'q-hot' }), learner([attempt('q-hot', 1)], DAY));
    assert.ok(view.screen === 'result' && view.review !== undefined);
    assert.equal(view.review.rating, 'good');
    const days = view.review.choices.map(({ days }) => days);
    assert.equal(days.length, 4);
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    );
    assert.equal(view.review.leech, undefined);
  });

  it('names what keeps being forgotten, suspended or not', async () => {
    const wrong = [1, 5, 9].map((day) => attempt('q-hot', day, { wrong: true }));
    const suspended: StudyRecord = { kind: 'suspend', id: 's', time: 1, questionId: 'q-hot' };
    const leech = { questionId: 'q-hot', text: 'How hot is the oven?', lapses: 2, suspended: false };
    const shown = await complete(resultView({ questionId: 'q-hot' }), learner(wrong, 9 * DAY));
    assert.ok(shown.screen === 'result');
    assert.deepEqual(shown.review?.leech, leech);
    const ended = (await complete(summaryView(), learner(wrong, 10 * DAY, [suspended]))) as SummaryView;
    assert.deepEqual(ended.review?.leeches, [{ ...leech, suspended: true }]);
    assert.equal(ended.review?.due, 0);
  });
});
