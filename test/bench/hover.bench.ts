/**
 * `npm run bench -- hover`: what a hover costs at a place in a huge file and in a huge line, how fast a tree is scanned
 * beside `grep -F -f` of the same names, what the catalogue weighs, and how soon a real VS Code shows the first card.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ServiceCatalogue } from '../../src/core/services/model';
import { cardMarkdown, serviceCard } from '../../src/core/services/serviceCard';
import { compileFinder, type ServiceFinder } from '../../src/core/services/serviceFinder';
import { englishCardStrings } from '../unit/services/englishCardStrings';
import { hostHoversFile, type HostHovers } from './host/hoverInHost.shape';
import { median, report, type Figure } from './report';

const root = path.resolve(__dirname, '..', '..', '..');
const HOVERS = 20_000;
const catalogueFile = path.join(root, 'dist', 'content', 'catalogue.json');

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
}

/** Everything that a hover does but asking VS Code for the line: finding, and making the card where there is one. */
function hoverAt(
  finder: ServiceFinder,
  catalogue: ServiceCatalogue,
  place: { readonly line: string; readonly column: number },
): number {
  const mention = finder.findAt(place.line, place.column, 'python');
  const entry = mention && catalogue.entries.find(({ id }) => id === mention.entryId);
  if (entry === undefined) return 0;
  const card = serviceCard(entry, { catalogue, outlines: [], questionIds: [] });
  const options = { sectionCommand: (id: string) => id, strings: englishCardStrings, detail: 'full' } as const;
  return cardMarkdown(card, options).length;
}

function timesOf(count: number, act: (index: number) => unknown): number[] {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    act(index);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}

function hoverFigures(name: string, times: readonly number[]): Figure[] {
  return [
    { name: `${name}, p50`, value: 1000 * quantile(times, 0.5), unit: 'µs' },
    { name: `${name}, p99`, value: 1000 * quantile(times, 0.99), unit: 'µs', goal: 1000 },
    { name: `${name}, max`, value: 1000 * quantile(times, 1), unit: 'µs' },
  ];
}

/** Hovers over the lines of a 10 MB file, and all along a line of 1 MB. */
function costs(finder: ServiceFinder, catalogue: ServiceCatalogue): Figure[] {
  const source = fs.readFileSync(path.join(root, 'test', 'fixtures', 'mentions', 'jobs.py'), 'utf8');
  const lines = source.repeat(Math.ceil((10 * 1024 * 1024) / source.length)).split('\n');
  const policy = '{"Action":"bedrock:InvokeModel","Resource":"arn:aws:s3:::bucket","Text":"We use Amazon Bedrock."},';
  const longLine = policy.repeat(Math.ceil((1024 * 1024) / policy.length));
  const inFile = (index: number): number => {
    const line = lines[(index * 7919) % lines.length] ?? '';
    return hoverAt(finder, catalogue, { line, column: (index * 31) % (line.length + 1) });
  };
  const inLine = (index: number): number =>
    hoverAt(finder, catalogue, { line: longLine, column: (index * 104_729) % longLine.length });
  timesOf(2000, inFile);
  return [
    ...hoverFigures('hover in a file of 10 MB', timesOf(HOVERS, inFile)),
    ...hoverFigures('hover in a line of 1 MB', timesOf(HOVERS, inLine)),
  ];
}

/** The source files of this project and of some of its packages: about 50 MB of real code and text. */
function sourceFiles(): string[] {
  const folders = [
    'src',
    'test',
    'content',
    ...['typescript', 'playwright-core', '@types', 'elkjs', 'lit', 'axe-core', 'valibot', 'markdown-it'].map((name) =>
      path.join('node_modules', name),
    ),
  ];
  return folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|md|ya?ml|json|py|tf|css|html)$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
}

