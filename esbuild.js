/**
 * The build: `node esbuild.js [--production] [--watch] [--quiet] [TARGET…]`, all targets without a name.
 *
 * TARGETs: `extension` (Node), `web` (web worker), `webviews`, `content` (Markdown, diagrams and catalogue compiled to
 * dist/content), `cli` (out/cli) and `tests` (out/test).
 */
require('./test/host/dependencies.js').ensureDependencies();

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const esbuild = require('esbuild');

const root = __dirname;
const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const production = flags.has('--production');
const watch = flags.has('--watch');
const quiet = flags.has('--quiet');

/** Bytes that a bundle may have, minified; a production build over its budget fails. */
const budgets = {
  'dist/node/extension.js': 100 * 1024,
  'dist/web/extension.js': 100 * 1024,
  'dist/node/late.js': 160 * 1024,
  'dist/web/late.js': 160 * 1024,
  'dist/webview/reader.js': 150 * 1024,
  'dist/webview/quiz.js': 60 * 1024,
  'dist/webview/dashboard.js': 60 * 1024,
};

/** Lists the files below `directory` whose name ends in `ending`, as paths relative to the root. */
function filesBelow(directory, ending) {
  const absolute = path.join(root, directory);
  if (!fs.existsSync(absolute)) return [];
  return fs
    .readdirSync(absolute, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(directory, name))
    .toSorted();
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};

/** The bundle that the extension starts with, and what it loads when first needed. */
const extensionEntries = ['src/extension.ts', 'src/late.ts'];

/** What each target bundles; `content` and the copies of `webviews` come after. */
const targets = {
  extension: () => [
    {
      ...shared,
      entryPoints: extensionEntries,
      outdir: 'dist/node',
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      define: { ...shared.define, IS_WEB: 'false' },
    },
  ],
  web: () => [
    {
      ...shared,
      entryPoints: extensionEntries,
      outdir: 'dist/web',
      // No Node module may slip in: with this platform it fails the build.
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
      define: { ...shared.define, IS_WEB: 'true' },
    },
  ],
  webviews: () => [
    {
      ...shared,
      entryPoints: Object.fromEntries(
        ['reader', 'quiz', 'dashboard'].map((page) => [page, `src/webview/${page}/main.ts`]),
      ),
      outdir: 'dist/webview',
      platform: 'browser',
      format: 'iife',
    },
    {
      ...shared,
      // One style sheet a page; what they share is imported into each.
      entryPoints: ['reader', 'quiz', 'dashboard', 'print'].map((page) => `media/webview/${page}.css`),
      outdir: 'dist/webview',
      outbase: 'media/webview',
    },
  ],
  cli: () => [
    {
      ...shared,
      minify: false,
      entryPoints: filesBelow('src/cli', '.ts'),
      outdir: 'out/cli',
      platform: 'node',
      // Packages are bundled: beautiful-mermaid cannot be required, only imported.
      format: 'cjs',
    },
  ],
  tests: () => [
    {
      ...shared,
      minify: false,
      entryPoints: ['unit', 'manifest', 'integration', 'e2e', 'bench', 'torture', 'screenshots'].flatMap((suite) =>
        filesBelow(`test/${suite}`, '.ts'),
      ),
      outdir: 'out/test',
      outbase: 'test',
      define: { ...shared.define, IS_WEB: 'false' },
      platform: 'node',
      format: 'cjs',
      // Not every package: beautiful-mermaid can only be imported, so it has to be bundled.
      external: ['vscode', 'mocha', 'fast-check', 'esbuild', 'playwright-core', 'axe-core', '@vscode/test-electron'],
    },
  ],
  // Compiled by the command line tool, so that the parser that readers' own files meet is the one that runs here.
  content: () => targets.cli(),
};

/** Runs the content compiler that the `content` target has just bundled. */
function compileContent() {
  const result = spawnSync(process.execPath, ['--enable-source-maps', 'out/cli/compileContent.js'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  if (result.status !== 0) throw new Error('The content does not compile: see the messages above.');
}

/** Prints what the bundles weigh, and throws where one is over its budget. */
function reportSizes() {
  const rows = Object.entries(budgets)
    .filter(([file]) => fs.existsSync(path.join(root, file)))
    .map(([file, budget]) => {
      const content = fs.readFileSync(path.join(root, file));
      return { file, bytes: content.length, gzip: zlib.gzipSync(content).length, budget };
    });
  for (const { file, bytes, gzip, budget } of rows) {
    console.log(`${file.padEnd(26)} ${kib(bytes)}  gzip ${kib(gzip)}  budget ${kib(budget)}`);
  }
  const over = rows.filter(({ bytes, budget }) => bytes > budget);
  if (over.length > 0) throw new Error(`Over budget: ${over.map(({ file }) => file).join(', ')}`);
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
}

async function build(names) {
  // Two targets may want the same bundles (`content` needs `cli`): once is enough.
  const wanted = new Set(names);
  if (wanted.has('content')) wanted.delete('cli');
  await Promise.all([...wanted].flatMap((name) => targets[name]()).map((options) => esbuild.build(options)));
  if (wanted.has('content')) compileContent();
  if (production && !quiet) reportSizes();
}

/** Rebuilds on change until the process is ended; the two lines it prints are what .vscode/tasks.json waits for. */
async function watchTargets(names) {
  const report = {
    name: 'report',
    setup(context) {
      context.onStart(() => console.log('[watch] build started'));
      context.onEnd((result) => {
        for (const { text, location } of result.errors) {
          console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
        }
        console.log('[watch] build finished');
      });
    },
  };
  const contexts = await Promise.all(
    names
      .flatMap((name) => targets[name]())
      .map((options) => esbuild.context({ ...options, logLevel: 'silent', plugins: [report] })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  if (!names.includes('content')) return;
  compileContent();
  fs.watch(path.join(root, 'content'), { recursive: true }, () => {
    spawn(process.execPath, ['out/cli/compileContent.js'], { cwd: root, stdio: 'inherit' });
  });
}

async function main() {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = named.filter((name) => !(name in targets));
  if (unknown.length > 0) {
    throw new Error(`Unknown target: ${unknown.join(', ')}. Targets are ${Object.keys(targets).join(', ')}.`);
  }
  const names = named.length > 0 ? named : Object.keys(targets);
  if (watch) await watchTargets(names.filter((name) => name !== 'tests' && name !== 'cli'));
  else await build(names);
}

main().catch((error) => {
  // esbuild has printed its own errors already.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
});
