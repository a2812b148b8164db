import assert from 'node:assert/strict';
import { chapterReport } from '../../../src/core/content/chapterReport';
import type { Chapter, Question, SelfCheck } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { quizChapter } from './markedText';

function parse(markdown: string): { readonly chapter: Chapter; readonly codes: string[] } {
  const { chapter, diagnostics } = parseChapter(markdown, { fileName: 'x.md' });
  return { chapter, codes: diagnostics.map(({ code }) => code) };
}

function selfCheckOf(markdown: string): SelfCheck {
  const { chapter, codes } = parse(markdown);
  assert.deepEqual(codes, []);
  assert.ok(chapter.selfCheck !== undefined);
  return chapter.selfCheck;
}

function only(questions: string, answers: string): Question {
  const [question, ...others] = selfCheckOf(quizChapter(questions, answers)).questions;
  assert.ok(question !== undefined && others.length === 0);
  return question;
}

/** Kind, correct letters, and letters with texts, as `check-chapter` prints them. */
function summaries(markdown: string): string[] {
  const report = chapterReport('x.md', parseChapter(markdown, { fileName: 'x.md' }));
  return report.questions.map(({ kind, correct, options, prompt }) =>
    [kind, correct.join(' '), prompt, ...options.map(({ key, text }) => `${key}=${text}`)].join(' | '),
  );
}

const stem = '1. **Which one?**';
const options = '   A. Red\n   B. Green\n   C. Blue';

const letteredItem = (number: number, letter: string): string => `${number}. Is it ${letter}?\n   A. x${letter}\n   B. y${letter}`;

const numberedQuiz = (numbers: readonly number[]): string =>
  quizChapter(numbers.map((number, index) => letteredItem(number, 'pqr'.charAt(index))).join('\n'), '3. B\n1. A\n2. B');

describe('the kinds of question', () => {
  it('are told by their key', () => {
    const prompts = '   1. sky\n   2. grass\n   3. sea';
    const keys: readonly (readonly [string, string])[] = [
      ['**Correct answer: B. Green**', 'multipleChoice | B'],
      ['**Correct answers: C, A**', 'multipleResponse | C A'],
      ['**Correct answers: A. Red, C. Blue**', 'multipleResponse | A C'],
      ['**Correct answers: A and C**', 'multipleResponse | A C'],
      ['**Correct order: C, A, B**', 'ordering | C A B'],
      ['**Correct order: C → A → B**', 'ordering | C A B'],
      ['**Correct match: 1-C, 2-B, 3-C**', 'matching | 1-C 2-B 3-C'],
      ['**Correct matches: 3 – A; 1 → C; 2: B**', 'matching | 1-C 2-B 3-A'],
    ];
    for (const [key, expected] of keys) {
      const list = key.includes('match') ? `\n${prompts}\n` : '';
      const [summary] = summaries(quizChapter(`${stem}\n${list}\n${options}`, `1. ${key}`));
      assert.equal(summary, `${expected} | Which one? | A=Red | B=Green | C=Blue`, key);
    }
  });

  it('have a key that may be written in other ways', () => {
    for (const key of [
      '**Correct answer:** B. Green',
      'Correct answer: B',
      '**Answer: B**',
      '*Correct Answer*: **B**',
      '__Correct answer: B) Green__',
      '**B**',
      'B. Green',
      'B',
      '**Correct answer: B.** It is green.',
      'Correct answer: B – Green',
    ]) {
      const question = only(`${stem}\n${options}`, `1. ${key}`);
      assert.deepEqual([question.kind, question.correctOptionIds], ['multipleChoice', [question.options[1]?.id]], key);
    }
  });

  it('do not take an explanation without a key for one', () => {
    for (const answer of ['A good reason is this.', 'Because B.', 'I think so.', 'AWS', 'B2B']) {
      const { chapter, codes } = parse(quizChapter(`${stem}\n${options}`, `1. ${answer}`));
      assert.deepEqual([codes, chapter.selfCheck?.questions], [['question-without-answer'], []], answer);
    }
  });

  it('keep the prompts of a match apart from its stem', () => {
    const question = only(
      '1. **Match them.**\n   1. the *sky*\n   2. grass\n   A. Green\n   B. Blue',
      '1. **Correct match: 2-A, 1-B**',
    );
    assert.ok(question.kind === 'matching');
    assert.equal(question.prompt.html, 'Match them.');
    assert.deepEqual(
      question.prompts.map(({ key, content }) => [key, content.html]),
      [
        ['1', 'the <em>sky</em>'],
        ['2', 'grass'],
      ],
    );
    const [green, blue] = question.options.map(({ id }) => id);
    assert.deepEqual(question.correctOptionIds, [blue, green]);
    assert.equal(new Set(question.prompts.map(({ id }) => id)).size, 2);
  });

  it('keep a numbered list in the stem of any other', () => {
    const question = only('1. **Which hold?**\n   1. one\n   2. two\n\n   A. 1 only\n   B. both', '1. **Correct answer: B**');
    assert.equal(question.prompt.html, '<p>Which hold?</p>\n<ol><li>one</li>\n<li>two</li></ol>');
  });
});

