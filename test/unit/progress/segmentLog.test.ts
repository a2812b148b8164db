import assert from 'node:assert/strict';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { moveFiles } from '../../../src/core/storage/moveFiles';
import { MemoryFiles } from '../../torture/memoryFiles';
import { answer, foundIds, openLog } from '../../torture/openLog';

function newAnswer(): StudyRecord {
  return answer(crypto.randomUUID());
}

describe('a log over files', () => {
  it('leaves no trace of an answer that it refused', async () => {
    const files = new MemoryFiles();
    const { log } = openLog(files, 'first');
    files.fault = ({ kind, bytes }) => (kind === 'write' ? bytes : undefined);
    await assert.rejects(log.append(newAnswer()), /not saved/);
    files.fault = () => undefined;
    assert.equal(files.contents.size, 0);
    await log.append(newAnswer());
    assert.equal((await foundIds(files)).size, 1);
    assert.equal((await log.progress()).attempts.length, 1);
  });

  it('does not believe that a file is written which is shorter than it should be', async () => {
    const files = new MemoryFiles();
    const write = files.write.bind(files);
    files.write = (name, content) => write(name, content.slice(0, -1));
    await assert.rejects(openLog(files, 'first').log.append(newAnswer()), /not saved/);
  });

  it('lists the folder anew where a segment was replaced since', async () => {
    const files = new MemoryFiles();
    const there = openLog(files, 'there').log;
    await there.append(newAnswer());
    const stat = files.stat.bind(files);
    let replaces = true;
    files.stat = async (name) => {
      if (!replaces) return stat(name);
      replaces = false;
      await there.append(newAnswer());
      return stat(name);
    };
    assert.equal((await openLog(files, 'here').log.progress()).attempts.length, 2);
  });

  it('writes an import in few segments, and reads all of it again', async () => {
    const files = new MemoryFiles();
    const { log } = openLog(files, 'first');
    await log.append(newAnswer());
    await log.appendAll(Array.from({ length: 25_000 }, newAnswer));
    await log.append(newAnswer());
    assert.ok(files.contents.size <= 4, `${files.contents.size} segments`);
    assert.equal((await foundIds(files)).size, 25_002);
    assert.equal((await log.segments()).flatMap(({ records }) => records).length, 25_002);
  });

  it('has what other windows know of, but nothing that was moved to a backup', async () => {
    const files = new MemoryFiles();
    const backup = new MemoryFiles();
    const [here, there] = [openLog(files, 'here').log, openLog(files, 'there').log];
    await here.append(newAnswer());
    await there.append(newAnswer());
    assert.equal((await there.progress()).attempts.length, 2);
    let heard = -1;
    there.onDidChange(({ attempts }) => (heard = attempts.length));
    await here.exclusively(async () => {
      await moveFiles([{ from: files, to: backup }]);
      await here.reread();
    });
    assert.equal((await here.progress()).attempts.length, 0);
    await there.refresh();
    assert.equal(heard, 0);
    await there.append(newAnswer());
    await here.append(newAnswer());
    assert.equal((await foundIds(files)).size, 2);
    assert.equal((await foundIds(backup)).size, 2);
  });

  it('keeps its own answers where another window compacted all else', async () => {
    const files = new MemoryFiles();
    await openLog(files, 'other').log.append(newAnswer());
    const { log } = openLog(files, 'here');
    for (let count = 0; count < 101; count++) await log.append(newAnswer());
    for (const name of files.contents.keys()) if (!name.startsWith('here-0')) files.contents.delete(name);
    await log.refresh();
    assert.equal((await log.progress()).attempts.length, 100);
  });

  it('brings nothing back from a backup by the next answer of a window that did not hear of it', async () => {
    const files = new MemoryFiles();
    const { log } = openLog(files, 'here');
    await log.append(newAnswer());
    await moveFiles([{ from: files, to: new MemoryFiles() }]);
    await log.append(newAnswer());
    assert.equal((await foundIds(files)).size, 1);
  });
});

describe('moving files', () => {
  it('deletes nothing where one cannot be copied whole', async () => {
    const files = new MemoryFiles();
    const { log } = openLog(files, 'first');
    await log.append(newAnswer());
    const backup = new MemoryFiles();
    backup.fault = () => 3;
    await assert.rejects(moveFiles([{ from: files, to: backup }]));
    const short = new MemoryFiles();
    const write = short.write.bind(short);
    short.write = (name, content) => write(name, content.slice(1));
    await assert.rejects(moveFiles([{ from: files, to: short }]), /not the same/);
    assert.equal((await foundIds(files)).size, 1);
  });
});
