import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { StudyRecord } from '../../src/core/progress/studyLog';
import { silentLogger } from './silentLogger';
import { SegmentedStudyLog, type UnreadableSegment } from '../../src/vscode/storage/segmentedStudyLog';

function mark(id: string, time: number): StudyRecord {
  return { kind: 'readMark', id, time, sectionId: `section ${id}`, read: true };
}

describe('the log on disk', () => {
  let folder: string;
  let unreadable: UnreadableSegment[];
  const open = (sessionId: string): SegmentedStudyLog =>
    new SegmentedStudyLog({
      directory: vscode.Uri.file(folder),
      sessionId,
      logger: silentLogger,
      onUnreadable: (segment) => unreadable.push(segment),
    });

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'study-log-'));
    unreadable = [];
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('has what an earlier session recorded, also where the first thing that is done is to record', async () => {
    await open('first').append(mark('a', 1));
    const second = open('second');
    await second.append(mark('b', 2));
    assert.deepEqual([...(await second.progress()).readSectionIds], ['section a', 'section b']);
  });

  it('keeps all of a session that outgrows a segment', async () => {
    const log = open('long');
    for (let index = 0; index < 205; index++) await log.append(mark(String(index), index));
    assert.equal((await log.progress()).readSectionIds.size, 205);
    assert.equal((await open('next').progress()).readSectionIds.size, 205);
  });

  it('hears of what another window recorded when it is refreshed', async () => {
    const here = open('here');
    await here.progress();
    let heard = 0;
    here.onDidChange(({ readSectionIds }) => (heard = readSectionIds.size));
    await open('there').append(mark('a', 1));
    await here.refresh();
    assert.equal(heard, 1);
  });

  it('reports a damaged segment once and leaves it as it is', async () => {
    await open('first').append(mark('a', 1));
    const [name] = fs.readdirSync(folder);
    const file = path.join(folder, name!);
    fs.appendFileSync(file, '{"v":1,"crc":"00000000","record":{}}\n');
    const before = fs.readFileSync(file, 'utf8');
    const log = open('second');
    await log.append(mark('b', 2));
    await log.refresh();
    assert.equal((await log.progress()).readSectionIds.size, 2);
    assert.deepEqual(
      unreadable.map(({ file }) => file),
      [name],
    );
    assert.equal(fs.readFileSync(file, 'utf8'), before);
  });

  it('has every record once, whole at any moment: a new revision is there before the old one goes', async () => {
    const log = open('first');
    await log.append(mark('a', 1));
    const [older] = fs.readdirSync(folder);
    const text = fs.readFileSync(path.join(folder, older!), 'utf8');
    await log.append(mark('b', 2));
    assert.equal(fs.readdirSync(folder).length, 1);
    // As after a crash between the two steps, and one while a revision was written.
    fs.writeFileSync(path.join(folder, older!), text);
    fs.writeFileSync(path.join(folder, 'first-0.zzzzzzzzz.jsonl'), '{"v":1,"crc');
    assert.equal((await open('second').progress()).readSectionIds.size, 2);
    assert.deepEqual(unreadable, []);
  });

  it('follows another window through its revisions', async () => {
    const here = open('here');
    const there = open('there');
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      await there.append(mark(id, index));
      await here.progress();
      await here.refresh();
      assert.equal((await here.progress()).readSectionIds.size, index + 1);
    }
  });

  it('records nothing where earlier segments cannot be listed, and says so', async () => {
    fs.rmSync(folder, { recursive: true });
    fs.writeFileSync(folder, 'a file where the folder should be');
    await assert.rejects(open('first').append(mark('a', 1)), /log|saved/);
    assert.equal(fs.readFileSync(folder, 'utf8'), 'a file where the folder should be');
  });
});