describe('questions', () => {
  it('may be laid out in any way that Markdown allows', () => {
    const layouts: Readonly<Record<string, string>> = {
      'blank lines between options': '1. Which one?\n\n   A. Red\n\n   B. Green\n\n   C. Blue',
      'no blank line at all': '1. **Which one?**\n   A. Red\n   B. Green\n   C. Blue',
      'no indentation': '1. **Which one?**\nA. Red\nB. Green\nC. Blue',
      'no indentation after a blank line': '1. **Which one?**\n\nA. Red\nB. Green\n\nC. Blue',
      'two spaces after the number': '1.  Which one?\n\n    A. Red\n    B. Green\n    C. Blue',
      'tabs': '1.\tWhich one?\n\n\tA.\tRed\n\tB.\tGreen\n\tC.\tBlue',
      'parentheses': '1) Which one?\n\n   A) Red\n   B) Green\n   C) Blue',
      'bullets': '1. Which one?\n\n   - A. Red\n   - B. Green\n   - C. Blue',
      'line ends of Windows': '1. **Which one?**\r\n\r\n   A. Red\r\n   B. Green\r\n   C. Blue\r\n',
      'hard breaks': '1. **Which one?**  \n   A. Red  \n   B. Green\\\n   C. Blue  ',
      'a long stem and a long option': '1. **Which\n   one?**\n   A. Red\n   B. Green\n   C.\n   Blue',
    };
    for (const [name, text] of Object.entries(layouts)) {
      const [summary] = summaries(quizChapter(text, '1. **Correct answer: B**'));
      assert.match(
        summary?.replace('\\', '') ?? '',
        /^multipleChoice \| B \| Which one\? \| A=Red \| B=Green \| C=Blue$/,
        name,
      );
    }
  });

  it('may follow each other without indentation, under names of any case', () => {
    for (const [first, second] of [
      ['QUESTIONS FOR SELF-CHECK', 'answers and explanations'],
      ['Self-check questions', 'Answers'],
      ['Review questions', 'Answer key'],
      ['Practice Questions:', 'Answers & Explanations'],
    ]) {
      const text = `# T\n\n## ${first}\n\n1. a?\n\nA. x\nB. y\n\n2. b?\n\nA. x\nB. y\n\n10. c?\n\n   A. x\n   B. y\n\n## ${second}\n\n1. A\n\nBecause.\n\n2. B\n10. A`;
      const { questions } = selfCheckOf(text);
      assert.deepEqual(
        questions.map(({ prompt, options: [, b], correctOptionIds, explanation }) => [
          prompt.text,
          correctOptionIds[0] === b?.id,
          explanation?.html,
        ]),
        [
          ['a?', false, 'Because.'],
          ['b?', true, undefined],
          ['c?', false, undefined],
        ],
      );
    }
  });

  it('are numbered as written, or counted where all numbers are the same', () => {
    const expected = ['A', 'B', 'B'];
    for (const numbers of [
      [1, 2, 3],
      [1, 1, 1],
    ]) {
      assert.deepEqual(
        summaries(numberedQuiz(numbers)).map((summary) => summary.split(' | ')[1]),
        expected,
      );
    }
    assert.deepEqual(
      summaries(numberedQuiz([2, 3, 1])).map((summary) => summary.split(' | ')[1]),
      ['B', 'B', 'A'],
    );
  });

  it('keep code and more paragraphs of their stem', () => {
    const question = only(
      '1. **What does it print?**\n\n   ```py\n   A. print()\n   ```\n\n   Choose one.\n\n   A. `x`\n   B. y[^1]',
      '1. A\n\n[^1]: Source',
    );
    assert.equal(
      question.prompt.html,
      '<p>What does it print?</p>\n<pre><code class="language-py">A. print()\n</code></pre>\n<p>Choose one.</p>',
    );
    assert.equal(question.prompt.text, 'What does it print? A. print() Choose one.');
    assert.equal(question.options[0]?.content.html, '<code>x</code>');
    assert.equal(question.options[1]?.content.text, 'y');
  });

  it('do not take numerals and initials inside a line for options', () => {
    const question = only('1. Which hold? See J. Doe.\n   I. one\n   II. two\n   A. I\n   B. II', '1. B');
    assert.deepEqual(
      question.options.map(({ key }) => key),
      ['A', 'B'],
    );
  });

  it('that cannot be asked are shown as reading, and the others are asked', () => {
    const { chapter, codes } = parse(
      quizChapter(
        'Choose well.\n\n1. **Sound?**\n   A. x\n   B. y\n2. **No <answer>?**\n   A. x *z*\n   B. y',
        '1. **Correct answer: A**\n2. **Correct answer: C**\n\n   Explanation: never shown',
      ),
    );
    assert.deepEqual(codes, ['answer-not-an-option']);
    assert.deepEqual(
      chapter.selfCheck?.questions.map(({ prompt }) => prompt.text),
      ['Sound?'],
    );
    assert.deepEqual(chapter.selfCheck.reading, [
      { kind: 'prose', html: '<p>Choose well.</p>' },
      {
        kind: 'prose',
        html: '<ol class="question" start="2"><li><p>No &lt;answer&gt;?</p>\n<ul class="options"><li>A. x <em>z</em></li>\n<li>B. y</li></ul></li></ol>',
      },
    ]);
    assert.doesNotMatch(JSON.stringify(chapter), /never shown/);
  });

  it('and answers are not reading, and what follows them is', () => {
    const { chapter } = parse(`${quizChapter(`${stem}\n${options}`, '1. A')}\n## Summary\n\nThe end.`);
    assert.deepEqual(chapter.introduction, []);
    assert.deepEqual(
      chapter.sections.map(({ title, blocks }) => [title, blocks]),
      [['Summary', [{ kind: 'prose', html: '<p>The end.</p>' }]]],
    );
  });

  it('may have their answers in a subsection of the self-check', () => {
    const text = `# T\n\n## Quiz\n\n${stem}\n${options}\n\n### Answers\n\n1. C\n\n### Case\n\nA scenario.\n\n2. Q?\n   A. x\n   B. y\n\n#### Answers\n\n2. B`;
    assert.deepEqual(
      selfCheckOf(text).questions.map(({ caseId, correctOptionIds }) => [caseId, correctOptionIds.length]),
      [
        [undefined, 1],
        ['t/case', 1],
      ],
    );
  });
});

