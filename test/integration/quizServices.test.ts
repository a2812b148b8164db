import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Commands } from '../../src/contributions';
import { servicesMaterial } from '../../src/core/quiz/quizMaterial';
import type { QuestionView, QuizView } from '../../src/core/quiz/quizView';
import { FinderSource } from '../../src/core/services/finderSource';
import { findServices } from '../../src/vscode/quiz/findServices';
import { QuizSession } from '../../src/vscode/quiz/quizSession';
import { quizStrings } from '../../src/vscode/quiz/quizStrings';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { studyFilesIn } from './studyFiles';
import { waitFor } from './waitFor';

function tabLabels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}

function isQuiz(label: string): boolean {
  return label.startsWith('Quiz on ');
}

function asQuestion(view: QuizView): QuestionView {
  assert.ok(view.screen === 'question', `A question was expected, not a ${view.screen}.`);
  return view;
}

describe('a quiz on the services in a file', () => {
  let folder: string;
  let content: BuiltInContent;
  let finders: FinderSource;
  let cancellation: vscode.CancellationTokenSource;

  const servicesIn = async (text: string) => {
    const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    return findServices(document, { finders, token: cancellation.token });
  };
  const services = (sessionId: string) => studyFilesIn(folder, sessionId);

  before(async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
    finders = new FinderSource(content);
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'quiz-services-'));
    cancellation = new vscode.CancellationTokenSource();
  });
  afterEach(async () => {
    cancellation.dispose();
    rmSync(folder, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens in a tab that is called after the file', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: 'Amazon S3 and AWS Lambda',
      language: 'markdown',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(Commands.quizServices);
    const name = path.basename(document.uri.path);
    await waitFor(() => tabLabels().find((label) => label === `Quiz on ${name}`));
  });

  it('opens once for the same services, also where the menu of another editor asks for it', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'Amazon Kendra', language: 'markdown' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(Commands.quizServices);
    await waitFor(() => tabLabels().find(isQuiz));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'Amazon EC2' }));
    await vscode.commands.executeCommand(Commands.quizServices, document.uri);
    assert.equal(tabLabels().filter(isQuiz).length, 1);
  });

  it('does not open where the file names no service', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: 'Bread and quantization',
      language: 'markdown',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(Commands.quizServices);
    assert.deepEqual(tabLabels().filter(isQuiz), []);
  });

  it('is on the services mentioned, the most mentioned first', async () => {
    const source = await servicesIn('AWS Lambda writes to Amazon S3.\nAmazon S3 is cheap; quantization is not meant.');
    assert.deepEqual(source?.entryIds, ['amazon-s3', 'aws-lambda']);
  });

  it('reads a file of 10 MB without keeping the window waiting', async function () {
    this.timeout(60_000);
    const text = 'We keep the documents in Amazon S3 and call a model of Amazon Bedrock.\n'.repeat(140_000);
    const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    await finders.finder({ concepts: false });
    // In one go nobody else would have a turn.
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 1);
    const source = await findServices(document, { finders, token: cancellation.token });
    clearInterval(watch);
    assert.deepEqual(source?.entryIds, ['amazon-s3', 'amazon-bedrock']);
    assert.ok(turns > 10, `Others had ${turns} turns.`);
  });

  it('stops looking when it is cancelled', async () => {
    const text = 'Amazon S3\n'.repeat(400_000);
    const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    const found = findServices(document, { finders, token: cancellation.token });
    cancellation.cancel();
    assert.equal(await found, undefined);
  });

  it('asks authored questions, then generated ones, and goes on after a restart where it was', async () => {
    const source = (await servicesIn('Amazon Bedrock, Amazon S3 and AWS Budgets'))!;
    const material = (await servicesMaterial(source, { content, strings: quizStrings() }))!;
    const first = services('first');
    const session = await QuizSession.start(material, first);
    const { steps } = await session.view();
    assert.ok(steps.length >= 2 && steps.length <= 10, String(steps.length));
    assert.equal(asQuestion(await session.view()).isGenerated, false);
    await session.act({ type: 'goTo', index: steps.length - 1 });
    const generated = asQuestion(await session.view());
    assert.equal(generated.isGenerated, true);
    const chosen = generated.options[0]!.id;
    await session.act({ type: 'submit', questionId: generated.questionId, optionIds: [chosen], confidence: 'unsure' });

    const later = services('second');
    const [attempt] = (await later.log.progress()).attempts;
    assert.equal(attempt?.chapterId, 'services');
    assert.match(attempt?.questionId ?? '', /^recognition\/[a-z0-9-]+\/\d$/);
    const kept = await later.quizzes.latest(source);
    assert.deepEqual(kept?.source, source);
    const again = (await servicesMaterial(source, { content, strings: quizStrings() }))!;
    const resumed = QuizSession.resume(again, later, kept!);
    assert.equal((await resumed.view()).screen, 'result');
    assert.deepEqual(await resumed.view(), await session.view());
  });
});