/** Returns how many seconds some work takes. */
function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Scans files as our command line and the workspace's scan do, reading included, and greps the same for the names. */
function scanFigures(finder: ServiceFinder, catalogue: ServiceCatalogue): Figure[] {
  const files = sourceFiles();
  const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
  const names = catalogue.entries
    .filter(({ kind }) => kind !== 'concept')
    .flatMap(({ name, aliases, formerNames }) => [name, ...aliases, ...formerNames]);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'study-companion-grep-'));
  const patterns = path.join(folder, 'names.txt');
  const list = path.join(folder, 'files.txt');
  fs.writeFileSync(patterns, `${[...new Set(names)].join('\n')}\n`);
  fs.writeFileSync(list, files.join('\0'));
  const scan = (): void => {
    for (const file of files) finder.findInText(fs.readFileSync(file, 'utf8'));
  };
  // grep exits 1 where a batch of files has none of the names. It stops at a file's first line where nobody reads its output.
  const output = path.join(folder, 'found.txt');
  const grep = (): unknown => {
    const descriptor = fs.openSync(output, 'w');
    spawnSync('xargs', ['-0', '-a', list, 'grep', '-F', '-f', patterns], { stdio: ['ignore', descriptor, 'ignore'] });
    fs.closeSync(descriptor);
    return descriptor;
  };
  const rounds = [1, 2, 3, 4, 5].map(() => ({ ours: seconds(scan), grep: seconds(grep) }));
  fs.rmSync(folder, { recursive: true });
  const ours = bytes / 1e6 / median(rounds.map(({ ours }) => ours));
  const theirs = bytes / 1e6 / median(rounds.map(({ grep }) => grep));
  return [
    { name: `scan of ${files.length} files, ${Math.round(bytes / 1e6)} MB`, value: ours, unit: 'MB/s' },
    { name: `grep -F -f of ${new Set(names).size} names`, value: theirs, unit: 'MB/s' },
    { name: 'grep / scan', value: theirs / ours, unit: '×', goal: 1 / 0.3 },
  ];
}

/** What the catalogue weighs, and what it takes to have a finder of it. */
function catalogueFigures(): Figure[] {
  const text = fs.readFileSync(catalogueFile);
  const script = `
    const fs = require('node:fs');
    const { compileFinder } = require(${JSON.stringify(path.join(__dirname, 'host', 'finderForMemory.js'))});
    global.gc(); const before = process.memoryUsage(); const start = performance.now();
    const catalogue = JSON.parse(fs.readFileSync(${JSON.stringify(catalogueFile)}, 'utf8'));
    const finder = compileFinder(catalogue);
    const time = performance.now() - start; global.gc(); const after = process.memoryUsage();
    finder.findInLine('Amazon Bedrock');
    console.log(JSON.stringify({ time, bytes: after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers }));`;
  const { time, bytes } = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '-e', script], { encoding: 'utf8' }),
  ) as { time: number; bytes: number };
  return [
    { name: 'catalogue on disk', value: text.length / 1024, unit: 'KiB' },
    { name: 'catalogue, gzip', value: gzipSync(text).length / 1024, unit: 'KiB' },
    { name: 'catalogue and finder in memory', value: bytes / 1024 / 1024, unit: 'MiB' },
    { name: 'reading and compiling them, cold', value: time, unit: 'ms' },
  ];
}

/** Hovers in a real VS Code, there and back through its own commands. */
function hostFigures(): Figure[] {
  fs.rmSync(hostHoversFile, { force: true });
  execFileSync(process.execPath, ['test/host/runIntegration.js', 'out/test/bench/host/hoverInHost.js'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { first, activation, withOurs, without } = readJson<HostHovers>(hostHoversFile);
  const ours = withOurs.toSorted((a, b) => a - b);
  const base = without.toSorted((a, b) => a - b);
  return [
    { name: 'VS Code: activation', value: activation, unit: 'ms' },
    { name: 'VS Code: first card after activation began', value: first, unit: 'ms' },
    { name: 'VS Code, 10 MB file: hover p50', value: quantile(ours, 0.5), unit: 'ms' },
    { name: 'VS Code, 10 MB file: hover p99', value: quantile(ours, 0.99), unit: 'ms' },
    { name: 'VS Code, 10 MB file: p50 with ours switched off', value: quantile(base, 0.5), unit: 'ms' },
    { name: 'VS Code, 10 MB file: p50 with / without', value: quantile(ours, 0.5) / quantile(base, 0.5), unit: '×' },
  ];
}

const catalogue = readJson<ServiceCatalogue>(catalogueFile);
const finder = compileFinder(catalogue);
const servicesOnly = compileFinder(catalogue, { concepts: false });
report('hover', [
  ...costs(finder, catalogue),
  ...scanFigures(servicesOnly, catalogue),
  ...catalogueFigures(),
  ...hostFigures(),
]);
