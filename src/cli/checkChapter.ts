/**
 * `check-chapter FILE…`, for authors: prints what the parser recognises in each chapter file, one JSON line a file.
 *
 * Exit code: 0; 1 where a file has an error; 2 where a file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { chapterReport } from '../core/content/chapterReport';
import { readDiagram } from '../core/content/diagram';
import { parseChapter } from '../core/content/parseChapter';
import { messageOf } from '../core/util/messageOf';

process.exitCode = checkChapters(process.argv.slice(2));

function checkChapters(files: readonly string[]): number {
  if (files.length === 0) {
    process.stderr.write('Name the chapter files to check: npm run --silent check-chapter -- FILE…\n');
    return 2;
  }
  return Math.max(...files.map(checkChapter));
}

function checkChapter(file: string): number {
  const markdown = readChapter(file);
  if (markdown === undefined) return 2;
  const report = chapterReport(file, parseChapter(markdown, { fileName: file, readDiagram }));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readChapter(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    process.stderr.write(`${file} cannot be read: ${messageOf(error)}\n`);
    return undefined;
  }
}
