import assert from 'node:assert/strict';
import { compactSegments } from '../../../src/core/progress/compactSegments';
import { MemoryFiles } from '../../torture/memoryFiles';
import { answer, foundIds, openLog, silent } from '../../torture/openLog';

const HOUR = 3_600_000;

describe('compaction', () => {
  let files: MemoryFiles;
  let written: string[];
  const compactAt = (later: number): Promise<string | undefined> =>
    compactSegments({ files, sessionId: 'tidy', clock: () => files.now + later, logger: silent });

  beforeEach(async () => {
    files = new MemoryFiles();
    written = [];
    for (let index = 0; index < 25; index++) {
      const id = crypto.randomUUID();
      await openLog(files, `session${index}`).log.append(answer(id));
      written.push(id);
    }
  });

  it('makes one segment of those of sessions that ended, with every answer', async () => {
    assert.ok(await compactAt(25 * HOUR));
    assert.equal(files.contents.size, 1);
    assert.deepEqual([...(await foundIds(files))].toSorted(), written.toSorted());
  });

  it('leaves alone what may still be written', async () => {
    assert.equal(await compactAt(HOUR), undefined);
    assert.equal(files.contents.size, 25);
  });

  it('takes the full segments of a session that goes on, and not its last', async () => {
    const { log } = openLog(files, 'long');
    for (let index = 0; index < 20 * 100 + 1; index++) await log.append(answer(crypto.randomUUID()));
    assert.ok(await compactAt(HOUR));
    assert.deepEqual(
      [...files.contents.keys()].filter((name) => name.startsWith('long')).map((name) => name.split('.')[0]),
      ['long-20'],
    );
    assert.equal((await foundIds(files)).size, 25 + 2001);
    await log.append(answer(crypto.randomUUID()));
    assert.equal((await foundIds(files)).size, 25 + 2002);
  });

  it('never touches a segment with something unreadable in it, nor a torn one', async () => {
    const [damaged, torn] = [...files.contents.keys()] as [string, string];
    const bytes = files.contents.get(damaged)!.bytes;
    files.contents.set(damaged, { bytes: Uint8Array.from([...bytes, 120, 10]), changed: files.now });
    files.contents.set(torn, { bytes: files.contents.get(torn)!.bytes.slice(0, -1), changed: files.now });
    assert.ok(await compactAt(25 * HOUR));
    assert.ok(files.contents.has(damaged) && files.contents.has(torn));
    assert.equal(files.contents.size, 3);
  });

  it('deletes nothing where the file does not hold what was written', async () => {
    const write = files.write.bind(files);
    files.write = (name, content) => write(name, content.slice(0, -5));
    await assert.rejects(compactAt(25 * HOUR), /does not hold/);
    assert.equal(files.contents.size, 25);
    assert.equal((await foundIds(files)).size, 25);
  });

  it('keeps a segment that grew while it was compacted', async () => {
    const [name] = [...files.contents.keys()] as [string];
    const write = files.write.bind(files);
    const grown = Uint8Array.from([...files.contents.get(name)!.bytes, 10]);
    files.write = (target, content) => {
      files.contents.set(name, { bytes: grown, changed: files.now });
      return write(target, content);
    };
    assert.ok(await compactAt(25 * HOUR));
    assert.equal(files.contents.get(name)?.bytes, grown);
  });
});
