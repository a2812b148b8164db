import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Commands, Settings } from '../../src/contributions';
import type { Question } from '../../src/core/content/model';
import { LearnerMaterials } from '../../src/core/practice/learnerMaterials';
import type { StudySettings } from '../../src/core/practice/studySettings';
import type { QuizSource } from '../../src/core/quiz/model';
import type { QuizMaterial } from '../../src/core/quiz/quizMaterial';
import type { QuestionView, QuizView } from '../../src/core/quiz/quizView';
import { LearnerMemory } from '../../src/core/scheduling/learnerMemory';
import { DAY } from '../../src/core/scheduling/scheduler';
import { localCalendar } from '../../src/core/util/calendar';
import { Emitter } from '../../src/core/util/event';
import { QuizSession } from '../../src/vscode/quiz/quizSession';
import { quizStrings } from '../../src/vscode/quiz/quizStrings';
import { DueItem, dueText } from '../../src/vscode/status/dueItem';
import { Reminder } from '../../src/vscode/status/reminder';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { QuizFiles } from '../../src/vscode/storage/quizFiles';
import { SegmentedStudyLog } from '../../src/vscode/storage/segmentedStudyLog';
import { dueBadge } from '../../src/vscode/chapterTree/registerChapterTree';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { waitFor } from './waitFor';

const chapterId = 'aif-c01-2.3';

function tabLabels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}

function asQuestion(view: QuizView): QuestionView {
  assert.ok(view.screen === 'question', `A question was expected, not a ${view.screen}.`);
  return view;
}

/** A store of values as VS Code's own, in memory. */
class Values implements vscode.Memento {
  private readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string): T | undefined {
    return this.values.get(key) as T | undefined;
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}