describe('case studies', () => {
  const text =
    '# 1.1 T\n\n## Quiz\n\n1. Alone?\n   A. x\n   B. y\n\n### A bank {#bank}\n\nIt has **much** money.\n\n> **Note**: and gold\n\n' +
    '1. Where?\n   A. here\n   B. there\n2. When?\n   A. now\n   B. then\n\n### Easy ones\n\n1. Why?\n   A. so\n   B. thus\n\n' +
    '## Answers\n\n1. A\n\n### Easy ones\n\n1. B\n\n### A bank\n\n1. A\n2. B\n';

  it('are the subsections of the self-check that start with a scenario', () => {
    const { cases, questions } = selfCheckOf(text);
    assert.deepEqual(cases, [
      {
        id: '1.1/bank',
        title: 'A bank',
        scenario: [
          { kind: 'prose', html: '<p>It has <strong>much</strong> money.</p>' },
          { kind: 'callout', callout: 'note', label: 'Note', html: '<p>and gold</p>' },
        ],
      },
    ]);
    assert.deepEqual(
      questions.map(({ prompt, caseId }) => [prompt.text, caseId]),
      [
        ['Alone?', undefined],
        ['Where?', '1.1/bank'],
        ['When?', '1.1/bank'],
        ['Why?', undefined],
      ],
    );
  });

  it('may count from 1 each, with their answers under the same heading', () => {
    assert.deepEqual(
      summaries(text).map((summary) => summary.split(' | ')[1]),
      ['A', 'A', 'B', 'B'],
    );
  });

  it('are neither sections nor terms', () => {
    const { chapter } = parse(text);
    assert.deepEqual([chapter.sections, chapter.terms], [[], []]);
  });
});

