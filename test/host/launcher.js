#!/usr/bin/env node
/**
 * Stands in for the desktop's executable in `runTests` of @vscode/test-electron: it understands
 * `--extensionDevelopmentPath=` and `--extensionTestsPath=` and runs the suite in the host of vscodeHost.js.
 */
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { chromiumArguments, ensureChromium, startServer } = require('./vscodeHost.js');

const TIMEOUT = 10 * 60_000;

function argument(name) {
  const prefix = `--${name}=`;
  return process.argv.find((text) => text.startsWith(prefix))?.slice(prefix.length);
}

async function main() {
  const folder = process.argv.slice(2).find((text) => path.isAbsolute(text));
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const ended = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The integration tests did not end in 10 minutes.')), TIMEOUT).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    // Mocha's report arrives as `info`; errors and warnings are the host's, which lacks native modules here and says so.
    await page.exposeFunction('codeAutomationLog', (type, values) => type === 'info' && console.log(...values));
    await page.goto(
      server.url({ folder, extension: argument('extensionDevelopmentPath'), tests: argument('extensionTestsPath') }),
    );
    return await ended;
  } catch (error) {
    fs.mkdirSync('out/failures', { recursive: true });
    await page.screenshot({ path: 'out/failures/integration.png' });
    console.error(`${error.message} A picture is in out/failures/integration.png.`);
    return 1;
  } finally {
    await browser.close();
    server.dispose();
  }
}

main().then((code) => process.exit(code));