describe('practice and reviews', () => {
  let folder: string;
  let content: BuiltInContent;
  let log: SegmentedStudyLog;
  let quizzes: QuizFiles;
  let now: number;
  let sessions = 0;

  const openLog = (): SegmentedStudyLog =>
    new SegmentedStudyLog({
      directory: vscode.Uri.file(path.join(folder, 'log')),
      sessionId: `session${(sessions += 1)}`,
      logger: silentLogger,
      onUnreadable: () => assert.fail('The log cannot be read.'),
    });
  const memoryOf = (): LearnerMemory =>
    new LearnerMemory({
      log,
      schedule: { options: () => ({ desiredRetention: 0.9 }), onDidChange: new Emitter<void>().event },
      clock: () => now,
    });
  const materialOf = async (
    source: Exclude<QuizSource, { kind: 'chapter' | 'exam' }>,
    settings: Partial<StudySettings> = {},
  ): Promise<QuizMaterial> => {
    const memory = memoryOf();
    const all = {
      length: 10,
      desiredRetention: 0.9,
      newCardsPerDay: 0,
      leechThreshold: 2,
      exam: { kind: 'absent' },
      ...settings,
    } as const;
    const options = { content, memory, calendar: localCalendar, settings: () => all, parameters: () => undefined };
    const material = await new LearnerMaterials(options).material(source, quizStrings());
    assert.ok(material !== undefined);
    return material;
  };
  const asked = async (...of: Parameters<typeof materialOf>): Promise<string[]> =>
    (await (await materialOf(...of)).pick(Math.random)).map(({ question }) => question.id);
  const questions = async (): Promise<readonly Question[]> => (await content.chapter(chapterId))!.selfCheck!.questions;
  const answer = async (questionId: string, daysAgo: number, raw: 0 | 1 = 1): Promise<void> => {
    await log.append({
      kind: 'attempt',
      id: crypto.randomUUID(),
      time: now - daysAgo * DAY,
      quizId: 'another',
      chapterId,
      questionId,
      response: { optionIds: [] },
      score: { raw, max: 1 },
      correctOptionIds: (await questions()).find(({ id }) => id === questionId)?.correctOptionIds ?? [],
      duration: 40_000,
    });
  };
  const questionIds = async (): Promise<string[]> => (await questions()).map(({ id }) => id);

  before(async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'study-modes-'));
    log = openLog();
    quizzes = new QuizFiles({
      directory: vscode.Uri.file(path.join(folder, 'quizzes')),
      logger: silentLogger,
      onUnreadable: () => assert.fail('The quiz cannot be read.'),
    });
    now = Date.now();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('by chapter deals its questions and generated ones, up to the length of a session', async () => {
    const own = await questionIds();
    const dealt = await asked({ kind: 'practiceChapter', chapterId });
    assert.equal(dealt.length, 10);
    assert.deepEqual(
      own.filter((id) => !dealt.includes(id)),
      [],
    );
    assert.equal((await asked({ kind: 'practiceChapter', chapterId }, { length: 3 })).length, 3);
  });

  it('by section deals what its chapter says is about it', async () => {
    const chapter = (await content.chapter(chapterId))!;
    const question = chapter.selfCheck!.questions[0]!;
    const source = { kind: 'practiceSection', chapterId, sectionId: question.sectionIds[0]! } as const;
    const dealt = await asked(source, { length: 65 });
    assert.ok(dealt.includes(question.id));
    const others = chapter.selfCheck!.questions.filter(({ sectionIds }) => !sectionIds.includes(source.sectionId));
    assert.ok(others.length > 0 && others.every(({ id }) => !dealt.includes(id)));
  });

  it('by service deals what is about it', async () => {
    const { entries } = await content.catalogue();
    const own = entries.filter(({ id, parent }) => [id, parent].includes('amazon-bedrock')).map(({ id }) => id);
    const about = new Set(own.map((id) => `recognition/${id}/0`));
    for (const id of own) for (const questionId of await content.questionIdsAbout(id)) about.add(questionId);
    const dealt = await asked({ kind: 'practiceService', entryId: 'amazon-bedrock' }, { length: 65 });
    assert.ok(dealt.includes('recognition/amazon-bedrock/0'));
    assert.ok(dealt.some((id) => !id.startsWith('recognition/')));
    assert.deepEqual(
      dealt.filter((id) => !about.has(id)),
      [],
    );
  });

  it('on weak spots deals what was wrong, then what has faded, and nothing that is known', async () => {
    const [wrong, known, faded] = (await questionIds()) as [string, string, string];
    await answer(wrong, 1, 0);
    await answer(known, 0);
    await answer(faded, 300);
    assert.deepEqual(await asked({ kind: 'weakSpots' }), [wrong, faded]);
  });

  it('on everything new deals what was never answered, in reading order', async () => {
    const [first, ...others] = (await questionIds()) as [string, ...string[]];
    await answer(first, 1);
    assert.deepEqual((await asked({ kind: 'new' })).slice(0, others.length), others);
  });

  it('deals a flagged question after the quiz in which it was flagged is long gone', async () => {
    const session = await QuizSession.start(await materialOf({ kind: 'new' }), { log, quizzes });
    const { questionId } = asQuestion(await session.view());
    await session.act({ type: 'flag', questionId, flagged: true });
    assert.equal(asQuestion(await session.view()).flagged, true);
    rmSync(path.join(folder, 'quizzes'), { recursive: true });
    log = openLog();
    assert.deepEqual(await asked({ kind: 'flagged' }), [questionId]);
    const again = await QuizSession.start(await materialOf({ kind: 'flagged' }), { log, quizzes });
    assert.equal(asQuestion(await again.view()).flagged, true);
    await again.act({ type: 'flag', questionId, flagged: false });
    assert.deepEqual(await asked({ kind: 'flagged' }), []);
  });

  it('says so where there is nothing to practise', async () => {
    const flagged = await materialOf({ kind: 'flagged' });
    await assert.rejects(QuizSession.start(flagged, { log, quizzes }), /flagged no questions/);
  });

  it('reviews what is due and nothing else, and that again when its time has come', async () => {
    const [soon, later] = (await questionIds()) as [string, string];
    await answer(soon, 0, 0);
    await answer(later, 0);
    assert.deepEqual(await asked({ kind: 'review' }), []);
    const { due } = (await memoryOf().read()).cards.get(later)!;
    now += DAY;
    assert.deepEqual(await asked({ kind: 'review' }), [soon]);
    now = due;
    assert.deepEqual((await asked({ kind: 'review' })).toSorted(), [soon, later].toSorted());
  });

  it('rests where nothing is due, and learns what is new on request', async () => {
    const review = await materialOf({ kind: 'review' }, { newCardsPerDay: 3 });
    const session = await QuizSession.start(review, { log, quizzes });
    const rest = await session.view();
    assert.ok(rest.screen === 'rest');
    assert.deepEqual(rest.review, { due: 0, fresh: 3, leeches: [] });
    await session.act({ type: 'learnNew' });
    assert.equal(asQuestion(await session.view()).steps.length, 3);
  });

  it('rates an answer as the learner says, and says when it is due then', async () => {
    const [questionId] = (await questionIds()) as [string];
    await answer(questionId, 3, 0);
    const session = await QuizSession.start(await materialOf({ kind: 'review' }), { log, quizzes });
    const { options } = asQuestion(await session.view());
    await session.act({ type: 'submit', questionId, optionIds: [options[0]!.id] });
    await session.act({ type: 'rate', questionId, rating: 'easy' });
    const view = await session.view();
    assert.ok(view.screen === 'result' && view.review !== undefined);
    assert.equal(view.review.rating, 'easy');
    const { days } = view.review.choices.find(({ rating }) => rating === 'easy')!;
    const card = (await memoryOf().read()).cards.get(questionId)!;
    assert.equal(localCalendar.dayOf(card.due) - localCalendar.dayOf(card.lastReview), days);
    assert.ok(days > view.review.choices[0]!.days);
  });

  it('names a leech, leaves it out of reviews on request, and takes it in again', async () => {
    const [questionId] = (await questionIds()) as [string];
    for (const day of [30, 20, 10]) await answer(questionId, day, 0);
    const session = await QuizSession.start(await materialOf({ kind: 'review' }), { log, quizzes });
    const { options } = asQuestion(await session.view());
    await session.act({ type: 'submit', questionId, optionIds: [options[0]!.id] });
    const result = await session.view();
    assert.ok(result.screen === 'result' && result.review?.leech !== undefined);
    await session.act({ type: 'suspend', questionId, suspended: true });
    now += 60 * DAY;
    assert.deepEqual(await asked({ kind: 'review' }), []);
    await session.act({ type: 'suspend', questionId, suspended: false });
    assert.deepEqual(await asked({ kind: 'review' }), [questionId]);
  });

  it('opens in tabs that say what is practised', async () => {
    await vscode.commands.executeCommand(Commands.practice, { kind: 'new' });
    await waitFor(() => tabLabels().find((label) => label === 'Practice: new questions'));
    await vscode.commands.executeCommand(Commands.practice, { chapterId });
    await waitFor(() => tabLabels().find((label) => label === 'Practice: 2.3'));
    await vscode.commands.executeCommand(Commands.practice, {
      kind: 'service',
      row: { serviceId: 'amazon-bedrock' },
    });
    await waitFor(() => tabLabels().find((label) => label === 'Practice: Amazon Bedrock'));
    await vscode.commands.executeCommand(Commands.review);
    await waitFor(() => tabLabels().find((label) => label === 'Review'));
  });
});

