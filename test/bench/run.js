/** `npm run bench -- [NAME…]`: packs the extension and runs the benchmarks beside this file, all without a name. */
const { ensureDependencies, root } = require('../host/dependencies.js');
ensureDependencies();

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ENDING = '.bench.ts';

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
const named = process.argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Benchmarks are ${known.join(', ')}.`);
  process.exit(2);
}
run('npm', ['run', '--silent', 'package'], 'pipe');
run(process.execPath, ['esbuild.js', '--quiet', 'tests'], 'pipe');
for (const name of named.length > 0 ? named : known) {
  run(process.execPath, [path.join('out', 'test', 'bench', `${name}.bench.js`)], ['ignore', 'inherit', 'inherit']);
}
