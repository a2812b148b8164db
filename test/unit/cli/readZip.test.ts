import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { readZip } from '../../../src/cli/catalogue/readZip';

/** Makes an archive of files, packed or stored as `method` says, with only the fields that are read. */
function zipOf(files: readonly { readonly name: string; readonly text: string; readonly method: 0 | 8 }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, method } of files) {
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt16LE(name.length, 26);
    // The local header may have an extra field that the directory lacks.
    local.writeUInt16LE(4, 28);
    locals.push(local, Buffer.from(name), Buffer.alloc(4), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + 4 + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(7, 20);
  return Buffer.concat([...locals, ...directory, end, Buffer.from('comment')]);
}

describe('readZip', () => {
  it('reads packed and stored files', () => {
    const files = [
      { name: 'a.txt', text: 'stored', method: 0 },
      { name: 'b/c.json', text: '{"packed":true}'.repeat(50), method: 8 },
    ] as const;
    assert.deepEqual(
      readZip(zipOf(files)).map((entry) => ({ name: entry.name, text: entry.read().toString('utf8') })),
      files.map(({ name, text }) => ({ name, text })),
    );
  });

  it('refuses what is no archive, or a broken one', () => {
    assert.throws(() => readZip(Buffer.from('this is some text and nothing else')), /no zip archive/);
    const broken = zipOf([{ name: 'a.txt', text: 'stored', method: 0 }]);
    broken.writeUInt32LE(0, broken.indexOf(Buffer.from([0x50, 0x4b, 1, 2])));
    assert.throws(() => readZip(broken), /broken/);
  });
});
