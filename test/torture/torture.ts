/** `npm run torture`: does to the log what computers do, and prints what it lost. */
import {
  compactWhileWriting,
  fillDisk,
  flipBits,
  killAtEveryByte,
  killCompactions,
  killWriters,
  truncate,
  writeAtOnce,
  writeNothing,
  type Outcome,
} from './tortures';

const tortures: readonly (() => Promise<Outcome>)[] = [
  () => killWriters(200),
  () => writeAtOnce(5000),
  () => killAtEveryByte(6),
  () => truncate(6),
  () => flipBits(6),
  () => fillDisk(100),
  () => writeNothing(20),
  () => killCompactions(300),
  () => compactWhileWriting(600),
];

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const torture of tortures) {
    const started = performance.now();
    const outcome = await torture();
    const { name, times, acknowledged, found } = outcome;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${name.padEnd(38)} ${String(times).padStart(6)} times  acknowledged ${String(acknowledged).padStart(7)}  ` +
        `found ${String(found).padStart(7)}  lost ${acknowledged - found}  (${seconds} s)`,
    );
    outcomes.push(outcome);
  }
  const sum = (key: 'acknowledged' | 'found' | 'unexpected'): number =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const lost = sum('acknowledged') - sum('found');
  console.log(`\nacknowledged ${sum('acknowledged')}, found ${sum('found')}, lost ${lost} (goal 0)`);
  console.log(`found although the learner was told that they were not kept: ${sum('unexpected')}`);
  console.log(JSON.stringify({ torture: outcomes, lost }));
  if (lost > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
