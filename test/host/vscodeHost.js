/**
 * A real VS Code from the npm registry and Debian's packages alone: VS Code's own server in Node, its workbench in
 * headless Chromium. It serves where a desktop VS Code cannot be downloaded.
 */
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

const SERVER = 'code-server@4.139.1';
/** This VS Code needs Node 24, whatever Node the project runs on. */
const NODE = `node-${{ linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform] ?? 'linux'}-${process.arch}`;
const cache = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'aws-study-companion',
  `vscode-${SERVER.split('@')[1]}`,
);

function npm(command, cwd) {
  const result = spawnSync(`npm ${command} --ignore-scripts --no-audit --no-fund`, {
    cwd,
    shell: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`npm ${command} failed in ${cwd}:\n${result.stderr}`);
}

/**
 * Installs the host outside the work tree, so that a fresh clone finds it, and returns its folder.
 *
 * It is made in a folder of its own and renamed when whole: a killed install leaves nothing half done, and of two that
 * run at once one wins and the other is thrown away.
 */
function ensureHost() {
  if (fs.existsSync(cache)) return cache;
  console.error(`Installing a VS Code host (${SERVER}) …`);
  fs.mkdirSync(path.dirname(cache), { recursive: true });
  const fresh = fs.mkdtempSync(`${cache}-`);
  fs.writeFileSync(path.join(fresh, 'package.json'), '{"private":true}');
  npm(`install ${SERVER} ${NODE}@24`, fresh);
  const server = path.join(fresh, 'node_modules', 'code-server', 'lib', 'vscode');
  npm('install --omit=dev', server);
  npm('install --omit=dev', path.join(server, 'extensions'));
  try {
    fs.renameSync(fresh, cache);
  } catch (error) {
    if (!fs.existsSync(cache)) throw error;
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  return cache;
}

/** Returns the path of a Chromium, installing Debian's where there is none and we may. */
function ensureChromium() {
  const candidates = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const find = () => candidates.find((file) => file && fs.existsSync(file));
  const found = find();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium …');
    spawnSync('apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation', {
      shell: true,
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = find();
  if (!installed) throw new Error('No Chromium was found. Install one, or set CHROME_PATH to its executable.');
  return installed;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts the server and resolves when it takes connections.
 *
 * Options: `port` (a free one without it), `settings` (machine settings), `extensions` (paths of .vsix files), `files`
 * (to start with: texts by their path in the data folder). Returns `port`, `url({folder, extension, tests, payload})` and `dispose()`.
 */
async function startServer({ port, settings = {}, extensions = [], files = {} } = {}) {
  const host = ensureHost();
  const chosen = port ?? (await freePort());
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'study-companion-host-'));
  const machine = path.join(data, 'data', 'Machine');
  fs.mkdirSync(machine, { recursive: true });
  fs.writeFileSync(
    path.join(machine, 'settings.json'),
    JSON.stringify({
      'workbench.startupEditor': 'none',
      'chat.disableAIFeatures': true,
      'security.workspace.trust.enabled': false,
      'telemetry.telemetryLevel': 'off',
      ...settings,
    }),
  );
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(data, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const bin = process.platform === 'win32' ? 'node.exe' : path.join('bin', 'node');
  const node = path.join(host, 'node_modules', NODE, bin);
  const main = path.join(host, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  for (const file of extensions) {
    const result = spawnSync(
      node,
      [main, '--server-data-dir', data, '--accept-server-license-terms', '--install-extension', file],
      { encoding: 'utf8' },
    );
    if (result.status !== 0) throw new Error(`${file} could not be installed:\n${result.stdout}${result.stderr}`);
  }
  const server = spawn(
    node,
    [
      main,
      '--host',
      '127.0.0.1',
      '--port',
      String(chosen),
      '--without-connection-token',
      '--accept-server-license-terms',
      // Without the smoke test driver the page ignores the payload, and so the extension under development.
      '--server-data-dir',
      data,
      '--telemetry-level',
      'off',
      '--enable-smoke-test-driver',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const dispose = () => {
    // The group, not the process: the extension host is the server's child.
    try {
      if (process.platform === 'win32') server.kill();
      else process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', dispose);
  await new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start in 60 s:\n${printed}`)), 60_000);
    const hear = (chunk) => {
      printed += chunk;
      if (!printed.includes('Extension host agent started')) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${printed}`)));
  });
  const remote = (file) => `vscode-remote://127.0.0.1:${chosen}${file}`;
  const url = ({ folder, extension, tests, payload = [] }) => {
    const pairs = [['skipWelcome', 'true'], ...payload];
    if (extension) pairs.push(['extensionDevelopmentPath', remote(extension)]);
    if (tests) pairs.push(['extensionTestsPath', remote(tests)]);
    const query = new URLSearchParams({ folder, payload: JSON.stringify(pairs) });
    return `http://127.0.0.1:${chosen}/?${query}`;
  };
  return { port: chosen, url, dispose };
}

/** Chromium's arguments here: root needs no sandbox, and without the others it calls out at every start. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

module.exports = { ensureHost, ensureChromium, startServer, chromiumArguments };
