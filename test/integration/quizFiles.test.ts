import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Quiz, QuizSource } from '../../src/core/quiz/model';
import { QuizFiles } from '../../src/vscode/storage/quizFiles';
import { silentLogger } from './silentLogger';

function onChapter(chapterId: string): QuizSource {
  return { kind: 'chapter', chapterId };
}

function quiz(id: string, chapterId = 'chapter-1'): Quiz {
  return { version: 2, id, source: onChapter(chapterId), startedAt: 1, items: [], current: 0 };
}

describe('quizzes under way, as files', () => {
  let folder: string;
  let unreadable: string[];
  let files: QuizFiles;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'quiz-files-'));
    unreadable = [];
    files = new QuizFiles({
      directory: vscode.Uri.file(path.join(folder, 'quizzes')),
      logger: silentLogger,
      onUnreadable: (file) => unreadable.push(path.basename(file)),
    });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('come back as they were kept', async () => {
    await files.save(quiz('000000001-a'));
    await files.save({ ...quiz('000000001-a'), current: 3 });
    assert.equal((await files.load('000000001-a'))?.current, 3);
  });

  it('are not there before one was kept', async () => {
    assert.equal(await files.load('000000001-a'), undefined);
    assert.equal(await files.latest(onChapter('chapter-1')), undefined);
    assert.deepEqual(unreadable, []);
  });

  it('are found by their chapter, the newest first', async () => {
    await files.save(quiz('000000001-a'));
    await files.save(quiz('000000002-b'));
    await files.save(quiz('000000003-c', 'chapter-2'));
    assert.equal((await files.latest(onChapter('chapter-1')))?.id, '000000002-b');
  });

  it('that cannot be read stay as they are, and are told once', async () => {
    await files.save(quiz('000000001-a'));
    const broken = path.join(folder, 'quizzes', '000000002-b.000000001.json');
    writeFileSync(broken, '{"version":1,\n');
    assert.equal((await files.latest(onChapter('chapter-1')))?.id, '000000001-a');
    assert.equal(await files.load('000000002-b'), undefined);
    assert.deepEqual(unreadable, ['000000002-b.000000001.json']);
    assert.equal(readFileSync(broken, 'utf8'), '{"version":1,\n');
  });

  it('are never looked for outside their folder', async () => {
    writeFileSync(path.join(folder, 'elsewhere.json'), JSON.stringify(quiz('elsewhere')));
    await files.save(quiz('000000001-a'));
    assert.equal(await files.load('../elsewhere'), undefined);
  });

  it('leave one file a quiz, whole at any moment: a new revision is there before the old one goes', async () => {
    const quizzes = path.join(folder, 'quizzes');
    await files.save(quiz('000000001-a'));
    const [first] = readdirSync(quizzes);
    const text = readFileSync(path.join(quizzes, first!), 'utf8');
    await files.save({ ...quiz('000000001-a'), current: 2 });
    const left = readdirSync(quizzes);
    assert.equal(left.length, 1);
    assert.ok(left[0]! > first!);
    // As after a crash between the two steps, and one while a revision was written.
    writeFileSync(path.join(quizzes, first!), text);
    writeFileSync(path.join(quizzes, '000000001-a.zzzzzzzzz.json'), '{"version":1');
    assert.equal((await files.load('000000001-a'))?.current, 2);
    assert.deepEqual(unreadable, []);
  });

  it('go on from an older revision where the newest cannot be read', async () => {
    await files.save(quiz('000000001-a'));
    writeFileSync(path.join(folder, 'quizzes', '000000001-a.zzzzzzzzz.json'), 'x\n');
    assert.equal((await files.latest(onChapter('chapter-1')))?.id, '000000001-a');
    assert.equal(unreadable.length, 1);
  });

  it('say what to do where they cannot be kept', async () => {
    writeFileSync(path.join(folder, 'quizzes'), 'a file where the folder should be');
    await assert.rejects(files.save(quiz('000000001-a')), /disk has space/);
  });
});
