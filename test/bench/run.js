/**
 * `npm run bench -- [NAME…] [--OPTION…]`: packs the extension where a benchmark needs it, and runs the benchmarks beside
 * this file, all without a name. Options are handed to each of them.
 */
const { ensureDependencies, root } = require('../host/dependencies.js');
ensureDependencies();

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ENDING = '.bench.ts';
/** Benchmarks of the core: they run without the packed extension. */
const UNPACKED = new Set(['progress', 'recognition', 'schedule']);

function run(command, args, stdio) {
  const result = spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32', encoding: 'utf8' });
  if (result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    throw new Error(`${command} ${args.join(' ')} failed.`);
  }
}

const known = fs
  .readdirSync(__dirname)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length))
  .toSorted();
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Benchmarks are ${known.join(', ')}.`);
  process.exit(2);
}
const wanted = named.length > 0 ? named : known;
if (!wanted.every((name) => UNPACKED.has(name))) run('npm', ['run', '--silent', 'package'], 'pipe');
run(process.execPath, ['esbuild.js', '--quiet', 'tests'], 'pipe');
for (const name of wanted) {
  const script = path.join('out', 'test', 'bench', `${name}.bench.js`);
  const { status } = spawnSync(process.execPath, [script, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // What it printed says why.
  if (status !== 0) process.exitCode = 1;
}
