import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { quizChapter } from './markedText';

describe('check-chapter', () => {
  let folder: string;
  let tool: string;

  before(() => {
    folder = mkdtempSync(path.resolve('out', 'check-chapter-'));
    tool = path.join(folder, 'checkChapter.js');
    buildSync({
      entryPoints: [path.resolve('src/cli/checkChapter.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: tool,
      logLevel: 'error',
    });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function check(...texts: readonly (string | undefined)[]): { status: number | null; reports: Record<string, unknown>[]; stderr: string } {
    const files = texts.map((text, index) => {
      const file = path.join(folder, `chapter-${index}.md`);
      if (text !== undefined) writeFileSync(file, text);
      return text === undefined ? path.join(folder, 'absent.md') : file;
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...files], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line !== '');
    return { status, reports: lines.map((line) => JSON.parse(line) as Record<string, unknown>), stderr };
  }

  const sound = quizChapter(
    '1. **Match**\n   1. x\n   2. y\n\n   A. p\n   B. q\n2. Order\n   A. p\n   B. q',
    '1. **Correct match: 2-A, 1-B**\n\n   Explanation: so\n2. **Correct order: B, A**',
  ).replace('## Quiz', 'An **agent** acts.\n\n## Part\n\n### Detail\n\n```mermaid\ngraph TD\nA --> B\n```\n\n*Figure 1: x*\n\nTable 1: y\n\n|a|\n|-|\n\n> **Tip**: z[^1]\n\n[^1]: S\n\n## Quiz');

  const lineOf = (text: string): number => sound.split('\n').findIndex((line) => line.includes(text)) + 1;

  it('prints what it recognises, with counts, letters and lines', () => {
    const { status, reports, stderr } = check(sound);
    assert.deepEqual([status, stderr, reports.length], [0, '', 1]);
    const [report] = reports;
    const { questions, file, ...rest } = report as { questions: Record<string, unknown>[]; file: string };
    assert.equal(file, path.join(folder, 'chapter-0.md'));
    assert.deepEqual(rest, {
      number: '1.1',
      title: 'Storage',
      sections: [
        { title: 'Part', level: 1, id: '1.1/part' },
        { title: 'Detail', level: 2, id: '1.1/detail' },
      ],
      figures: 1,
      tables: 1,
      callouts: 1,
      terms: 1,
      references: 1,
      diagnostics: [],
    });
    const options = [
      { key: 'A', text: 'p' },
      { key: 'B', text: 'q' },
    ];
    assert.deepEqual(
      questions.map(({ id, ...question }) => [typeof id, question]),
      [
        ['string', { kind: 'matching', prompt: 'Match', options, correct: ['1-B', '2-A'], hasExplanation: true, line: lineOf('**Match**') }],
        ['string', { kind: 'ordering', prompt: 'Order', options, correct: ['B', 'A'], hasExplanation: false, line: lineOf('2. Order') }],
      ],
    );
  });

  it('exits with 1 on an error, and counts lines and columns from 1', () => {
    const { status, reports } = check('# T\n\nx[^1]', 'no title');
    assert.equal(status, 1);
    assert.deepEqual(
      reports.map(({ diagnostics }) => (diagnostics as Record<string, unknown>[]).map(({ code, severity, line, column }) => ({ code, severity, line, column }))),
      [
        [{ code: 'reference-undefined', severity: 'warning', line: 3, column: 2 }],
        [{ code: 'no-title', severity: 'error', line: 1, column: 1 }],
      ],
    );
    assert.equal(check('# T\n\nx[^1]').status, 0);
  });

  it('reports a diagram that cannot be drawn', () => {
    const { status, reports } = check('# T\n\n```mermaid\nno such diagram\n```\n\n*Figure 1: x*');
    assert.equal(status, 1);
    const [{ code, line, message } = {}] = (reports[0]?.['diagnostics'] ?? []) as Record<string, unknown>[];
    assert.deepEqual([code, line, reports[0]?.['figures']], ['figure-invalid', 3, 0]);
    assert.match(String(message), /cannot be drawn: .*no such diagram/);
  });

  it('says which file it cannot read, prints the others and exits with 2', () => {
    const { status, reports, stderr } = check(undefined, '# T');
    assert.deepEqual([status, reports.length], [2, 1]);
    assert.match(stderr, /^.*absent\.md cannot be read: .+\n$/);
    assert.equal(check().status, 2);
  });
});
