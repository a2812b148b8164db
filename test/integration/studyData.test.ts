import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Progress } from '../../src/core/progress/progress';
import { ColumnCache } from '../../src/core/progress/columnCache';
import { compactSegments } from '../../src/core/progress/compactSegments';
import type { StudyRecord } from '../../src/core/progress/studyLog';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { openStudyFiles, type StudyFiles } from '../../src/vscode/storage/openStudyFiles';
import { exportedFile } from '../../src/vscode/studyData/exportStudyData';
import { importFiles } from '../../src/vscode/studyData/importStudyData';
import { moveToBackup } from '../../src/vscode/studyData/resetProgress';
import { undoAnswer } from '../../src/vscode/studyData/undoAnswer';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';

function answer(id: string, time: number, questionId = 'q'): StudyRecord {
  return {
    kind: 'attempt',
    id,
    time,
    quizId: 'quiz',
    chapterId: 'aif-c01-2.3',
    questionId,
    response: { optionIds: ['x'] },
    score: { raw: 1, max: 1 },
    correctOptionIds: ['x'],
    duration: 1,
  };
}

const tools = () => Promise.resolve({ ColumnCache, compactSegments });

/** Remembers in memory. */
class Memory implements vscode.Memento {
  readonly values = new Map<string, unknown>();
  keys(): readonly string[] {
    return [...this.values.keys()];
  }
  get<T>(key: string, fallback?: T): T {
    return (this.values.get(key) ?? fallback) as T;
  }
  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
  setKeysForSync(): void {}
}

function idsOf({ attempts }: Progress): string[] {
  return attempts.map(({ id }) => id);
}

describe("the learner's own data", () => {
  let folder: string;
  let content: BuiltInContent;
  let memento: Memory;
  const opened: StudyFiles[] = [];
  const open = (name = 'here'): StudyFiles => {
    const directory = vscode.Uri.file(path.join(folder, name));
    const files = openStudyFiles({ directory, memento, logger: silentLogger, tools });
    opened.push(files);
    return files;
  };

  before(() => {
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
  });
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'study-data-'));
    memento = new Memory();
  });
  afterEach(() => {
    for (const files of opened.splice(0)) files.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('has an undone answer count no more, in this window and in the next', async () => {
    const { log } = open();
    await log.append(answer('a', 1));
    await log.append(answer('b', 2));
    await undoAnswer({ log, content });
    assert.deepEqual(idsOf(await log.progress()), ['a']);
    assert.deepEqual(idsOf(await open().log.progress()), ['a']);
    await undoAnswer({ log, content });
    await undoAnswer({ log, content });
    assert.deepEqual(idsOf(await log.progress()), []);
  });

  it('comes over to another machine whole, what is undone included, and only once', async () => {
    const [here, there] = [open('here'), open('there')];
    await here.log.append(answer('a', 1));
    await here.log.append(answer('b', 2));
    await undoAnswer({ log: here.log, content });
    await there.log.append(answer('c', 3));
    const { text } = await exportedFile('jsonLines', { log: here.log, content });
    const file = vscode.Uri.file(path.join(folder, 'export.jsonl'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${text}no record\n`));
    const report = await importFiles([file], there.log);
    assert.match(report, /3 added, 0 already there, 0 left out, 1 unreadable/);
    assert.match(report, /line 4: unreadable/);
    assert.deepEqual(idsOf(await there.log.progress()), ['a', 'c']);
    assert.match(await importFiles([file], there.log), /0 added, 3 already there/);
    assert.deepEqual(idsOf(await open('there').log.progress()), ['a', 'c']);
  });

  it('is empty after a reset, whole in the backup, and comes back from there', async () => {
    const files = open();
    await files.log.append(answer('a', 1));
    await files.log.append(answer('b', 2));
    const backup = await moveToBackup({ log: files.log, files, logger: silentLogger, memento });
    assert.deepEqual(idsOf(await files.log.progress()), []);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'here', 'log')), []);
    await files.log.append(answer('c', 3));
    assert.deepEqual(idsOf(await open().log.progress()), ['c']);
    const kept = fs.readdirSync(path.join(backup.fsPath, 'log'));
    assert.equal(kept.length, 1);
    await importFiles(
      kept.map((name) => vscode.Uri.joinPath(backup, 'log', name)),
      files.log,
    );
    assert.deepEqual(idsOf(await files.log.progress()), ['a', 'b', 'c']);
  });

  it('is not reset where the backup cannot be written', async () => {
    const files = open();
    await files.log.append(answer('a', 1));
    fs.writeFileSync(path.join(folder, 'here', 'backup'), 'a file where the folder should be');
    await assert.rejects(moveToBackup({ log: files.log, files, logger: silentLogger, memento }), /not reset/);
    assert.deepEqual(idsOf(await files.log.progress()), ['a']);
    assert.deepEqual(idsOf(await open().log.progress()), ['a']);
  });

  it('can be taken to a spreadsheet, and the questions to Anki and Moodle', async () => {
    const { log } = open();
    const chapter = (await content.chapter('aif-c01-2.3'))!;
    const [question] = chapter.selfCheck!.questions;
    await log.append(answer('a', 1, question!.id));
    const csv = (await exportedFile('csv', { log, content })).text;
    assert.equal(csv.split('\r\n').length, 3);
    assert.ok(csv.includes(question!.prompt.text.slice(0, 10)));
    const anki = (await exportedFile('anki', { log, content })).text;
    assert.ok(anki.split('\n').length > chapter.selfCheck!.questions.length);
    assert.match((await exportedFile('gift', { log, content })).text, /^\$CATEGORY: /);
  });

  it('is told to be damaged once, also by the windows to come', async () => {
    const { log } = open();
    await log.append(answer('a', 1));
    const logFolder = path.join(folder, 'here', 'log');
    const [name] = fs.readdirSync(logFolder);
    fs.appendFileSync(path.join(logFolder, name!), 'no record\n');
    await open().log.progress();
    const told = memento.get<string[]>('unreadableSegmentsReported');
    assert.equal(told.length, 1);
    await open().log.progress();
    assert.deepEqual(memento.get('unreadableSegmentsReported'), told);
  });
});
