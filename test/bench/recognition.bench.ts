/** `npm run bench -- recognition [--verbose]`: how well services are recognised in the labelled files of the fixtures. */
import path from 'node:path';
import { finderOf, readLabelledFiles, readServiceNames } from './labelledFiles';
import {
  measureRecognition,
  mentionForms,
  precisionOf,
  recallOf,
  recognitionGoals,
  type RecognitionCounts,
} from './recognition';
import { report } from './report';

const root = path.resolve(__dirname, '..', '..', '..');
const names = readServiceNames(root);
const files = readLabelledFiles(path.join(root, 'test', 'fixtures', 'mentions'));
const { overall, byForm, misses, falseFinds, withoutEntry } = measureRecognition(finderOf(names), files, names);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function row(name: string, counts: RecognitionCounts): string {
  const precision = counts.finds === 0 ? '–' : percent(precisionOf(counts));
  const recall = counts.labels === 0 ? '–' : percent(recallOf(counts));
  const cells = [String(counts.labels), recall, String(counts.finds), precision];
  return `  ${name.padEnd(15)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

console.log(
  `\n  ${'form'.padEnd(15)}${['labels', 'recall', 'finds', 'precision'].map((head) => head.padStart(10)).join('')}`,
);
for (const form of mentionForms) console.log(row(form, byForm[form]));
console.log(row('all', overall));
console.log(`  ${files.length} files; ${withoutEntry} labels left out, as their services have no entry`);

if (process.argv.includes('--verbose')) {
  console.log(['', 'Missed:', ...misses, '', 'Found and not labelled so:', ...falseFinds].join('\n'));
}

report('recognition', [
  { name: 'false finds', value: 100 * (1 - precisionOf(overall)), unit: '%', goal: 2 },
  { name: 'misses', value: 100 * (1 - recallOf(overall)), unit: '%', goal: 5 },
]);

const isGood = precisionOf(overall) >= recognitionGoals.precision && recallOf(overall) >= recognitionGoals.recall;
process.exitCode = isGood ? 0 : 1;
