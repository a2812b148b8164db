/**
 * Runs the integration suite, or the script named as an argument, in the extension host by @vscode/test-electron: in a desktop
 * VS Code where one can be had, else in our host.
 */
const path = require('node:path');
const { downloadAndUnzipVSCode, runTests } = require('@vscode/test-electron');
const { root } = require('./dependencies.js');
const { ensureHost } = require('./vscodeHost.js');

/** A desktop needs a display; where it is there, so is the network that the download needs. */
async function executable() {
  if (process.env.VSCODE_EXECUTABLE_PATH) return process.env.VSCODE_EXECUTABLE_PATH;
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (display) {
    try {
      return await downloadAndUnzipVSCode();
    } catch (error) {
      console.error(`A desktop VS Code cannot be downloaded (${error.message}): using the host.`);
    }
  }
  ensureHost();
  return path.join(__dirname, 'launcher.js');
}

async function main() {
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.resolve(root, process.argv[2] ?? path.join('out', 'test', 'integration', 'index.js')),
    launchArgs: [path.join(root, 'test', 'fixtures', 'workspace')],
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