const explanationOf = (text: string): string | undefined => only(`${stem}\n${options}`, text).explanation?.html;

const sectionsFor = (chapter: string, right: string): readonly string[] | undefined => {
  const text = `# 1.1 T\n\n${chapter}\n\n## Quiz\n\n1. Q?\n   A. ${right}\n   B. other\n\n## Answers\n\n1. A`;
  return parse(text).chapter.selfCheck?.questions[0]?.sectionIds;
};

describe('explanations', () => {
  const answer =
    '1. **Correct answer: B. Green**\n\n   **Explanation:** Option B is it.[^1]\n\n   - A: Red is hot, unlike B.\n   - **B**: Right[^2]\n     and good.\n   - no letter\n\n[^1]: One\n[^2]: Two';

  it('and rationales lose their labels, and letters in them follow their options', () => {
    const question = only(`${stem}\n${options}`, answer);
    const [red, green, blue] = question.options;
    const letter = `<span class="option-letter" data-option="${green?.id}">B</span>`;
    assert.match(question.explanation?.html ?? '', new RegExp(`^Option ${letter} is it\\.<sup>`));
    assert.equal(question.explanation?.text, 'Option B is it.');
    assert.equal(red?.rationale?.html, `Red is hot, unlike ${letter}.`);
    assert.match(green?.rationale?.text ?? '', /^Right and good\. no letter$/);
    assert.equal(blue?.rationale, undefined);
    assert.deepEqual(question.references, ['1', '2']);
  });

  it('may stand in the line of the key, and have several blocks', () => {
    assert.equal(explanationOf('1. **Correct answer: B. Green** Explanation: So.'), 'So.');
    assert.equal(explanationOf('1. **Correct answer: B**\n   So it\n   is.'), 'So it\nis.');
    assert.equal(explanationOf('1. B\n\n   *Explanation: all of it*'), 'all of it');
    assert.equal(explanationOf('1. B\n\n   **Explanation**: it is **so**'), 'it is <strong>so</strong>');
    assert.equal(explanationOf('1. B\n\n   Explanation:\n\n   - x\n   - y'), '<ul><li>x</li>\n<li>y</li></ul>');
    assert.equal(explanationOf('1. B\n\n   One.\n\n   Two.'), '<p>One.</p>\n<p>Two.</p>');
    assert.equal(explanationOf('1. B'), undefined);
  });

  it('name the sections that they link to', () => {
    const text = `# 1.1 T\n\n## Red\n\n## Green\n\n### Shades\n\n${quizChapter(`${stem}\n${options}`, '1. B\n\n   See [x](#shades), [y](#nowhere).\n\n   - A: [z](#1.1/red)').slice(13)}`;
    const [question] = parse(text).chapter.selfCheck?.questions ?? [];
    assert.deepEqual(question?.sectionIds, ['1.1/shades', '1.1/red']);
    assert.match(question?.explanation?.html ?? '', /<a class="section-link" data-section="1\.1\/shades" href="#1\.1\/shades">x<\/a>, y/);
  });

  it('without links name the section that teaches the right option', () => {
    const chapter =
      '## Storage\n\nS3 keeps objects. A data lake is here.\n\n### Amazon S3\n\n## Costs\n\nA data lake and a data lake. Pay per request in many regions.\n\n| a | b |\n|---|---|\n| spot price | x |';
    assert.deepEqual(sectionsFor(chapter, 'Amazon S3'), ['1.1/amazon-s3']);
    assert.deepEqual(sectionsFor(chapter, 'Use Amazon S3 for it'), ['1.1/amazon-s3']);
    assert.deepEqual(sectionsFor(chapter, 'A data lake'), ['1.1/costs']);
    assert.deepEqual(sectionsFor(chapter, 'a spot price'), ['1.1/costs']);
    assert.deepEqual(sectionsFor(chapter, 'Request priced regions'), ['1.1/costs']);
    const often = '## One\n\nA data lake. Data, data, data in lakes: a lake.\n\n## Two\n\nA data lake is a data lake.';
    assert.deepEqual(sectionsFor(often, 'A data lake'), ['1.1/two']);
    const sideBySide = '## Dogs vs. very old cats\n\nOld dogs, young cats.\n\n## Two\n\nYoung dogs and old cats.';
    assert.deepEqual(sectionsFor(sideBySide, 'Young dogs vs. old cats'), ['1.1/two']);
    assert.deepEqual(sectionsFor(chapter, 'Quantum teleportation'), []);
  });
});

