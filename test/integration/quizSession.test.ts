import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Chapter } from '../../src/core/content/model';
import type { StudyLog } from '../../src/core/progress/studyLog';
import { chapterMaterial, type QuizMaterial } from '../../src/core/quiz/quizMaterial';
import type { QuestionView, QuizView } from '../../src/core/quiz/quizView';
import { QuizSession } from '../../src/vscode/quiz/quizSession';
import { quizStrings } from '../../src/vscode/quiz/quizStrings';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { QuizFiles } from '../../src/vscode/storage/quizFiles';
import { SegmentedStudyLog } from '../../src/vscode/storage/segmentedStudyLog';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';

function asQuestion(view: QuizView): QuestionView {
  assert.ok(view.screen === 'question', `A question was expected, not a ${view.screen}.`);
  return view;
}

describe('a quiz on the built-in chapter', () => {
  let folder: string;
  let chapter: Chapter;
  let material: QuizMaterial;
  const open = (sessionId: string) => ({
    log: new SegmentedStudyLog({
      directory: vscode.Uri.file(path.join(folder, 'log')),
      sessionId,
      logger: silentLogger,
      onUnreadable: () => assert.fail('The log cannot be read.'),
    }),
    quizzes: new QuizFiles({
      directory: vscode.Uri.file(path.join(folder, 'quizzes')),
      logger: silentLogger,
      onUnreadable: () => assert.fail('The quiz cannot be read.'),
    }),
  });
  const rightOption = ({ questionId }: QuestionView): string =>
    chapter.selfCheck!.questions.find(({ id }) => id === questionId)!.correctOptionIds[0]!;
  const wrongOption = (view: QuestionView): string => view.options.find(({ id }) => id !== rightOption(view))!.id;

  before(async () => {
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    const content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
    chapter = (await content.chapter('aif-c01-2.3'))!;
    const source = { kind: 'chapter', chapterId: chapter.id } as const;
    material = (await chapterMaterial(source, { content, strings: quizStrings() }))!;
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'quiz-session-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('asks all five questions of the self-check', async () => {
    const session = await QuizSession.start(material, open('first'));
    assert.equal((await session.view()).steps.length, 5);
  });

  it('has the log keep an answer with its score, its key and how sure the learner was', async () => {
    const services = open('first');
    const session = await QuizSession.start(material, services);
    const view = asQuestion(await session.view());
    const chosen = wrongOption(view);
    await session.act({ type: 'submit', questionId: view.questionId, optionIds: [chosen], confidence: 'sure' });
    assert.equal((await session.view()).screen, 'result');
    const [attempt] = (await open('second').log.progress()).attempts;
    assert.equal(attempt?.questionId, view.questionId);
    assert.deepEqual(attempt?.response.optionIds, [chosen]);
    assert.deepEqual(attempt?.correctOptionIds, [rightOption(view)]);
    assert.deepEqual(attempt?.score, { raw: 0, max: 1 });
    assert.equal(attempt?.confidence, 'sure');
  });

  it('goes on after a restart at the same question, with the same shuffle and the same choice', async () => {
    const session = await QuizSession.start(material, open('first'));
    const first = asQuestion(await session.view());
    await session.act({ type: 'skip', questionId: first.questionId });
    const second = asQuestion(await session.view());
    await session.act({ type: 'draft', questionId: second.questionId, optionIds: [wrongOption(second)] });
    await session.act({ type: 'flag', questionId: second.questionId, flagged: true });
    const later = open('second');
    const kept = await later.quizzes.latest(material.source);
    const resumed = QuizSession.resume(material, later, kept!);
    assert.deepEqual(await resumed.view(), await session.view());
    assert.deepEqual(asQuestion(await resumed.view()).draft, [wrongOption(second)]);
  });

  it('shows no result and stays open where the answer could not be kept', async () => {
    const services = open('first');
    const failing: StudyLog = {
      progress: () => services.log.progress(),
      append: () => Promise.reject(new Error('The disk is full.')),
      onDidChange: services.log.onDidChange,
    };
    const session = await QuizSession.start(material, { ...services, log: failing });
    const view = asQuestion(await session.view());
    const submit = { type: 'submit', questionId: view.questionId, optionIds: [rightOption(view)] } as const;
    await assert.rejects(session.act(submit), /disk is full/);
    assert.equal((await session.view()).screen, 'question');
  });

  it('counts one answer a question, whatever is sent', async () => {
    const services = open('first');
    const session = await QuizSession.start(material, services);
    const view = asQuestion(await session.view());
    const submit = { type: 'submit', questionId: view.questionId } as const;
    await session.act({ ...submit, optionIds: [rightOption(view)] });
    await session.act({ ...submit, optionIds: [wrongOption(view)] });
    await session.act({ ...submit, questionId: 'no such question', optionIds: ['x'] });
    assert.equal((await services.log.progress()).attempts.length, 1);
  });

  it('says what to do where an answer is not whole', async () => {
    const session = await QuizSession.start(material, open('first'));
    const { questionId } = asQuestion(await session.view());
    await assert.rejects(session.act({ type: 'submit', questionId, optionIds: [] }), /Choose as many options/);
  });

  it('repeats the missed questions, and only those', async () => {
    const session = await QuizSession.start(material, open('first'));
    for (let index = 0; index < 5; index++) {
      const view = asQuestion(await session.view());
      const optionId = index === 1 || index === 3 ? wrongOption(view) : rightOption(view);
      await session.act({ type: 'submit', questionId: view.questionId, optionIds: [optionId] });
      await session.act({ type: 'next' });
    }
    const summary = await session.view();
    assert.ok(summary.screen === 'summary');
    assert.deepEqual([summary.correct, summary.missed, summary.firstOpen], [3, 2, undefined]);
    await session.act({ type: 'repeatMissed' });
    const repeated = await session.view();
    assert.deepEqual(
      repeated.steps.map(({ text, status }) => [text, status]),
      [1, 3].map((index) => [summary.steps[index]?.text, 'open']),
    );
    assert.notEqual(repeated.quizId, summary.quizId);
  });
});
