import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { FinderSource } from '../../src/core/services/finderSource';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { followWorkspace } from '../../src/vscode/serviceMentions/followWorkspace';
import type { MentionNode } from '../../src/vscode/serviceMentions/mentionItem';
import { MentionTreeProvider } from '../../src/vscode/serviceMentions/mentionTreeProvider';
import { scanMessage } from '../../src/vscode/serviceMentions/scanMessage';
import { WorkspaceScan } from '../../src/vscode/serviceMentions/workspaceScan';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { waitFor } from './waitFor';

describe('services in the workspace', () => {
  let scratch: string;
  let content: BuiltInContent;
  let logged: string[];
  let scan: WorkspaceScan;
  let tree: MentionTreeProvider;

  before(() => {
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
    scratch = path.join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, 'scratch');
  });
  beforeEach(() => {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    logged = [];
    const logger = { ...silentLogger, info: (message: string) => logged.push(message) };
    scan = new WorkspaceScan({ content, finders: new FinderSource(content), logger });
    tree = new MentionTreeProvider(scan, content);
  });
  afterEach(async () => {
    scan.dispose();
    tree.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.getConfiguration().update('search.exclude', undefined, vscode.ConfigurationTarget.Global);
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  function write(name: string, text: string | Uint8Array): vscode.Uri {
    const file = path.join(scratch, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'scratch', name);
  }

  function count(uri: vscode.Uri, serviceId = 'amazon-s3'): number {
    return scan.index.places(serviceId, uri.toString()).length;
  }

  /** Waits until the scan has caught up with what `count` tells. */
  async function counts(uri: vscode.Uri, expected: number, serviceId?: string): Promise<void> {
    await waitFor(async () => {
      await scan.catchUp();
      return count(uri, serviceId) === expected || undefined;
    });
  }

  async function rows(parent?: MentionNode): Promise<{ node: MentionNode; item: vscode.TreeItem; text: string }[]> {
    return (await tree.getChildren(parent)).map((node) => {
      const item = tree.getTreeItem(node);
      const label = typeof item.label === 'string' ? item.label : item.label?.label;
      return { node, item, text: `${label} | ${String(item.description)}` };
    });
  }

  it('are found, by service, file and place', async () => {
    await scan.scan();
    const services = await rows();
    assert.deepEqual(services.map(({ text }) => text).slice(0, 3), [
      'Amazon S3 | 4 in 3 files',
      'AWS Lambda | 3 in 2 files',
      'Amazon Bedrock | 2 in 2 files',
    ]);
    const files = await rows(services[0]!.node);
    assert.deepEqual(
      files.map(({ text }) => text),
      ['notes.md | 1', 'design.md | docs · 1', 'handler.py | src · 2'],
    );
    const places = await rows(files[2]!.node);
    assert.deepEqual(
      places.map(({ text }) => text),
      ['…document from Amazon S3 into parts.""" | 1', '…new object in Amazon S3. | 5'],
    );
    assert.deepEqual((places[1]!.item.label as vscode.TreeItemLabel).highlights, [[15, 24]]);
    assert.match(scanMessage(scan), /^Scanned [34] files$/);
  });

  it('open at the place that is picked', async () => {
    await scan.scan();
    const [service] = await rows();
    const [, , file] = await rows(service!.node);
    const { command } = (await rows(file!.node))[1]!.item;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const editor = await waitFor(() => vscode.window.activeTextEditor);
    assert.equal(editor.document.getText(editor.selection), 'Amazon S3');
    assert.equal(editor.selection.start.line, 4);
  });

  it('are not looked for in what the settings exclude', async () => {
    const excluded = write('hidden/inner/file.md', 'Amazon S3');
    const kept = write('file.md', 'Amazon S3');
    const modules = write('node_modules/x/README.md', 'Amazon S3');
    const config = vscode.workspace.getConfiguration();
    await config.update('search.exclude', { '**/hid{den,ing}': true }, vscode.ConfigurationTarget.Global);
    await scan.scan();
    assert.deepEqual([count(excluded), count(modules), count(kept)], [0, 0, 1]);
    assert.ok(!scan.note(excluded) && !scan.note(modules));
    assert.ok(!scan.note(kept.with({ scheme: 'git' })));
  });

  it('are not looked for in binary and huge files, and the log tells of huge ones', async () => {
    const binary = write('picture.bin', Buffer.from('Amazon S3\0Amazon S3'));
    const huge = write('huge.txt', 'Amazon S3\n'.repeat(1_100_000));
    const wide = write('wide.txt', Buffer.from('\uFEFFin Amazon S3', 'utf16le'));
    await scan.scan();
    assert.deepEqual([count(binary), count(huge), count(wide)], [0, 0, 1]);
    assert.match(scanMessage(scan), /^Scanned \d files, 2 skipped$/);
    assert.deepEqual(logged, [`${huge.toString()} was skipped: tooLarge`]);
  });

  it('are read from an editor whose text is not saved', async () => {
    const file = write('draft.md', 'nothing yet');
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Amazon S3 and Amazon S3, '));
    await scan.scan();
    assert.equal(count(file), 2);
  });

  it('keep what was found when the scan is stopped', async () => {
    for (let number = 0; number < 200; number++) write(`many/file${number}.md`, 'Amazon S3\n'.repeat(20));
    const stopping = scan.onDidChange(() => {
      if (scan.counts.scanned >= 20) scan.stop();
    });
    await scan.scan();
    assert.equal(scan.state, 'stopped');
    assert.ok(scan.counts.scanned >= 20 && scan.counts.scanned < 60, JSON.stringify(scan.counts));
    assert.ok(scan.index.count('amazon-s3').files >= 10);
    assert.match(scanMessage(scan), /^Stopped after \d+ of 20\d files$/);
    stopping.dispose();
    await scan.scan();
    assert.equal(scan.state, 'done');
    assert.ok(scan.index.count('amazon-s3').files >= 200);
  });

  describe('after the scan', () => {
    let following: vscode.Disposable;
    let told: string[];

    beforeEach(() => {
      told = [];
      const { note } = scan;
      scan.note = (uri, isNew) => {
        told.push(uri.toString());
        return note.call(scan, uri, isNew);
      };
      following = followWorkspace(scan, () => {});
    });
    afterEach(() => following.dispose());

    it('keep up with an edit, and read nothing else for it', async () => {
      const file = write('edited.md', 'Amazon S3');
      await scan.scan();
      const reads: string[] = [];
      const { read } = scan.files;
      scan.files.read = (uri) => {
        reads.push(uri.toString());
        return read.call(scan.files, uri);
      };
      const editor = await vscode.window.showTextDocument(file);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Amazon S3, '));
      await counts(file, 2);
      // The watcher tells of what was written here, and of nothing else.
      assert.ok(
        reads.every((key) => key.includes('/scratch/')),
        reads.join('\n'),
      );
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await counts(file, 1);
    });

    it('keep up with files made, changed and deleted outside of the window', async () => {
      await scan.scan();
      const file = write('outside.md', 'Amazon S3');
      await counts(file, 1);
      write('outside.md', 'Amazon S3 and Amazon S3');
      await counts(file, 2);
      rmSync(path.join(scratch, 'outside.md'));
      await counts(file, 0);
    });

    it('keep up with a folder that is renamed and deleted', async () => {
      const before = write('old/deep/file.md', 'Amazon S3');
      await scan.scan();
      assert.equal(count(before), 1);
      // What comes and goes in one breath a watcher does not tell of at all.
      await waitFor(() => told.some((key) => key.includes('/scratch/old')) || undefined);
      renameSync(path.join(scratch, 'old'), path.join(scratch, 'new'));
      const after = vscode.Uri.joinPath(before, '..', '..', '..', 'new', 'deep', 'file.md');
      await counts(before, 0);
      await counts(after, 1);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(after, '..', '..'), { recursive: true });
      await counts(after, 0);
    });

    it('keep up with what the window itself makes, renames and deletes', async () => {
      await scan.scan();
      const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'scratch', 'made.md');
      const renamed = vscode.Uri.joinPath(file, '..', 'renamed.md');
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(file, { contents: Buffer.from('Amazon S3') });
      await vscode.workspace.applyEdit(edit);
      await counts(file, 1);
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(file, renamed);
      await vscode.workspace.applyEdit(rename);
      await counts(renamed, 1);
      await counts(file, 0);
      const removal = new vscode.WorkspaceEdit();
      removal.deleteFile(renamed);
      await vscode.workspace.applyEdit(removal);
      await counts(renamed, 0);
    });

    it('go when a setting excludes them', async () => {
      const file = write('file.md', 'Amazon S3');
      await scan.scan();
      const config = vscode.workspace.getConfiguration();
      await config.update('search.exclude', { '**/scratch': true }, vscode.ConfigurationTarget.Global);
      scan.files.forgetSettings();
      scan.forgetStrangers();
      assert.equal(count(file), 0);
      assert.ok(scan.index.count('amazon-s3').mentions > 0);
    });
  });
});
