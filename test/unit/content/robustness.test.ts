import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { allSections } from '../../../src/core/content/findSection';
import { comparePositions } from '../../../src/core/content/sourceText';
import type { Block, Chapter, ParseResult, SourceRange } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';

const sample = `---
id: sample
updated: 2024-01-31
---
# 1.2 Sample {#s}

Some **term** here.[^1] [link](#part) <https://x.example/>

## Part

> **Note**: A remark.[^2]

\`\`\`mermaid
graph TD
  A --> B
\`\`\`

*Figure 1.2.1: Chart.*

### Detail

Table 1.2.1: Costs

| a | b \\| c |
|:--|-----:|
| d[^1] | e |

## Quiz

1. **Which one? {#q}**

   A. Red
   B. Green

2. Match
   1. x
   2. y

   A. p
   B. q

### Case

Scenario.

3. Put in order
   A. one
   B. two

## Answers

1. **Correct answer: B. Green**

   Explanation: Option B, not (A).[^1]

   - A: no
   - B: yes

2. **Correct match: 1-B, 2-A**
3. **Correct order: B, A**

[^1]: Title. URL: <https://a.example/>
[^2]: Other
`;

const snippets = ['\n', '\n\n', '# ', '## Quiz\n', '1. ', 'A. ', '- B: ', '**', '`', '```mermaid\n', '> ', '|', '[^1]', '[^', ']: ', '{#', '}', '---\n', '\t', '\r', '\0', '\uD83D', '\\', '<', '&amp;', 'Correct answers: A, ', '*Figure 1: ', '    ', '~~', '![', ']('] as const;

const graph = { nodes: [], edges: [] };

function parse(text: string): ParseResult {
  return parseChapter(text, {
    fileName: 'x.md',
    readDiagram: (source) => {
      if (source.length % 2 === 1) throw new Error('odd');
      return graph;
    },
  });
}

function rangesOf({ chapter, diagnostics }: ParseResult): SourceRange[] {
  const sections = allSections(chapter);
  const figures = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'figure');
  return [...diagnostics, ...sections, ...figures, ...(chapter.selfCheck?.questions ?? [])].map(({ range }) => range);
}

function assertRangesAreIn(text: string, result: ParseResult): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const { start, end } of rangesOf(result)) {
    assert.ok(comparePositions(start, end) <= 0);
    for (const { line, column } of [start, end]) {
      assert.ok(line >= 0 && line < lines.length, `line ${line} of ${lines.length}`);
      assert.ok(column >= 0 && column <= (lines[line]?.length ?? 0), `column ${column} of line ${line}`);
    }
  }
}

function htmlsOf(chapter: Chapter): string[] {
  const blocks: readonly Block[] = [
    ...chapter.introduction,
    ...allSections(chapter).flatMap(({ blocks: own }) => own),
    ...(chapter.selfCheck?.reading ?? []),
    ...(chapter.selfCheck?.cases ?? []).flatMap(({ scenario }) => scenario),
  ];
  const questions = chapter.selfCheck?.questions ?? [];
  const options = questions.flatMap((question) => question.options);
  return [
    ...blocks.map((block) => (block.kind === 'figure' ? (block.caption?.html ?? '') : block.html)),
    ...questions.flatMap(({ prompt, explanation }) => [prompt.html, explanation?.html ?? '']),
    ...options.flatMap(({ content, rationale }) => [content.html, rationale?.html ?? '']),
  ];
}

/** Fails where tags do not nest, or one is not of those that the parser makes. */
function assertIsSafe(html: string): void {
  const allowed = /^(?:a|blockquote|br|code|dfn|div|em|h[4-6]|hr|li|ol|p|pre|s|span|strong|sup|table|tbody|td|th|thead|tr|ul)$/;
  const open: string[] = [];
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([^\s<>/]*)[^<>]*>/g)) {
    assert.match(name, allowed, tag);
    assert.doesNotMatch(tag, /\son|\sstyle=|javascript:/i);
    if (slash === '/') {
      assert.equal(open.pop(), name, html);
    } else if (name !== 'br' && name !== 'hr') {
      open.push(name);
    }
  }
  assert.deepEqual(open, [], html);
  assert.doesNotMatch(html.replace(/<\/?[a-z][^<>]*>/g, ''), /[<>]/);
}

const mutation = fc.record({
  at: fc.nat({ max: sample.length }),
  remove: fc.nat({ max: 60 }),
  insert: fc.oneof(fc.constantFrom(...snippets), fc.string({ maxLength: 8, unit: 'binary' }), fc.constant('')),
});

const mutatedSample = fc
  .array(mutation, { maxLength: 8 })
  .map((mutations) =>
    mutations.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), sample),
  );
const soup = fc.array(fc.oneof(fc.constantFrom(...snippets), fc.constantFrom('a', 'b', ' ')), { maxLength: 60 });

