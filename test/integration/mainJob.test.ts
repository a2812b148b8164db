import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands, Settings } from '../../src/contributions';
import { extensionId } from './extensionId';
import { waitFor } from './waitFor';

async function hoverText(content: string, at: string, language: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const position = document.positionAt(content.indexOf(at) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

describe('the extension in VS Code', () => {
  before(() => vscode.extensions.getExtension(extensionId)?.activate());

  it('explains a service name in Markdown, with a link into the chapter', async () => {
    const text = await hoverText('We use Amazon Bedrock here.', 'Bedrock', 'markdown');
    assert.match(text, /Amazon Bedrock/);
    assert.match(text, /command:studyCompanion\.openReader/);
  });

  it('explains a service name in plain text', async () => {
    assert.match(await hoverText('keep it in Amazon S3', 'S3', 'plaintext'), /Amazon S3|Simple Storage/);
  });

  it('says nothing of an ordinary word', async () => {
    assert.doesNotMatch(await hoverText('square = lambda x: x * x', 'lambda', 'python'), /AWS Lambda/);
  });

  describe('with other settings', () => {
    afterEach(async () => {
      for (const name of [Settings.hoverEnabled, Settings.hoverConcepts, Settings.hoverExcludedLanguages])
        await set(name, undefined);
    });

    it('says nothing where the hover is switched off', async () => {
      await set(Settings.hoverEnabled, false);
      assert.doesNotMatch(await hoverText('We use Amazon Bedrock here.', 'Bedrock', 'markdown'), /Amazon Bedrock/);
    });

    it('says nothing in a language that is excluded', async () => {
      await set(Settings.hoverExcludedLanguages, ['yaml']);
      assert.doesNotMatch(await hoverText('a: Amazon Bedrock', 'Bedrock', 'yaml'), /Amazon Bedrock/);
      assert.match(await hoverText('Amazon Bedrock', 'Bedrock', 'plaintext'), /Amazon Bedrock/);
    });

    it('explains services and no concepts where those are switched off', async () => {
      assert.match(await hoverText('quantization', 'quant', 'plaintext'), /Concept/);
      await set(Settings.hoverConcepts, false);
      assert.equal(await hoverText('quantization', 'quant', 'plaintext'), '');
      assert.match(await hoverText('Amazon Bedrock', 'Bedrock', 'plaintext'), /Amazon Bedrock/);
    });
  });

  it('opens the reader at a section, in a tab named after the chapter', async () => {
    await vscode.commands.executeCommand(Commands.openReader, {
      chapterId: 'aif-c01-2.3',
      sectionId: 'aif-c01-2.3/amazon-bedrock',
    });
    const label = await waitFor(
      () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.startsWith('2.3 '))?.label,
    );
    assert.match(label, /AWS infrastructure/);
  });

  it('copies a link that names the section', async () => {
    await vscode.commands.executeCommand(Commands.copyLink, {
      chapterId: 'aif-c01-2.3',
      sectionId: 'aif-c01-2.3/partyrock',
    });
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    assert.equal(link.authority, extensionId);
    assert.equal(new URLSearchParams(link.query).get('section'), 'aif-c01-2.3/partyrock');
  });
});
