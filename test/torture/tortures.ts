/** What is done to the log, each with what it acknowledged and what a new session finds afterwards. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compactSegments } from '../../src/core/progress/compactSegments';
import type { FileStore } from '../../src/core/storage/fileStore';
import { killedAfter, MemoryFiles } from './memoryFiles';
import { NodeFiles } from './nodeFiles';
import { answer, foundIds, openLog, silent } from './openLog';

/** What came of a torture. */
export interface Outcome {
  readonly name: string;
  /** How often it was done. */
  readonly times: number;
  /** Answers that the log said are kept. */
  readonly acknowledged: number;
  /** Those of them that a new session found. */
  readonly found: number;
  /** Answers found of which the learner was told that they are not kept. */
  readonly unexpected: number;
}

class Tally {
  times = 0;
  acknowledged = 0;
  found = 0;
  unexpected = 0;

  /** `refused` are answers of which the log said that they are not kept. */
  add(found: ReadonlySet<string>, acknowledged: readonly string[], refused: readonly string[] = []): void {
    this.times += 1;
    this.acknowledged += acknowledged.length;
    this.found += acknowledged.filter((id) => found.has(id)).length;
    this.unexpected += refused.filter((id) => found.has(id)).length;
  }

  outcome(name: string): Outcome {
    const { times, acknowledged, found, unexpected } = this;
    return { name, times, acknowledged, found, unexpected };
  }
}

/** Kills a process that answers, at a random moment, again and again on the same folder. */
export async function killWriters(kills: number): Promise<Outcome> {
  const tally = new Tally();
  await inFolder(async (folder) => {
    const all: string[] = [];
    for (let kill = 0; kill < kills; kill++) all.push(...(await runWriter(folder, { killAfter: Math.random() * 150 })));
    tally.add(await foundIds(new NodeFiles(folder)), all);
    tally.times = kills;
  });
  return tally.outcome('kill -9 while answering');
}

/** Has two processes answer into one folder at once. */
export async function writeAtOnce(answers: number): Promise<Outcome> {
  const tally = new Tally();
  await inFolder(async (folder) => {
    const count = Math.ceil(answers / 2);
    const acknowledged = await Promise.all([runWriter(folder, { count }), runWriter(folder, { count })]);
    tally.add(await foundIds(new NodeFiles(folder)), acknowledged.flat());
    tally.times = 2;
  });
  return tally.outcome('two windows at once');
}

/** Kills a session of answers after every single byte that it writes, and finds its way on from there. */
export async function killAtEveryByte(answers: number): Promise<Outcome> {
  const tally = new Tally();
  const total = (await session(new MemoryFiles(), answers)).bytes;
  for (let bytes = 0; bytes <= total; bytes++) {
    const files = new MemoryFiles();
    files.fault = killedAfter(bytes);
    const { acknowledged } = await session(files, answers);
    const later = files.copy();
    const next = openLog(later, 'next');
    const id = randomUUID();
    await next.log.append(answer(id));
    if (next.unreadable.length > 0) throw new Error(`Killed after ${bytes} bytes, the log cannot be read.`);
    tally.add(await foundIds(later), [...acknowledged, id]);
  }
  return tally.outcome('killed at every byte');
}

/** Cuts a segment that is whole at every byte: each answer before the cut must be found. */
export async function truncate(answers: number): Promise<Outcome> {
  const tally = new Tally();
  const files = new MemoryFiles();
  const { acknowledged } = await session(files, answers);
  const [name, file] = [...files.contents][0]!;
  for (let length = 0; length <= file.bytes.length; length++) {
    const cut = files.copy();
    cut.contents.set(name, { ...file, bytes: file.bytes.slice(0, length) });
    const lines = file.bytes.slice(0, length).filter((byte) => byte === LINE_FEED).length;
    tally.add(await foundIds(cut), acknowledged.slice(0, lines));
  }
  return tally.outcome('a segment cut at every byte');
}

const LINE_FEED = 10;

/** Flips every bit of a segment, one at a time: only the record it is in may be missing, and it must be reported. */
export async function flipBits(answers: number): Promise<Outcome> {
  const tally = new Tally();
  const files = new MemoryFiles();
  const { acknowledged } = await session(files, answers);
  const [name, file] = [...files.contents][0]!;
  const length = file.bytes.length / answers;
  for (let bit = 0; bit < file.bytes.length * 8; bit++) {
    const flipped = files.copy();
    const bytes = file.bytes.slice();
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    flipped.contents.set(name, { ...file, bytes });
    const { log, unreadable } = openLog(flipped, 'reader');
    const found = new Set((await log.progress()).attempts.map(({ id }) => id));
    const hit = Math.floor((bit >> 3) / length);
    // A line feed that is hit joins its line with the next.
    const isEnd = (bit >> 3) % length === length - 1;
    const spared = acknowledged.filter((_, index) => index !== hit && !(isEnd && index === hit + 1));
    const isTorn = isEnd && hit === answers - 1;
    if (found.size < answers && unreadable.length === 0 && !isTorn) throw new Error(`Bit ${bit} was not reported.`);
    if (flipped.contents.get(name)?.bytes !== bytes) throw new Error('A damaged segment was written over.');
    tally.add(found, spared);
  }
  return tally.outcome('every bit flipped');
}

