/** How long activation takes beside the built-in extensions, as "Developer: Show Running Extensions" tells. */
import { until } from '../e2e/pages/until';
import { Workbench } from '../e2e/pages/workbench';
import { median, report } from './report';

const runs = 9;
const ours = 'Study Companion for AWS AI Practitioner';
const baseline = 'Git Base';

async function activationTimes(workbench: Workbench): Promise<Map<string, number>> {
  await workbench.command('Developer: Show Running Extensions');
  return until('both extensions to be listed', async () => {
    const rows = await workbench.page.locator('.runtime-extensions-editor .monaco-list-row').allInnerTexts();
    const times = new Map<string, number>();
    for (const row of rows) {
      const [name] = row.split('\n');
      const milliseconds = /Activation: (\d+)ms/.exec(row)?.[1];
      if (name !== undefined && milliseconds !== undefined) times.set(name.trim(), Number(milliseconds));
    }
    return times.has(ours) && times.has(baseline) ? times : undefined;
  });
}

async function main(): Promise<void> {
  const workbench = await Workbench.open();
  const found = new Map<string, number[]>();
  try {
    // A text file is what activates the extension in most windows: for the hover.
    await workbench.openFile('notes.md');
    for (let run = 0; run < runs; run++) {
      for (const [name, time] of await activationTimes(workbench)) found.set(name, [...(found.get(name) ?? []), time]);
      // Nothing but the text file shall come back with the window.
      await workbench.command('View: Close Editor');
      await workbench.reload();
    }
  } finally {
    await workbench.close();
  }
  const medians = [...found]
    .map(([name, times]) => ({ name, time: median(times) }))
    .toSorted((a, b) => a.time - b.time);
  const own = median(found.get(ours) ?? []);
  const base = median(found.get(baseline) ?? []);
  report('activation', [
    ...medians.map(({ name, time }) => ({ name: `${name}, median of ${runs}`, value: time, unit: 'ms' })),
    { name: `${ours} / ${baseline}`, value: own / Math.max(1, base), unit: '', goal: 1 },
  ]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
