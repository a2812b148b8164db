/** One thing that a benchmark found. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most that the value should be; absent where it is told for comparison only. */
  readonly goal?: number;
}

/** Prints a benchmark's table for people, and as its last line JSON for programs. */
export function report(bench: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ name, value, unit, goal }) => [
    name,
    `${rounded(value)} ${unit}`.trim(),
    goal === undefined ? '' : `≤ ${goal} ${unit}`.trim(),
    goal === undefined ? '' : value <= goal ? 'met' : 'NOT MET',
  ]);
  const table = [['figure', 'value', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${bench}`);
  for (const row of table)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  const json = figures.map(({ name, value, unit, goal }) => ({
    name,
    value: rounded(value),
    unit,
    ...(goal === undefined ? {} : { goal, met: value <= goal }),
  }));
  console.log(JSON.stringify({ bench, figures: json }));
}

/** Returns the middle of some numbers. @throws Error where there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