describe('parseChapter', () => {
  it('reads the sample of these tests without a diagnostic', () => {
    const { chapter, diagnostics } = parseChapter(sample, { fileName: 'x.md' });
    assert.deepEqual(diagnostics, []);
    assert.equal(chapter.selfCheck?.questions.length, 3);
  });

  it('never throws, and keeps every range inside the file and every HTML safe, whatever is done to a file', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedSample, soup.map((parts) => parts.join(''))), (text) => {
        const result = parse(text);
        assertRangesAreIn(text, result);
        for (const html of htmlsOf(result.chapter)) assertIsSafe(html);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same for the same text, and every id once', () => {
    fc.assert(
      fc.property(mutatedSample, (text) => {
        const { chapter } = parse(text);
        assert.deepEqual(parse(text).chapter, chapter);
        const sections = allSections(chapter).map(({ id }) => id);
        const questions = chapter.selfCheck?.questions ?? [];
        for (const ids of [sections, questions.map(({ id }) => id), ...questions.map(({ options }) => options.map(({ id }) => id))]) {
          assert.equal(new Set(ids).size, ids.length);
        }
        for (const { options, correctOptionIds } of questions) {
          assert.ok(correctOptionIds.length > 0);
          assert.ok(correctOptionIds.every((id) => options.some((option) => option.id === id)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives plain data that survives JSON', () => {
    const { chapter } = parse(sample);
    assert.deepEqual(JSON.parse(JSON.stringify(chapter)), chapter);
  });

  it('does not need a final line end, and reads an empty file', () => {
    assert.deepEqual(parse(sample.trimEnd()).chapter, parse(sample).chapter);
    assert.equal(parse('').chapter.title, 'x');
  });
});

const size = 300_000;
const fill = (part: string): string => part.repeat(Math.ceil(size / part.length));
const quiz = (question: string, answer = '1. A'): string => `# T\n\n## Quiz\n\n1. Q?\n\n${question}\n\n## Answers\n\n${answer}\n`;

const longChapter = (count: number): string => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const sections = numbers.map((n) => `## Part ${n}\n\nOption text ${n} is taught here.\n`).join('\n');
  const questions = numbers.map((n) => `${n}. Question ${n}?\n   A. option text ${n}\n   B. other`).join('\n');
  const answers = numbers.map((n) => `${n}. A\n\n   Option A.[^${n}]\n\n   [^${n}]: Source`).join('\n');
  return `# T\n\n${sections}\n## Quiz\n\n${questions}\n\n## Answers\n\n${answers}\n`;
};
const timeOf = (text: string): number => {
  const start = performance.now();
  parse(text);
  return performance.now() - start;
};

describe('parseChapter on hostile input', () => {
  const hostile: Readonly<Record<string, string>> = {
    'one line of words': `# T\n\n${fill('word ')}`,
    'deep quotes': fill('> '),
    'deep lists': fill('- '),
    'lists that indent further and further': Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
    'open brackets': fill('['),
    'open links': fill('[a]('),
    'open images': fill('![[]()'),
    'open footnotes': fill('[^'),
    'emphasis without end': fill('*a _b **c '),
    'backticks of all lengths': Array.from({ length: 700 }, (_, length) => '`'.repeat(length + 1)).join(' '),
    'hashes after a title': `# T ${fill('#')}x`,
    'pins after a title': `# T ${fill('{#x}')}`,
    'the same heading again and again': fill('## a\n'),
    'many options': quiz(fill('   A. x\n')),
    'many letters in a key': quiz('   A. x\n   B. y', `1. **Correct answers: ${fill('A, ')}**`),
    'many letters in an explanation': quiz('   A. x\n   B. y', `1. A\n\n   ${fill('option A, B and ')}`),
    'many rationales': quiz('   A. x\n   B. y', `1. A\n\n${fill('   - A: x\n')}`),
    'many matches': quiz(`   1. x\n\n   A. x\n   B. y`, `1. Correct match: ${fill('1-A, ')}`),
    'many figures': fill('```mermaid\nx\n```\n\n'),
    'many definitions of one footnote': fill('[^a]: x\n'),
    'deep YAML': `---\na: ${'['.repeat(9000)}\n---\n# T`,
    'aliases of aliases': `---\na: &a [x]\n${Array.from({ length: 20 }, (_, n) => `b${n}: &b${n} [*a, *a, *a]`).join('\n')}\n---\n# T`,
    'spaces before a word': `# T\n\nx${fill(' ')}y`,
    'escaped pipes': `|a|\n|-|\n|${fill('\\|')}|`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`finishes: ${name}`, function () {
      this.timeout(10_000);
      assertRangesAreIn(text, parse(text));
    });
  }

  it('takes time in proportion: ten times the questions, not a hundred times as long', function () {
    this.timeout(30_000);
    timeOf(longChapter(100));
    const small = Math.min(timeOf(longChapter(300)), timeOf(longChapter(300)), timeOf(longChapter(300)));
    const large = Math.min(timeOf(longChapter(3000)), timeOf(longChapter(3000)));
    assert.ok(large < small * 50, `${small} ms, ${large} ms`);
  });
});
