/** Runs in the extension host of a real VS Code: measures hovers there, and leaves what it found in a file. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { extensionId } from '../../integration/extensionId';
import { hostHoversFile, type HostHovers } from './hoverInHost.shape';

const HOVERS = 300;

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function hover(uri: vscode.Uri, line: number, column: number): PromiseLike<readonly vscode.Hover[]> {
  return vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(line, column));
}

async function hoversOf(document: vscode.TextDocument): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < HOVERS; index++) {
    const line = Math.floor((index / HOVERS) * (document.lineCount - 1));
    const column = Math.floor(document.lineAt(line).text.length * ((index % 10) / 10));
    times.push(await timed(() => hover(document.uri, line, column)));
  }
  return times;
}

export async function run(): Promise<void> {
  const words = await vscode.workspace.openTextDocument({ content: 'We use Amazon Bedrock here.', language: 'log' });
  let activation = 0;
  const first = await timed(async () => {
    activation = await timed(() => vscode.extensions.getExtension(extensionId)?.activate() ?? Promise.resolve());
    const found = await hover(words.uri, 0, 9);
    if (found.length === 0) throw new Error('There was no hover to measure.');
  });

  const file = path.join(os.tmpdir(), 'study-companion-large.py');
  const source = fs.readFileSync(path.resolve(__dirname, '../../../../test/fixtures/mentions/jobs.py'), 'utf8');
  fs.writeFileSync(file, source.repeat(Math.ceil((10 * 1024 * 1024) / source.length)));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  await hoversOf(document);
  const withOurs = await hoversOf(document);
  const settings = vscode.workspace.getConfiguration();
  await settings.update('studyCompanion.hover.enabled', false, vscode.ConfigurationTarget.Global);
  const without = await hoversOf(document);
  await settings.update('studyCompanion.hover.enabled', undefined, vscode.ConfigurationTarget.Global);
  fs.rmSync(file);
  fs.writeFileSync(hostHoversFile, JSON.stringify({ first, activation, withOurs, without } satisfies HostHovers));
}
