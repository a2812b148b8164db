import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Commands } from '../../src/contributions';
import type { StudyLog } from '../../src/core/progress/studyLog';
import { examMaterial } from '../../src/core/quiz/examMaterial';
import type { QuestionView, QuizView } from '../../src/core/quiz/quizView';
import type { ExamMatter } from '../../src/core/quiz/viewExam';
import { ExamSession } from '../../src/vscode/quiz/examSession';
import { ExamWatch } from '../../src/vscode/quiz/examWatch';
import { quizStrings } from '../../src/vscode/quiz/quizStrings';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import type { QuizFiles } from '../../src/vscode/storage/quizFiles';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { studyFilesIn } from './studyFiles';
import { waitFor } from './waitFor';

function asQuestion(view: QuizView): QuestionView {
  assert.ok(view.screen === 'question', `A question was expected, not ${view.screen}.`);
  return view;
}

function asReport(view: QuizView) {
  assert.ok(view.screen === 'examReport', `The report was expected, not ${view.screen}.`);
  return view;
}

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}

describe('a mock exam', () => {
  let folder: string;
  let matter: ExamMatter;
  let now = 0;
  let endsAt: number | undefined;

  const files = (window: string, onUnreadable?: () => void) => studyFilesIn(folder, window, onUnreadable);
  const services = (window: string) => ({
    ...files(window),
    now: () => now,
    follow: (moment: number | undefined) => {
      endsAt = moment;
    },
  });
  const keyOf = (questionId: string): readonly string[] =>
    matter.bank.authored.find(({ question }) => question.id === questionId)!.question.correctOptionIds;
  const answer = async (session: ExamSession, index: number): Promise<string> => {
    await session.act({ type: 'goTo', index });
    const { questionId } = asQuestion(await session.view());
    await session.act({ type: 'draft', questionId, optionIds: [...keyOf(questionId)] });
    return questionId;
  };
  const attemptsIn = async (window: string) => (await files(window).log.progress()).attempts;

  before(async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    const content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
    matter = (await examMaterial({ content, strings: quizStrings() }))!.exam;
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'mock-exam-'));
    now = 1_790_000_000_000;
    endsAt = undefined;
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const started = async (window = 'first'): Promise<ExamSession> => {
    const session = await ExamSession.open(matter, services(window));
    await session.act({ type: 'startExam' });
    return session;
  };

  it('opens by its command, once, in a tab of its own', async () => {
    await vscode.commands.executeCommand(Commands.startExam);
    await vscode.commands.executeCommand(Commands.startExam);
    await waitFor(() => labels().find((label) => label === 'Mock exam AIF-C01'));
    assert.equal(labels().filter((label) => label === 'Mock exam AIF-C01').length, 1);
  });

  it('says first how much of the exam it covers, and keeps nothing until it begins', async () => {
    const session = await ExamSession.open(matter, services('first'));
    const view = await session.view();
    assert.ok(view.screen === 'examIntro');
    assert.equal(view.coverage.wanted, 65);
    assert.ok(view.coverage.filled > 0 && view.coverage.filled < 65);
    assert.deepEqual(
      view.coverage.domains.filter(({ filled }) => filled > 0).map(({ domainId }) => domainId),
      ['2'],
    );
    assert.throws(() => readdirSync(path.join(folder, 'quizzes')));
  });

  it('keeps answers and the end of its time over a reload, and lets an answer be changed', async () => {
    const session = await started();
    const end = asQuestion(await session.view()).clock!.endsAt;
    assert.equal(endsAt, end);
    const questionId = await answer(session, 1);
    await session.act({ type: 'flag', questionId, flagged: true });
    now += 60_000;
    const resumed = await ExamSession.open(matter, services('second'));
    const view = asQuestion(await resumed.view());
    assert.deepEqual([view.questionId, view.draft, view.flagged], [questionId, keyOf(questionId), true]);
    assert.deepEqual(view.clock, { endsAt: end, now });
    const other = view.options.map(({ id }) => id).find((id) => !keyOf(questionId).includes(id))!;
    await resumed.act({ type: 'draft', questionId, optionIds: [other] });
    assert.deepEqual(asQuestion(await resumed.view()).draft, [other]);
    assert.deepEqual(await attemptsIn('third'), []);
  });

  it('tells of an answer only when it is kept', async () => {
    const kept = services('first');
    let full = false;
    const quizzes = {
      load: (id: string) => kept.quizzes.load(id),
      revisions: (id: string) => kept.quizzes.revisions(id),
      latest: (source: Parameters<QuizFiles['latest']>[0]) => kept.quizzes.latest(source),
      save: (quiz: Parameters<QuizFiles['save']>[0]) =>
        full ? Promise.reject(new Error('The disk is full.')) : kept.quizzes.save(quiz),
    };
    const session = await ExamSession.open(matter, { ...kept, quizzes });
    await session.act({ type: 'startExam' });
    full = true;
    const { questionId } = asQuestion(await session.view());
    const draft = { type: 'draft', questionId, optionIds: [...keyOf(questionId)] } as const;
    await assert.rejects(session.act(draft), /disk is full/);
    assert.equal((await session.view()).steps[0]?.status, 'open');
  });

  it('ends when the learner says so: attempts in the log, scored, with the time each question took', async () => {
    const session = await started();
    const { questionId } = asQuestion(await session.view());
    now += 12_000;
    await session.act({ type: 'draft', questionId, optionIds: [...keyOf(questionId)] });
    now += 1000;
    await session.act({ type: 'endExam' });
    const report = asReport(await session.view());
    assert.deepEqual([report.timedOut, report.took], [false, 13_000]);
    assert.equal(endsAt, undefined);
    const attempts = await attemptsIn('second');
    assert.deepEqual(
      attempts.map((attempt) => [attempt.questionId, attempt.score.raw, attempt.duration, attempt.time]),
      [[questionId, 1, 13_000, now]],
    );
  });

  it('ends twice like once, also in two windows', async () => {
    const first = await started('first');
    await answer(first, 0);
    const second = await ExamSession.open(matter, services('second'));
    await answer(second, 1);
    await first.act({ type: 'endExam' });
    now += 5000;
    await second.act({ type: 'endExam' });
    await first.act({ type: 'endExam' });
    assert.deepEqual(asReport(await first.view()), asReport(await second.view()));
    assert.equal((await attemptsIn('third')).length, 2);
  });

  it('has the same answers in two windows, whoever gave them', async () => {
    const first = await started('first');
    const second = await ExamSession.open(matter, services('second'));
    const one = await answer(first, 0);
    await answer(second, 1);
    await first.act({ type: 'ready' });
    await second.act({ type: 'goTo', index: 0 });
    assert.deepEqual(asQuestion(await second.view()).draft, keyOf(one));
    assert.deepEqual(
      (await first.view()).steps.map(({ status }) => status),
      (await second.view()).steps.map(({ status }) => status),
    );
    assert.equal((await first.view()).steps.filter(({ status }) => status === 'answered').length, 2);
  });

  it('loses no answer where two windows write at the same moment', async () => {
    const first = await started('first');
    const second = await ExamSession.open(matter, services('second'));
    const one = asQuestion(await first.view()).questionId;
    await second.act({ type: 'goTo', index: 1 });
    const two = asQuestion(await second.view()).questionId;
    for (let round = 0; round < 10; round++) {
      await Promise.all([
        first.act({ type: 'draft', questionId: one, optionIds: [...keyOf(one)] }),
        second.act({ type: 'draft', questionId: two, optionIds: [...keyOf(two)] }),
      ]);
      await first.act({ type: 'ready' });
      assert.equal((await first.view()).steps.filter(({ status }) => status === 'answered').length, 2, String(round));
      await first.act({ type: 'draft', questionId: one, optionIds: [] });
      await second.act({ type: 'draft', questionId: two, optionIds: [] });
    }
    assert.equal(readdirSync(path.join(folder, 'quizzes')).length, 1);
  });

  it('begins once where two windows begin it', async () => {
    const first = await ExamSession.open(matter, services('first'));
    const second = await ExamSession.open(matter, services('second'));
    await first.act({ type: 'startExam' });
    await second.act({ type: 'startExam' });
    assert.equal((await first.view()).quizId, (await second.view()).quizId);
  });

  it('ends by itself while no window is open, with what was answered then, at the moment its time was up', async () => {
    const session = await started();
    await answer(session, 0);
    const end = asQuestion(await session.view()).clock!.endsAt;
    now = end + 86_400_000;
    const later = await ExamSession.open(matter, services('second'));
    const report = asReport(await later.view());
    assert.equal(report.timedOut, true);
    assert.equal(report.took, report.coverage.duration);
    const attempts = await attemptsIn('third');
    assert.deepEqual(
      attempts.map(({ time }) => time),
      [end],
    );
  });

  it('takes no answer once its time is up', async () => {
    const session = await started();
    const { questionId, clock } = asQuestion(await session.view());
    now = clock!.endsAt;
    await session.act({ type: 'draft', questionId, optionIds: [...keyOf(questionId)] });
    assert.equal(asReport(await session.view()).steps[0]?.status, 'unanswered');
    assert.deepEqual(await attemptsIn('second'), []);
  });

  it('neither doubles nor loses an answer where it crashes while it ends', async () => {
    const session = await started();
    await answer(session, 0);
    await answer(session, 1);
    const { quizId } = await session.view();
    for (const survives of [0, 1]) {
      // The window goes after this many of the answers are in the log.
      const { log, ...rest } = services(`crash-${survives}`);
      let left = survives;
      const crashing: StudyLog = {
        progress: () => log.progress(),
        append: (record) => (left-- > 0 ? log.append(record) : Promise.reject(new Error('crash'))),
        onDidChange: log.onDidChange,
      };
      const kept = await rest.quizzes.load(quizId);
      const dying = await ExamSession.open(matter, { ...rest, log: crashing }, kept).catch(() => undefined);
      await dying?.act({ type: 'endExam' }).catch(() => {});
    }
    const later = services('later');
    const kept = await later.quizzes.load(quizId);
    const resumed = await ExamSession.open(matter, later, kept);
    const report = asReport(await resumed.view());
    assert.equal(report.steps.filter(({ status }) => status === 'correct').length, 2);
    const ids = (await attemptsIn('last')).map(({ id }) => id);
    assert.equal(ids.length, 2);
    assert.equal(new Set(ids).size, 2);
  });

  it('does not begin anew while it runs, and does after its end', async () => {
    const session = await started();
    await session.restart();
    assert.equal((await session.view()).screen, 'question');
    await session.act({ type: 'endExam' });
    await session.act({ type: 'restart' });
    const intro = await session.view();
    assert.ok(intro.screen === 'examIntro' && intro.hasReport);
    await session.act({ type: 'lastReport' });
    asReport(await session.view());
  });

  it('is watched by the wall clock: what a timer slept through is noticed at the next look', async () => {
    let ends = 0;
    const watch = new ExamWatch({ now: () => now, timeIsUp: () => ends++ });
    watch.follow(now + 3_600_000);
    now += 7_200_000;
    await waitFor(() => (ends > 0 ? true : undefined));
    watch.dispose();
    assert.equal(ends, 1);
  });
});
