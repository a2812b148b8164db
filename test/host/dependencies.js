/** Installs the project's packages where they are missing or the lock file has changed; Node's own modules only. */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');
const stamp = path.join(root, 'node_modules', '.study-companion-lock');

/**
 * Installs what the lock file names where it is needed. It is `npm install --no-save`, not `npm ci`: npm 11 leaves the optional
 * packages of other platforms out of the lock file here, and `npm ci` refuses such a lock file. What npm prints goes to standard error, so that JSON on standard output stays clean.
 */
function ensureDependencies() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing packages …');
  // One string through the shell: on Windows npm is a script that cannot be started by itself.
  const result = spawnSync('npm install --no-save --ignore-scripts --no-audit --no-fund', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry, then run this again.',
    );
    process.exit(1);
  }
  fs.writeFileSync(stamp, lock);
}

module.exports = { ensureDependencies, root };
