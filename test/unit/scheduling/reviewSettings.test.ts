import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deriveProgress, type Progress } from '../../../src/core/progress/progress';
import type { StudyLog } from '../../../src/core/progress/studyLog';
import { decodeFittedParameters, fittedParameters } from '../../../src/core/scheduling/fittedParameters';
import { DEFAULT_PARAMETERS } from '../../../src/core/scheduling/fsrsMath';
import { LearnerMemory } from '../../../src/core/scheduling/learnerMemory';
import { loadReviewItems } from '../../../src/core/scheduling/loadReviewItems';
import { DEFAULT_RETENTION, type SchedulerOptions } from '../../../src/core/scheduling/model';
import { reviewDay } from '../../../src/core/scheduling/reviewDay';
import { DEFAULT_LEECH_THRESHOLD, DEFAULT_NEW_CARDS } from '../../../src/core/scheduling/reviewQueue';
import { scheduleSettings } from '../../../src/core/scheduling/reviewSettings';
import { DAY } from '../../../src/core/scheduling/scheduler';
import { outlineOf } from '../../../src/core/content/outline';
import { fixedCalendar, formatDay } from '../../../src/core/util/calendar';
import { Emitter } from '../../../src/core/util/event';
import { quizChapter } from '../quiz/sampleQuiz';
import { sampleCatalogue } from '../services/sampleCatalogue';
import { attempt, item, learner } from './sampleLearner';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const raw = { desiredRetention: 0.9, newCardsPerDay: 10, leechThreshold: 5, examDate: '' };

describe('the settings of reviews', () => {
  it('are brought into their range, whatever stands in the file', () => {
    const { desiredRetention, newCardsPerDay, leechThreshold, exam } = scheduleSettings(
      { desiredRetention: 2, newCardsPerDay: -1, leechThreshold: 'many', examDate: 7 },
      0,
    );
    assert.deepEqual([desiredRetention, newCardsPerDay, leechThreshold], [0.97, 0, DEFAULT_LEECH_THRESHOLD]);
    assert.deepEqual(exam, { kind: 'absent' });
    assert.equal(scheduleSettings({ ...raw, desiredRetention: NaN }, 0).desiredRetention, DEFAULT_RETENTION);
  });

  it('have the defaults and limits that package.json says', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const properties = Object.assign(
      {},
      ...contributes.configuration.map((group: { properties: object }) => group.properties),
    );
    const defaults = ['desiredRetention', 'newCardsPerDay', 'leechThreshold'].map(
      (name) => properties[`studyCompanion.review.${name}`].default,
    );
    assert.deepEqual(defaults, [DEFAULT_RETENTION, DEFAULT_NEW_CARDS, DEFAULT_LEECH_THRESHOLD]);
    const { minimum, maximum } = properties['studyCompanion.review.desiredRetention'];
    const clamped = [0, 1].map((value) => scheduleSettings({ ...raw, desiredRetention: value }, 0).desiredRetention);
    assert.deepEqual(clamped, [minimum, maximum]);
    const pattern = new RegExp(properties['studyCompanion.examDate'].pattern);
    assert.deepEqual(
      ['', '2027-03-15', '15.3.2027', '2027-13-01'].map((date) => pattern.test(date)),
      [true, true, false, false],
    );
  });
});

describe('a day of reviews', () => {
  const items = ['a', 'b', 'c'].map((id) => item(id, { sectionId: id }));
  const day = (examDate: string) =>
    reviewDay({
      items,
      state: learner([attempt('a', 90)], 100 * DAY),
      settings: scheduleSettings({ ...raw, examDate, newCardsPerDay: 1 }, 100),
      calendar: fixedCalendar(),
    });

  it('is planned while the exam is ahead, and plain FSRS otherwise, which says why', async () => {
    const ahead = await day(formatDay(105));
    assert.deepEqual([ahead.exam.kind, ahead.plan?.daysLeft, ahead.queue === ahead.plan?.queue], ['ahead', 5, true]);
    for (const [date, kind] of [
      [formatDay(100), 'today'],
      [formatDay(99), 'passed'],
      ['', 'absent'],
      ['soon', 'invalid'],
    ] as const) {
      const plain = await day(date);
      assert.deepEqual([plain.exam.kind, plain.plan, plain.queue.fresh], [kind, undefined, 1]);
    }
  });
});

