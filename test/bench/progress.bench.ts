/**
 * The log of a learner who answered a million questions: how long until what the dashboard shows is derived, and what one
 * more answer costs. Each load is a process of its own, as a window's is; the options are for those.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ColumnCache } from '../../src/core/progress/columnCache';
import { compactSegments } from '../../src/core/progress/compactSegments';
import { encodeRecord } from '../../src/core/progress/logCodec';
import { SegmentLog } from '../../src/core/progress/segmentLog';
import { LargeSegmentCache } from '../../src/core/progress/segmentTools';
import type { StudyRecord } from '../../src/core/progress/studyLog';
import { CardCache } from '../../src/core/scheduling/cardCache';
import { LearnerMemory } from '../../src/core/scheduling/learnerMemory';
import { NodeFiles } from '../torture/nodeFiles';
import { silent } from '../torture/openLog';
import { report } from './report';

const ATTEMPTS = Number(process.argv.find((argument) => argument.startsWith('--attempts='))?.slice(11) ?? 1_000_000);
const ATTEMPTS_A_SEGMENT = 45_000;
const QUESTIONS = 2000;
const APPENDS = 500;
const START = Date.UTC(2026, 0, 1);
const RETENTION = 0.9;

/** What one process measured. */
interface Measured {
  readonly ready: number;
  /** Of the processor, without waiting for it: what a machine that does nothing else would take. */
  readonly busy: number;
  readonly attempts: number;
  readonly heap: number;
  readonly peak: number;
  readonly appends: readonly number[];
}

function attemptOf(index: number): StudyRecord {
  const question = (index * 7919) % QUESTIONS;
  const options = ['amazon-bedrock', 'amazon-sagemaker-ai', 'amazon-q-business', 'amazon-kendra'];
  const chosen = options[(index * 31) % 4] ?? '';
  return {
    kind: 'attempt',
    id: randomUUID(),
    time: START + index * 20_000,
    quizId: `0mbm${Math.floor(index / 10)
      .toString(36)
      .padStart(5, '0')}-9f1c2f0e-0b5a-4f0e-8a53-1f3b6f0f9a11`,
    chapterId: `aif-c01-${1 + (question % 5)}.${1 + (question % 3)}`,
    questionId: `which-service-gives-access-to-models-${question}`,
    response: { optionIds: [chosen] },
    score: { raw: chosen === options[question % 4] ? 1 : 0, max: 1 },
    correctOptionIds: [options[question % 4] ?? ''],
    ...(index % 3 === 0 ? {} : { confidence: index % 3 === 1 ? ('sure' as const) : ('unsure' as const) }),
    duration: 5000 + ((index * 7717) % 90_000),
  };
}

/** Writes a log as compaction leaves it: large segments, and the small ones of the last sessions. */
function writeLog(folder: string): number {
  fs.mkdirSync(folder, { recursive: true });
  let bytes = 0;
  const small = Math.min(1500, ATTEMPTS);
  const write = (name: string, from: number, to: number): void => {
    const text = Array.from({ length: to - from }, (_, index) => encodeRecord(attemptOf(from + index))).join('');
    bytes += Buffer.byteLength(text);
    fs.writeFileSync(path.join(folder, name), text);
  };
  for (let from = 0; from < ATTEMPTS - small; from += ATTEMPTS_A_SEGMENT) {
    const stamp = from.toString(36).padStart(9, '0');
    write(`${stamp}+x-0.${stamp}.jsonl`, from, Math.min(ATTEMPTS - small, from + ATTEMPTS_A_SEGMENT));
  }
  for (let from = ATTEMPTS - small; from < ATTEMPTS; from += 100) {
    const stamp = from.toString(36).padStart(9, '0');
    write(`z${stamp}-0.${stamp}.jsonl`, from, Math.min(ATTEMPTS, from + 100));
  }
  return bytes;
}

const tools = () => Promise.resolve({ ColumnCache, compactSegments });

async function load(root: string): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const cacheFiles = new NodeFiles(path.join(root, 'cache'));
  const log = new SegmentLog({
    files: new NodeFiles(path.join(root, 'log')),
    sessionId: randomUUID(),
    clock: Date.now,
    logger: silent,
    strings: { notSaved: 'not saved', notReadable: 'not readable' },
    cache: new LargeSegmentCache({ tools, files: cacheFiles, logger: silent }),
    onUnreadable: () => {
      throw new Error('The log is not readable.');
    },
  });
  const memory = new LearnerMemory({
    log,
    schedule: { options: () => ({ desiredRetention: RETENTION }), onDidChange: () => ({ dispose: () => undefined }) },
    clock: Date.now,
    cache: new CardCache({ files: cacheFiles, logger: silent }),
  });
  const { progress, cards } = await memory.read();
  const ready = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  if (progress.attempts.length !== ATTEMPTS || cards.size !== Math.min(QUESTIONS, ATTEMPTS))
    throw new Error(`${progress.attempts.length} answers and ${cards.size} cards were found.`);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  await memory.settled();
  const appends: number[] = [];
  for (let index = 0; index < APPENDS; index++) {
    const record = { ...attemptOf(index), time: Date.UTC(2030, 0, 1) + index };
    const before = performance.now();
    await log.append(record);
    memory.peek();
    appends.push(performance.now() - before);
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  for (const name of fs.readdirSync(path.join(root, 'log')))
    if (!/^[0z]/.test(name)) fs.rmSync(path.join(root, 'log', name));
  const measured: Measured = {
    ready,
    busy: (user + system) / 1000,
    attempts: progress.attempts.length,
    heap,
    peak,
    appends,
  };
  fs.writeSync(1, `${JSON.stringify(measured)}\n`);
}

/** Loads the log in a process of its own. */
function measure(root: string): Measured {
  const options = ['--expose-gc', '--max-old-space-size=4096', __filename, `--attempts=${ATTEMPTS}`, `--load=${root}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function sizeOf(folder: string): number {
  return fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
}

function main(): void {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'study-progress-'));
  try {
    const bytes = writeLog(path.join(root, 'log'));
    const first = measure(root);
    const loads = [measure(root), measure(root), measure(root)];
    const best = loads.toSorted((a, b) => a.ready - b.ready)[0] ?? first;
    const appends = loads.flatMap((loaded) => loaded.appends);
    const mebi = 1024 * 1024;
    report(`progress (${ATTEMPTS} answers)`, [
      { name: 'load to dashboard data', value: best.ready, unit: 'ms', goal: 1000 },
      { name: 'the same, time of the processor', value: best.busy, unit: 'ms' },
      { name: 'the same, slowest of three', value: Math.max(...loads.map(({ ready }) => ready)), unit: 'ms' },
      { name: 'the same without the cache, once', value: first.ready, unit: 'ms' },
      { name: 'one more answer, median', value: percentile(appends, 0.5), unit: 'ms' },
      { name: 'one more answer, p99', value: percentile(appends, 0.99), unit: 'ms' },
      { name: 'size of an answer in the log', value: bytes / ATTEMPTS, unit: 'bytes' },
      { name: 'size of an answer in the cache', value: sizeOf(path.join(root, 'cache')) / ATTEMPTS, unit: 'bytes' },
      { name: 'memory held', value: best.heap / mebi, unit: 'MiB' },
      { name: 'memory of the process at most', value: best.peak / mebi, unit: 'MiB' },
      { name: 'the same without the cache', value: first.peak / mebi, unit: 'MiB' },
    ]);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

const root = process.argv.find((argument) => argument.startsWith('--load='))?.slice(7);
if (root === undefined) {
  main();
} else {
  load(root).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