/** Answers on a disk that is full now and then: parts of files are written, deletions fail too. */
export async function fillDisk(sessions: number, random: () => number = Math.random): Promise<Outcome> {
  const tally = new Tally();
  const files = new MemoryFiles();
  const acknowledged: string[] = [];
  const refused: string[] = [];
  for (let index = 0; index < sessions; index++) {
    files.fault = ({ kind, bytes }) =>
      random() < (kind === 'write' ? 0.4 : 0.1) ? Math.floor(random() * (bytes + 1)) : undefined;
    const { log } = openLog(files, `full${index}`);
    for (let count = 0; count < 20; count++) {
      const id = randomUUID();
      await log.append(answer(id)).then(
        () => acknowledged.push(id),
        () => refused.push(id),
      );
    }
  }
  files.fault = () => undefined;
  tally.add(await foundIds(files), acknowledged, refused);
  tally.times = sessions;
  return tally.outcome('full disk');
}

/** Answers where nothing can be written: each is refused, what was there stays. */
export async function writeNothing(answers: number): Promise<Outcome> {
  const tally = new Tally();
  const files = new MemoryFiles();
  const { acknowledged } = await session(files, answers);
  const before = [...files.contents];
  files.write = () => Promise.reject(new Error('read-only'));
  files.delete = () => Promise.reject(new Error('read-only'));
  const { log } = openLog(files, 'refused');
  const refused: string[] = [];
  for (let count = 0; count < answers; count++) {
    const id = randomUUID();
    await log.append(answer(id)).then(
      () => acknowledged.push(id),
      () => refused.push(id),
    );
  }
  if (refused.length !== answers) throw new Error('An answer was acknowledged in a read-only folder.');
  if (before.some(([name, file]) => files.contents.get(name) !== file)) throw new Error('A segment changed.');
  tally.add(await foundIds(files), acknowledged, refused);
  return tally.outcome('read-only folder');
}

/** Kills a compaction at random bytes of what it writes and deletes, then has two windows compact at once. */
export async function killCompactions(kills: number, random: () => number = Math.random): Promise<Outcome> {
  const tally = new Tally();
  for (let kill = 0; kill < kills; kill++) {
    const files = new MemoryFiles();
    const acknowledged: string[] = [];
    for (let index = 0; index < 30; index++)
      acknowledged.push(...(await session(files, 1 + (index % 4), `ended${index}`)).acknowledged);
    const written = [...files.contents.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    // Half of them while it writes, half while it deletes.
    files.fault = killedAfter(Math.floor(random() < 0.5 ? random() * written : written + random() * 32));
    await compact(files, 'killed').catch(() => {});
    files.fault = () => undefined;
    tally.add(await foundIds(files), acknowledged);
    await Promise.all([compact(files, 'one'), compact(files, 'two')]);
    tally.add(await foundIds(files), acknowledged);
    await compact(files, 'last');
    tally.add(await foundIds(files), acknowledged);
    tally.times -= 2;
  }
  return tally.outcome('compaction killed, then two at once');
}

/** Answers, compacts and reads in two windows, in steps that interleave at random. */
export async function compactWhileWriting(answers: number): Promise<Outcome> {
  const tally = new Tally();
  await inFolder(async (folder) => {
    const files = new NodeFiles(folder);
    const acknowledged: string[] = [];
    const write = async (sessionId: string): Promise<void> => {
      const { log } = openLog(files, sessionId);
      for (let count = 0; count < answers / 2; count++) {
        const id = randomUUID();
        await log.append(answer(id));
        acknowledged.push(id);
      }
    };
    let isDone = false;
    const tidy = async (sessionId: string): Promise<void> => {
      while (!isDone) {
        await compact(files, `${sessionId}-${randomUUID()}`).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const tidying = [tidy('tidy1'), tidy('tidy2')];
    for (let round = 0; round < 3; round++) await Promise.all([write(`first${round}`), write(`second${round}`)]);
    isDone = true;
    await Promise.all(tidying);
    tally.add(await foundIds(files), acknowledged);
  });
  return tally.outcome('two windows answer, two compact');
}

function compact(files: FileStore, sessionId: string): Promise<string | undefined> {
  return compactSegments({ files, sessionId, clock: inManyYears, logger: silent });
}

/** As if every segment were of a session that ended long ago. */
function inManyYears(): number {
  return Date.now() + 1_000_000_000_000;
}

/** Answers some questions; ends where a step fails, as a killed process does. */
async function session(
  files: MemoryFiles,
  answers: number,
  sessionId = 'first',
): Promise<{ readonly acknowledged: string[]; readonly bytes: number }> {
  const { log } = openLog(files, sessionId);
  const acknowledged: string[] = [];
  let bytes = 0;
  const { fault } = files;
  files.fault = (step) => {
    bytes += step.bytes;
    return fault(step);
  };
  try {
    for (let index = 0; index < answers; index++) {
      const id = randomUUID();
      await log.append(answer(id, index + 1));
      acknowledged.push(id);
    }
  } catch {
    // Killed.
  }
  files.fault = fault;
  return { acknowledged, bytes };
}

async function runWriter(
  folder: string,
  { count, killAfter }: { readonly count?: number; readonly killAfter?: number },
): Promise<string[]> {
  const script = path.join('out', 'test', 'torture', 'writer.js');
  const child = spawn(process.execPath, [script, folder, randomUUID(), ...(count === undefined ? [] : [`${count}`])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
    // From its first answer on: before that there is nothing to lose.
    if (killAfter !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  if (killAfter === undefined && code !== 0) throw new Error('A writer failed.');
  // A last line that is cut off was not acknowledged in full.
  return output.split('\n').slice(0, -1);
}

async function inFolder(step: (folder: string) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'study-torture-'));
  try {
    await step(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
