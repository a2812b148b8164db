import assert from 'node:assert/strict';
import type { DiagnosticCode, DiagnosticSeverity } from '../../../src/core/content/model';
import { parseChapter, type ParseOptions } from '../../../src/core/content/parseChapter';
import { diagnosticsIn, markedText, quizChapter } from './markedText';

interface Expectation {
  readonly name: string;
  readonly severity: DiagnosticSeverity;
  /** With `«…»` around the range. */
  readonly text: string;
  readonly message: RegExp;
  readonly options?: Partial<ParseOptions>;
}

const twoOptions = '   A. Yes\n   B. No';

const expectations: Readonly<Record<DiagnosticCode, readonly Expectation[]>> = {
  'no-title': [
    { name: 'a file without heading', severity: 'error', text: '\n«Just text.»\nMore.', message: /Put it in front/ },
    { name: 'an empty file', severity: 'error', text: '«»', message: /no title/ },
    { name: 'front matter only before text', severity: 'error', text: '---\ntask: 2.3\n---\n\n«text»', message: /no title/ },
  ],
  'question-without-answer': [
    {
      name: 'a number that the answers skip',
      severity: 'error',
      text: quizChapter(`1. **«Is it so?»**\n${twoOptions}\n2. B?\n${twoOptions}`, '2. **Correct answer: A**'),
      message: /Add number 1 to the answers/,
    },
    {
      name: 'an answer that names no letter',
      severity: 'error',
      text: quizChapter(`1. Is it so?\n${twoOptions}`, '1. «It is so, since it was so.»'),
      message: /Start it with “\*\*Correct answer/,
    },
    {
      name: 'an order that leaves an option out',
      severity: 'error',
      text: quizChapter('1. Order\n   A. a\n   B. b\n   C. c', '1. «**Correct order: C, A**»'),
      message: /leaves out B/,
    },
    {
      name: 'a match that leaves a line out',
      severity: 'error',
      text: quizChapter(`1. Match\n   1. x\n   2. y\n\n${twoOptions}`, '1. «**Correct match: 1-B**»'),
      message: /Nothing is matched to 2/,
    },
  ],
  'answer-without-question': [
    {
      name: 'a number that the questions skip',
      severity: 'error',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct answer: A**\n2. «**Correct answer: B. No**»\n\n   Explanation: x'),
      message: /no question 2/,
    },
    {
      name: 'a match with a line that is not there',
      severity: 'error',
      text: quizChapter(`1. Match\n   1. x\n   2. y\n\n${twoOptions}`, '1. **Correct match: 1-B, 2-A, «3»-B**'),
      message: /no line 3/,
    },
  ],
  'answer-not-an-option': [
    {
      name: 'the letter of the key',
      severity: 'error',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct answer: «E». Maybe**'),
      message: /no option E: it has A, B/,
    },
    {
      name: 'one of several letters',
      severity: 'error',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct answers: A, «D»**'),
      message: /no option D/,
    },
    {
      name: 'a letter of an order and of a match',
      severity: 'error',
      text: quizChapter(
        `1. Order\n${twoOptions}\n2. Match\n   1. x\n\n${twoOptions}`,
        '1. **Correct order: B, A, «C»**\n2. **Correct match: 1-«Z»**',
      ),
      message: /Correct the letter/,
    },
    {
      name: 'the letter of a rationale',
      severity: 'error',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct answer: A**\n\n   - A: yes\n   - **«C»**: no'),
      message: /no option C/,
    },
  ],
  'answer-text-differs': [
    {
      name: 'the text after the letter',
      severity: 'warning',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct answer: B. «Never»**'),
      message: /Option B is “No”/,
    },
  ],
  'too-few-options': [
    {
      name: 'one option',
      severity: 'error',
      text: quizChapter('1. **«What now?»**\n\n   A. This', '1. **Correct answer: A**'),
      message: /two options or more/,
    },
  ],
  'duplicate-option': [
    {
      name: 'a letter twice',
      severity: 'error',
      text: quizChapter('1. Q?\n   A. Yes\n   B. No\n   «A». Maybe', '1. **Correct answer: B**'),
      message: /an option A already/,
    },
    {
      name: 'a letter twice in an order',
      severity: 'error',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct order: B, A, «B»**'),
      message: /has B twice/,
    },
  ],
  'reference-undefined': [
    { name: 'a citation', severity: 'warning', text: '# T\n\nSome *text*«[^9]» here.', message: /Nothing defines \[\^9\]/ },
    { name: 'a citation on a later line', severity: 'warning', text: '# T\n\n- one\n  two «[^a-b]»', message: /a-b/ },
    {
      name: 'a citation in a table cell, past an escaped pipe',
      severity: 'warning',
      text: '# T\n\nTable 1: x\n\n| a | b |\n|---|---|\n| [^k] | x \\| y «[^z]» |\n\n[^k]: K',
      message: /z/,
    },
    { name: 'a citation in a quote', severity: 'warning', text: '# T\n\n> one\n> two «[^q]»\nlazy «[^r]»', message: /\[\^/ },
    {
      name: 'a citation in an explanation',
      severity: 'warning',
      text: quizChapter(`1. Q?\n${twoOptions}`, '1. **Correct answer: A**\n\n   Explanation: so.«[^7]»'),
      message: /7/,
    },
  ],
  'reference-unused': [
    { name: 'a definition', severity: 'hint', text: '# T\n\n«[^1]»: Title. URL: <https://a.example/>', message: /Nothing cites/ },
    { name: 'a second definition', severity: 'hint', text: '# T[^1]\n\n[^1]: A\n«[^1]»: B', message: /more than once/ },
  ],
  'figure-without-caption': [
    {
      name: 'a diagram before other text',
      severity: 'hint',
      text: '# T\n\n«```mermaid\ngraph TD\n```»\n\nFigure 1: not in italics',
      message: /in italics after it/,
    },
  ],
  'table-without-caption': [
    { name: 'a table after other text', severity: 'hint', text: '# T\n\ntext\n\n«|a|\n|-|\n|b|»\n\nmore', message: /before it/ },
  ],
  'figure-invalid': [
    {
      name: 'a diagram that its reader rejects',
      severity: 'error',
      text: '# T\n\n«```mermaid\nnonsense\n```»\n\n*Figure 1.1: x*',
      message: /cannot be drawn: Line 1 is odd\./,
      options: {
        readDiagram: () => {
          throw new Error('Line 1 is odd');
        },
      },
    },
  ],
  'heading-jump': [
    { name: 'a level skipped', severity: 'warning', text: '## T\n\n#### «Deep *one*» {#pin} ##\n\n##### Fine', message: /Write it with “###”/ },
  ],
  'duplicate-heading': [
    { name: 'a text twice', severity: 'hint', text: '# T\n## A\n### X\n### «x»\n## B\n### X', message: /own name/ },
    { name: 'a text twice, underlined', severity: 'hint', text: 'T\n===\n\nA\n---\n\n«A»\n---', message: /own name/ },
  ],
  'front-matter-invalid': [
    { name: 'a value of the wrong form', severity: 'error', text: '---\nid: ok\nupdated: «soon»\n---\n# T', message: /2025-01-31/ },
    { name: 'a day that does not exist', severity: 'error', text: '---\nupdated: «2025-02-29»\n---\n# T', message: /calendar/ },
    { name: 'a list for a number', severity: 'error', text: '---\ntask: «[1, 2]»\n---\n# T', message: /one number/ },
    { name: 'text instead of keys', severity: 'error', text: '---\n«just words»\n---\n# T', message: /key: value/ },
    { name: 'a key twice', severity: 'error', text: '---\nid: a\n«id»: b\n---\n# T', message: /not valid YAML/ },
  ],
};

describe('diagnostics', () => {
  for (const [code, cases] of Object.entries(expectations) as [DiagnosticCode, readonly Expectation[]][]) {
    for (const { name, severity, text, message, options } of cases) {
      it(`${code}: ${name}`, () => {
        const { found, expected } = diagnosticsIn(text, code, options);
        assert.deepEqual(
          found.map(({ range }) => range),
          expected,
        );
        assert.ok(found.length > 0);
        for (const diagnostic of found) {
          assert.equal(diagnostic.severity, severity);
          assert.match(diagnostic.message, message);
          assert.match(diagnostic.message, /[.”]$/);
        }
      });
    }
  }

  it('count lines and columns alike with a byte order mark, tabs and the line ends of Windows', () => {
    const marked = '\uFEFF# T\r\n\r\n-\tone\r\n\ttwo «[^x]»\r\n\r\n\t>\tthree «[^y]»';
    const { found } = diagnosticsIn(marked, 'reference-undefined');
    const { ranges } = markedText(marked.replaceAll('\r\n', '\n').slice(1));
    assert.deepEqual(
      found.map(({ range }) => range),
      ranges,
    );
  });

  it('count a tab of which a list item uses a part', () => {
    const { found, expected } = diagnosticsIn('# T\n\n- B: \n\t«[^1]»', 'reference-undefined');
    assert.deepEqual(
      found.map(({ range }) => range),
      expected,
    );
  });

  it('count a NUL, which Markdown replaces, as the one column that it is', () => {
    const { found, expected } = diagnosticsIn('# T\n\n### «a\0b#»', 'heading-jump');
    assert.deepEqual(
      found.map(({ range }) => range),
      expected,
    );
  });

  it('come in the order of the file', () => {
    const text = '# T\n\na[^1]\n\n### B\n\n|a|\n|-|\n\n[^2]: x\n';
    assert.deepEqual(
      parseChapter(text, { fileName: 'x.md' }).diagnostics.map(({ code }) => code),
      ['reference-undefined', 'heading-jump', 'table-without-caption', 'reference-unused'],
    );
  });
});
