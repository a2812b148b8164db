/** `npm start [-- --port N]`: builds and opens a real VS Code with the extension running on its built-in content. */
const { ensureDependencies, root } = require('./host/dependencies.js');
ensureDependencies();

const { spawn, spawnSync } = require('node:child_process');
const path = require('node:path');
const { startServer } = require('./host/vscodeHost.js');

const workspace = path.join(root, 'test', 'fixtures', 'workspace');

function desktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return undefined;
  const code = process.env.VSCODE_EXECUTABLE_PATH ?? 'code';
  return spawnSync(code, ['--version'], { shell: process.platform === 'win32' }).status === 0 ? code : undefined;
}

async function main() {
  const built = spawnSync(process.execPath, ['esbuild.js', 'extension', 'web', 'webviews', 'content'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The build failed: see above.');
  const code = desktop();
  if (code) {
    spawn(code, [`--extensionDevelopmentPath=${root}`, workspace], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return;
  }
  const at = process.argv.indexOf('--port');
  const server = await startServer(at < 0 ? {} : { port: Number(process.argv[at + 1]) });
  console.log(
    `\nVS Code with the Study Companion runs. Open this address in a browser:\n\n  ${server.url({ folder: workspace, extension: root })}\n`,
  );
  console.log(`On a remote machine, forward port ${server.port} first. Press Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
