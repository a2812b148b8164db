import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Commands } from '../../src/contributions';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { TextFiles } from '../../src/vscode/storage/textFiles';
import { writePrintable } from '../../src/vscode/reader/savePrintable';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { waitFor } from './waitFor';

const chapterId = 'aif-c01-2.3';

function tabsNamed(start: string): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.startsWith(start));
}

/** The section of the link that is copied without saying of what: where the reader in front is. */
async function sectionInFront(): Promise<string | null> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(Commands.copyLink);
  return new URLSearchParams(vscode.Uri.parse(await vscode.env.clipboard.readText()).query).get('section');
}

async function comesTo(sectionId: string): Promise<void> {
  await waitFor(async () => ((await sectionInFront()) === sectionId ? true : undefined));
}

async function source() {
  const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
  const content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
  const webviewFiles = new TextFiles(vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), silentLogger);
  return { outline: (await content.outlines())[0]!, content, webviewFiles };
}

describe('the reader and the quiz in their tabs', () => {
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is one tab a chapter, wherever in it one goes', async () => {
    await vscode.commands.executeCommand(Commands.openReader, { chapterId });
    await vscode.commands.executeCommand(Commands.openReader, { chapterId, sectionId: `${chapterId}/safety` });
    await vscode.commands.executeCommand(Commands.openReader);
    await waitFor(() => tabsNamed('2.3 ')[0]);
    assert.equal(tabsNamed('2.3 ').length, 1);
  });

  it('is at the section that it is opened at, and goes to another in the same tab', async () => {
    await vscode.commands.executeCommand(Commands.openReader, { chapterId, sectionId: `${chapterId}/amazon-q` });
    await comesTo(`${chapterId}/amazon-q`);
    await vscode.commands.executeCommand(Commands.openReader, { chapterId, sectionId: `${chapterId}/compliance` });
    await comesTo(`${chapterId}/compliance`);
    assert.equal(tabsNamed('2.3 ').length, 1);
  });

  it('goes to a section from behind another tab', async () => {
    await vscode.commands.executeCommand(Commands.openReader, { chapterId, sectionId: `${chapterId}/amazon-q` });
    await comesTo(`${chapterId}/amazon-q`);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'in front' }));
    await vscode.commands.executeCommand(Commands.openReader, { chapterId, sectionId: `${chapterId}/compliance` });
    await comesTo(`${chapterId}/compliance`);
  });

  it('opens at the section that a link names', async () => {
    await vscode.commands.executeCommand(Commands.copyLink, { chapterId, sectionId: `${chapterId}/safety` });
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    // As when it is followed in a document: VS Code hands it to the extension that it names.
    await vscode.commands.executeCommand('vscode.open', link);
    await comesTo(`${chapterId}/safety`);
  });

  it('is one tab a quiz, which is taken up again', async () => {
    await Promise.all([
      vscode.commands.executeCommand(Commands.startQuiz, { chapterId }),
      vscode.commands.executeCommand(Commands.startQuiz, { chapterId }),
    ]);
    await vscode.commands.executeCommand(Commands.startQuiz);
    await waitFor(() => tabsNamed('Self-check 2.3')[0]);
    assert.equal(tabsNamed('Self-check 2.3').length, 1);
  });

  it('can be read and asked side by side', async () => {
    await vscode.commands.executeCommand(Commands.openReader, { chapterId });
    await vscode.commands.executeCommand(Commands.startQuiz, { chapterId });
    await waitFor(() => tabsNamed('Self-check 2.3')[0]);
    assert.equal(tabsNamed('2.3 ').length, 1);
  });
});

describe('the page for printing', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'print-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stands alone: whole text, both figures, its own styles, nothing to load and nothing that runs', async () => {
    const file = path.join(folder, 'chapter.html');
    await writePrintable(vscode.Uri.file(file), await source());
    const page = readFileSync(file, 'utf8');
    assert.match(page, /<title>2\.3 AWS infrastructure/);
    assert.equal(page.match(/<figcaption/g)?.length, 2);
    assert.match(page, /PartyRock/);
    assert.doesNotMatch(page, /<script|<link|@import|src=/);
  });

  it('says what to do where it cannot be saved', async () => {
    const nowhere = vscode.Uri.file('/proc/nowhere/chapter.html');
    await assert.rejects(writePrintable(nowhere, await source()), /Choose another folder/);
  });
});