const idsOf = (markdown: string): string[][] =>
  (parse(markdown).chapter.selfCheck?.questions ?? []).map(({ id, options: own }) =>
    [id].concat(own.map((option) => option.id).toSorted()),
  );

const sameItem = (number: number): string => `${number}. Q?\n   A. same\n   B. same`;

describe('ids of questions and options', () => {
  const first = '1. **Is it “so”?**\n   A. C\n   B. C++\n   C. Amazon EC2';
  const second = '2. Which *one*?\n   A. x\n   B. y';

  it('come from the text, whatever the order and the letters', () => {
    const ids = idsOf(quizChapter(`${first}\n${second}`, '1. A\n2. A'));
    const turned = idsOf(
      quizChapter('1. Which one?\n   A. y\n   B. x\n2. is it "so"?\n   A. Amazon  EC2.\n   B. C++\n   D. C', '1. A\n2. B'),
    );
    assert.deepEqual(turned, ids.toReversed());
    assert.match(ids[0]?.[0] ?? '', /^is-it-so-[0-9a-f]{8}$/);
    assert.equal(new Set(ids.flat()).size, 7);
  });

  it('are what the author pinned', () => {
    const pinned = quizChapter(
      '1. **Is it so?** {#q-one}\n   A. Yes {#yes}\n   B. No\n2. **Is it {not} so? {#q-two}**\n   A. Yes\n   B. No',
      '1. **Correct answer: A. Yes**\n2. B',
    );
    const { chapter, codes } = parse(pinned);
    assert.deepEqual(codes, []);
    assert.deepEqual(
      chapter.selfCheck?.questions.map(({ id, prompt }) => [id, prompt.text]),
      [
        ['q-one', 'Is it so?'],
        ['q-two', 'Is it {not} so?'],
      ],
    );
    assert.equal(chapter.selfCheck.questions[0]?.options[0]?.id, 'yes');
    assert.equal(chapter.selfCheck.questions[0]?.options[0]?.content.text, 'Yes');
  });

  it('are numbered where texts are the same, those that cannot be asked included', () => {
    const all = idsOf(quizChapter(`${sameItem(1)}\n${sameItem(2)}`, '1. A\n2. B'));
    const oneUnsound = idsOf(quizChapter(`${sameItem(1)}\n${sameItem(2)}`, '2. B'));
    assert.equal(all.length, 2);
    assert.equal(all[1]?.[0], `${all[0]?.[0]}-2`);
    assert.deepEqual(oneUnsound, [all[1]]);
    assert.equal(new Set(all[0]).size, 3);
  });

  it('know where their stem is', () => {
    const question = only('1.  **Is it\n    so?** {#x}\n    A. x\n    B. y', '1. A');
    assert.deepEqual(question.range, { start: { line: 4, column: 6 }, end: { line: 5, column: 7 } });
  });
});
