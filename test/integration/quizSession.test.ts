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
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { studyFilesIn } from './studyFiles';

function asQuestion(view: QuizView): QuestionView {
  assert.ok(view.screen === 'question', `A question was expected, not a ${view.screen}.`);
  return view;
}

describe('a quiz on the built-in chapter', () => {
  let folder: string;
  let chapter: Chapter;
  let material: QuizMaterial;
  const open = (sessionId: string) => studyFilesIn(folder, sessionId);
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

  it('asks all nine questions of the self-check, in the file’s order', async () => {
    const session = await QuizSession.start(material, open('first'));
    assert.deepEqual(
      (await session.view()).steps.map(({ text }) => text),
      chapter.selfCheck!.questions.map(({ prompt }) => prompt.text),
    );
    assert.equal((await session.view()).steps.length, 9);
  });

  it('keeps a half-made order and match over a restart, and scores them as a whole', async () => {
    for (const kind of ['ordering', 'matching'] as const) {
      const question = chapter.selfCheck!.questions.find((question) => question.kind === kind)!;
      const { id: questionId, correctOptionIds } = question;
      const session = await QuizSession.start(material, open(`first ${kind}`));
      await session.act({ type: 'goTo', index: chapter.selfCheck!.questions.indexOf(question) });
      const swapped = [correctOptionIds[1]!, correctOptionIds[0]!, ...correctOptionIds.slice(2)];
      const draft = kind === 'matching' ? ['', ...swapped.slice(1)] : swapped;
      await session.act({ type: 'draft', questionId, optionIds: draft });
      const later = open(`second ${kind}`);
      const resumed = QuizSession.resume(material, later, (await later.quizzes.latest(material.source))!);
      assert.deepEqual(asQuestion(await resumed.view()).draft, draft);
      if (kind === 'matching') {
        await assert.rejects(resumed.act({ type: 'submit', questionId, optionIds: draft }), /not complete/);
      }
      await resumed.act({ type: 'submit', questionId, optionIds: swapped });
      const result = await resumed.view();
      assert.ok(result.screen === 'result');
      assert.deepEqual(
        result.compared.map(({ isRight }) => isRight),
        swapped.map((_, place) => place > 1),
      );
      const attempt = (await later.log.progress()).attempts.find((attempt) => attempt.questionId === questionId);
      assert.deepEqual([attempt?.response.optionIds, attempt?.score.raw], [swapped, 0]);
    }
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
    for (const [index, { correctOptionIds }] of chapter.selfCheck!.questions.entries()) {
      const view = asQuestion(await session.view());
      const optionIds = index === 1 || index === 3 ? [wrongOption(view)] : correctOptionIds;
      await session.act({ type: 'submit', questionId: view.questionId, optionIds });
      await session.act({ type: 'next' });
    }
    const summary = await session.view();
    assert.ok(summary.screen === 'summary');
    assert.deepEqual([summary.correct, summary.missed, summary.firstOpen], [7, 2, undefined]);
    await session.act({ type: 'repeatMissed' });
    const repeated = await session.view();
    assert.deepEqual(
      repeated.steps.map(({ text, status }) => [text, status]),
      [1, 3].map((index) => [summary.steps[index]?.text, 'open']),
    );
    assert.notEqual(repeated.quizId, summary.quizId);
  });
});
