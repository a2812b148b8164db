/**
 * `npm test [-- STEP…]`: everything, or the named steps of lint, types, build, unit, manifest, integration, e2e.
 *
 * A step that fails does not keep those after it from running. The last line says how many tests passed and failed.
 */
const { ensureDependencies, root } = require('./host/dependencies.js');
ensureDependencies();

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const out = path.join(root, 'out', 'test');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

function run(command, args) {
  // The shell starts npm's .cmd shims on Windows; no argument has a space or comes from outside.
  return (
    spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** Runs a command that has no tests of its own: it counts where it fails. */
function check(command, args) {
  return run(command, args) ? { passed: 0, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Reads the totals that a suite left; a suite that left none counts as one failure, so that it cannot pass unseen. */
function totalsOf(suite, succeeded) {
  const file = path.join(out, `${suite}-totals.json`);
  if (!fs.existsSync(file)) {
    console.error(`${suite}: the suite ended without totals.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const totals = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (totals.passed + totals.failed === 0) console.error(`${suite}: no test ran.`);
  const silent = !succeeded && totals.failed === 0 ? 1 : 0;
  return { ...totals, failed: totals.failed + silent };
}

function mocha(suite, options = []) {
  fs.rmSync(path.join(out, `${suite}-totals.json`), { force: true });
  const reporter = path.join(root, 'test', 'host', 'totalsReporter.js');
  const succeeded = run(bin('mocha'), [
    '--reporter',
    reporter,
    '--reporter-option',
    `suite=${suite}`,
    ...options,
    `out/test/${suite}/**/*.test.js`,
  ]);
  return totalsOf(suite, succeeded);
}

const steps = {
  lint: () => check(bin('oxlint'), ['--deny-warnings']),
  types: () => {
    const results = [check(bin('tsc'), ['-p', '.']), check(bin('tsc'), ['-p', 'src/core'])];
    return { passed: 0, failed: results[0].failed + results[1].failed, skipped: 0 };
  },
  build: () => check(process.execPath, ['esbuild.js']),
  unit: () => mocha('unit', ['--timeout', '20000']),
  manifest: () => mocha('manifest'),
  integration: () => {
    fs.rmSync(path.join(out, 'integration-totals.json'), { force: true });
    return totalsOf('integration', run(process.execPath, ['test/host/runIntegration.js']));
  },
  e2e: () => {
    // What learners get is what is walked through: the packed extension.
    if (!run('npm', ['run', '--silent', 'package'])) return { passed: 0, failed: 1, skipped: 0 };
    return mocha('e2e', ['--timeout', '60000', '--exit']);
  },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
const sum = { passed: 0, failed: 0, skipped: 0 };
const failing = [];
for (const name of named.length > 0 ? named : Object.keys(steps)) {
  console.log(`\n──── ${name} ────`);
  const { passed, failed, skipped } = steps[name]();
  if (failed > 0) failing.push(name);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
const line = `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`;
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, 'totals.txt'), line);
if (failing.length > 0) console.log(`\nFailing: ${failing.join(', ')}`);
console.log(`\n${line}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