describe('what can be reviewed', () => {
  it('is the questions of the chapters and one on each service in the exam’s scope', async () => {
    const chapter = quizChapter();
    const content = {
      outlines: () => Promise.resolve([outlineOf(chapter, 0)]),
      chapter: () => Promise.resolve(chapter),
      catalogue: () => Promise.resolve(sampleCatalogue),
      questionIdsAbout: (id: string) => Promise.resolve(id === sampleCatalogue.entries[0]?.id ? ['q-rise'] : []),
    };
    const known = sampleCatalogue.entries.find(({ kind }) => kind !== 'concept')?.id ?? '';
    const answered = learner([attempt(`recognition/${known}/3`, 1)], DAY).progress;
    const loaded = await loadReviewItems(content, answered);
    const authored = loaded.filter(({ chapterId }) => chapterId === chapter.id);
    assert.ok(authored.length >= 3 && authored.every(({ sectionId }) => sectionId !== undefined));
    const generated = loaded.filter(({ chapterId }) => chapterId === undefined);
    assert.ok(generated.some(({ questionId }) => questionId === `recognition/${known}/3`));
    assert.ok(!generated.some(({ questionId }) => questionId === `recognition/${known}/0`));
    const inScope = sampleCatalogue.entries.filter(
      (entry) => entry.kind !== 'concept' && entry.whenToChoose !== undefined,
    );
    assert.equal(
      new Set(generated.map(({ entryIds }) => entryIds[0])).size,
      new Set([known, ...inScope.map(({ id }) => id)]).size,
    );
  });
});

describe('the learner’s memory', () => {
  it('follows changes of the schedule at once', async () => {
    const { progress } = learner([attempt('a', 1), attempt('a', 4)], 5 * DAY);
    const changes = new Emitter<void>();
    let options: SchedulerOptions = { desiredRetention: 0.9 };
    const log = { progress: () => Promise.resolve(progress), onDidChange: new Emitter<Progress>().event } as StudyLog;
    const memory = new LearnerMemory({
      log,
      schedule: { options: () => options, onDidChange: changes.event },
      clock: () => 5 * DAY,
    });
    const before = (await memory.read()).cards.get('a')?.due ?? 0;
    const heard: number[] = [];
    memory.onDidChange(({ cards }) => heard.push(cards.get('a')?.due ?? 0));
    options = { desiredRetention: 0.97 };
    changes.fire();
    assert.ok((heard[0] ?? 0) < before);
    assert.equal(memory.peek()?.cards.get('a')?.due, heard[0]);
    memory.dispose();
  });
});

describe('fitted weights', () => {
  const fit = { logLoss: 0.4, rmse: 0.05, reviews: 100 };
  const result = { kind: 'fitted', parameters: DEFAULT_PARAMETERS, reviews: 500, before: fit, after: fit } as const;

  it('come back as they were kept, and only where they gained something', () => {
    const kept = fittedParameters(result, 7);
    assert.deepEqual(decodeFittedParameters(JSON.parse(JSON.stringify(kept))), kept);
    assert.equal(fittedParameters({ ...result, kind: 'kept' }, 7), undefined);
  });

  it('are read from each version that there was', () => {
    const fixture: unknown = JSON.parse(
      readFileSync(path.join(root, 'test', 'fixtures', 'fittedParameters', 'version1.json'), 'utf8'),
    );
    assert.equal(decodeFittedParameters(fixture)?.parameters.length, DEFAULT_PARAMETERS.length);
  });

  it('are left aside where they cannot be used', () => {
    const kept = fittedParameters(result, 7);
    for (const broken of [undefined, {}, { ...kept, version: 2 }, { ...kept, parameters: [1, 2] }])
      assert.equal(decodeFittedParameters(broken), undefined);
  });
});

// `deriveProgress` is what every window derives from the same records.
describe('suspensions', () => {
  it('end with the newest word on a question, in whatever order records are read', () => {
    const records = [
      { kind: 'suspend', id: '1', time: 1, questionId: 'q' },
      { kind: 'unsuspend', id: '2', time: 2, questionId: 'q' },
      { kind: 'suspend', id: '3', time: 3, questionId: 'q' },
    ] as const;
    assert.deepEqual([...deriveProgress(records.toReversed()).suspendedQuestionIds], ['q']);
    assert.deepEqual([...deriveProgress(records.slice(0, 2).toReversed()).suspendedQuestionIds], []);
  });
});