/** Changes a setting; while its file is written, this window may hear of it late. */
async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  await waitFor(() => vscode.workspace.getConfiguration().inspect(name)?.globalValue === value || undefined);
}

function isShown(value: number | undefined): boolean {
  return dueText(value) !== undefined;
}

describe('what calls the learner back', () => {
  afterEach(async () => {
    for (const name of [
      Settings.statusBarEnabled,
      Settings.statusBarHideAtZero,
      Settings.reminderEnabled,
      Settings.reminderTime,
    ])
      await set(name, undefined);
  });

  it('is the number of due questions in the status bar and on the view', () => {
    const item = new DueItem({ value: 3 });
    assert.equal(item.item.text, '$(mortar-board) 3 due');
    assert.equal(item.item.tooltip, '3 questions are due for review today');
    assert.equal(item.item.command, Commands.review);
    item.dispose();
    assert.deepEqual(dueBadge(3), { value: 3, tooltip: '3 questions are due for review today' });
    assert.equal(dueBadge(0), undefined);
    assert.equal(dueBadge(undefined), undefined);
  });

  it('is hidden at 0 unless the setting says otherwise, and always where it is switched off', async () => {
    assert.deepEqual([undefined, 0, 1].map(isShown), [false, false, true]);
    await set(Settings.statusBarHideAtZero, false);
    await waitFor(() => isShown(0) || undefined);
    assert.deepEqual([undefined, 0, 1].map(isShown), [false, true, true]);
    await set(Settings.statusBarEnabled, false);
    await waitFor(() => !isShown(1) || undefined);
    assert.deepEqual([undefined, 0, 1].map(isShown), [false, false, false]);
  });

  describe('is a reminder', () => {
    let state: Values;
    let shown: number[];
    let now: number;
    const evening = new Date(2026, 10, 25, 19, 0).getTime();
    const open = (isFocused = true, due: { readonly value: number | undefined } = { value: 4 }): Reminder =>
      new Reminder({
        due,
        state,
        isFocused: () => isFocused,
        clock: () => now,
        show: (due) => {
          shown.push(due);
          return Promise.resolve(false);
        },
      });

    beforeEach(() => {
      state = new Values();
      shown = [];
      now = evening;
    });

    it('that nobody gets who did not ask for it', async () => {
      await open().check();
      assert.deepEqual(shown, []);
    });

    it('once a day over all windows, from its time on', async () => {
      await set(Settings.reminderEnabled, true);
      const windows = [open(), open()];
      now = evening - 60_000;
      for (const window of windows) await window.check();
      assert.deepEqual(shown, []);
      now = evening + 60_000;
      await Promise.all(windows.map((window) => window.check()));
      await windows[0]!.check();
      assert.deepEqual(shown, [4]);
      now = evening + DAY;
      await windows[1]!.check();
      assert.deepEqual(shown, [4, 4]);
    });

    it('in the window that has the focus, where something is due', async () => {
      await set(Settings.reminderEnabled, true);
      await open(false).check();
      await open(true, { value: 0 }).check();
      await open(true, { value: undefined }).check();
      assert.deepEqual(shown, []);
      await open().check();
      assert.deepEqual(shown, [4]);
    });

    it('at the time that the setting says', async () => {
      await set(Settings.reminderEnabled, true);
      await set(Settings.reminderTime, '07:30');
      now = new Date(2026, 10, 25, 7, 30).getTime();
      await open().check();
      assert.deepEqual(shown, [4]);
    });
  });
});
