import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Runs inside the extension host: every suite beside this file, with the totals left for test/run.js. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 30_000, reporter: 'spec', color: false });
  for (const name of fs.readdirSync(__dirname)) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const totals = await new Promise<{ passed: number; failed: number; skipped: number }>((resolve) => {
    const runner = mocha.run((failed) =>
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 }),
    );
  });
  fs.writeFileSync(path.resolve(__dirname, '..', 'integration-totals.json'), JSON.stringify(totals));
  if (totals.failed > 0) throw new Error(`${totals.failed} integration tests failed.`);
}
