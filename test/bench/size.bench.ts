import fs from 'node:fs';
import { report } from './report';

const kibibytes = (file: string): number => fs.statSync(file).size / 1024;

report('size', [
  { name: 'extension entry (Node)', value: kibibytes('dist/node/extension.js'), unit: 'KiB', goal: 100 },
  { name: 'extension entry (web worker)', value: kibibytes('dist/web/extension.js'), unit: 'KiB', goal: 100 },
  { name: 'reader', value: kibibytes('dist/webview/reader.js'), unit: 'KiB', goal: 150 },
  { name: 'quiz', value: kibibytes('dist/webview/quiz.js'), unit: 'KiB', goal: 60 },
  { name: 'packed extension', value: kibibytes('dist/aws-study-companion.vsix'), unit: 'KiB', goal: 1536 },
]);
