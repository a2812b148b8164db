/** Reads single files of a zip archive, so that no tool has to be installed for it. */
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string;
  read(): Buffer;
}

/** Lists the files of a zip archive below 4 GB. @throws Error where it is none. */
export function readZip(archive: Buffer): ZipEntry[] {
  const end = endOffset(archive);
  const entries: ZipEntry[] = [];
  let offset = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(offset) !== directoryEntry) throw new Error('The directory of the zip archive is broken.');
    const nameLength = archive.readUInt16LE(offset + 28);
    const start = offset;
    const name = archive.toString('utf8', offset + 46, offset + 46 + nameLength);
    entries.push({ name, read: () => content(archive, start) });
    offset += 46 + nameLength + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32);
  }
  return entries;
}

/** The end record is last, but a comment of up to 64 KB may follow it. */
function endOffset(archive: Buffer): number {
  for (let offset = archive.length - 22; offset >= Math.max(0, archive.length - 22 - 0xffff); offset--) {
    if (archive.readUInt32LE(offset) === endOfDirectory) return offset;
  }
  throw new Error('This is no zip archive.');
}

function content(archive: Buffer, entry: number): Buffer {
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  return archive.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
}
