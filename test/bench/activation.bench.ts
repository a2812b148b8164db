/** How long activation takes beside the built-in extensions, as "Developer: Show Running Extensions" tells. */
import { until } from '../e2e/pages/until';
import { Workbench } from '../e2e/pages/workbench';
import { median, report } from './report';

const runs = 9;
const ours = 'Study Companion for AWS AI Practitioner';
const baseline = 'Git Base';

/** Reads the list, or returns `undefined` where the baseline was not activated with this window, as happens at times. */
async function activationTimes(workbench: Workbench): Promise<Map<string, number> | undefined> {
  await workbench.command('Developer: Show Running Extensions');
  const list = workbench.page.locator('.runtime-extensions-editor .monaco-list-row');
  const read = async (): Promise<Map<string, number> | undefined> => {
    const times = new Map<string, number>();
    for (const row of await list.allInnerTexts()) {
      const milliseconds = /Activation: (\d+)ms/.exec(row)?.[1];
      if (milliseconds !== undefined) times.set(row.split('\n')[0]?.trim() ?? '', Number(milliseconds));
    }
    return times.has(ours) && times.has(baseline) ? times : undefined;
  };
  return until('both extensions to be listed', read, 6).catch(() => undefined);
}

async function main(): Promise<void> {
  // The list shows only the rows that fit: the window is as high as the list.
  const workbench = await Workbench.open({ viewport: { width: 1400, height: 4000 } });
  const found = new Map<string, number[]>();
  const enough = (): boolean => (found.get(ours)?.length ?? 0) >= runs;
  try {
    for (let window = 0; window < 2 * runs && !enough(); window++) {
      // A text file is what activates the extension in most windows: for the hover.
      await workbench.openFile('notes.md');
      for (const [name, time] of (await activationTimes(workbench)) ?? [])
        found.set(name, [...(found.get(name) ?? []), time]);
      await workbench.reload();
    }
  } finally {
    await workbench.close();
  }
  if (!enough()) throw new Error(`${baseline} was activated in ${found.get(ours)?.length ?? 0} windows only.`);
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
