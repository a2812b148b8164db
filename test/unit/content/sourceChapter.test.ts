import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chapterReport } from '../../../src/core/content/chapterReport';
import { chapterWords } from '../../../src/core/content/chapterWords';
import { allSections } from '../../../src/core/content/findSection';
import type { Block, ParseResult } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';

// Its licence keeps the file out of the repository, so it may be absent.
const file = path.resolve('..', 'shared', 'source', 'chapter-2.3.md');

describe('the source chapter (skipped where ../shared/source/chapter-2.3.md is absent)', () => {
  let result: ParseResult;

  before(function () {
    if (!existsSync(file)) this.skip();
    result = parseChapter(readFileSync(file, 'utf8'), { fileName: file });
  });

  const blocksOf = (): readonly Block[] => allSections(result.chapter).flatMap(({ blocks }) => blocks);

  it('is chapter 2.3 with an introduction', () => {
    assert.equal(result.chapter.number, '2.3');
    assert.equal(result.chapter.id, '2.3');
    assert.match(result.chapter.title, /^AWS infrastructure and technologies/);
    assert.deepEqual(
      result.chapter.introduction.map(({ kind }) => kind),
      ['prose'],
    );
  });

  it('has four sections with 4, 4, 4 and 7 subsections, in order', () => {
    assert.deepEqual(
      result.chapter.sections.map(({ sections }) => sections.length),
      [4, 4, 4, 7],
    );
    assert.deepEqual(
      result.chapter.sections[0]?.sections.map(({ title }) => title),
      ['Amazon SageMaker JumpStart', 'Amazon Bedrock', 'PartyRock: An Amazon Bedrock Playground', 'Amazon Q'],
    );
    assert.ok(allSections(result.chapter).every(({ title }) => !/question|answer/i.test(title)));
  });

  it('keeps the closing paragraph after the last table', () => {
    const last = result.chapter.sections[3]?.sections[6]?.blocks ?? [];
    assert.deepEqual(
      last.map(({ kind }) => kind),
      ['prose', 'table', 'prose'],
    );
    const closing = last[2];
    assert.ok(closing?.kind === 'prose' && closing.html.includes('<p>In conclusion'));
  });

  it('has its figures, its table and its note', () => {
    const figures = blocksOf().filter((block) => block.kind === 'figure');
    assert.deepEqual(
      figures.map(({ id, number }) => [id, number]),
      [
        ['figure-2.3.1', '2.3.1'],
        ['figure-2.3.3', '2.3.3'],
      ],
    );
    assert.ok(figures.every(({ caption }) => caption !== undefined && caption.text.length > 40));
    const tables = blocksOf().filter((block) => block.kind === 'table');
    assert.deepEqual(
      tables.map(({ number, caption }) => [number, caption?.text.split(' ').length]),
      [['2.3.1', 8]],
    );
    const callouts = blocksOf().filter((block) => block.kind === 'callout');
    assert.deepEqual(
      callouts.map(({ callout, label }) => [callout, label]),
      [['note', 'Note']],
    );
  });

  it('has 27 references, all cited, numbered as they are cited', () => {
    const { references } = result.chapter;
    assert.deepEqual(
      references.map(({ label, number }) => [label, number]),
      references.map((_, index) => [String(400 + index), index + 1]),
    );
    assert.equal(references.length, 27);
    assert.ok(references.every(({ cited, url, title }) => cited && url?.startsWith('https://') && !/URL|\.$/.test(title)));
  });

  it('has its bold words as terms, each in its section', () => {
    assert.deepEqual(
      result.chapter.terms.map(({ text, sectionIds }) => [text, sectionIds.join(' ')]),
      [
        ['low-code approach', '2.3/amazon-sagemaker-jumpstart'],
        ['foundation models', '2.3/amazon-sagemaker-jumpstart'],
        ['Identity and Access Management (IAM)', '2.3/security'],
        ['Virtual Private Cloud (VPC)', '2.3/security'],
        ['shared responsibility model', '2.3/responsibility'],
        ['Explainability features', '2.3/safety'],
        ['quantization', '2.3/performance-optimization'],
        ['token-based pricing', '2.3/token-based-pricing'],
      ],
    );
  });

  it('has five questions keyed B, C, D, C, B, explained, each with the section that teaches it', () => {
    const { questions } = chapterReport(file, result);
    assert.deepEqual(
      questions.map(({ kind, correct, options, hasExplanation }) => [
        kind,
        correct.join(' '),
        options.length,
        hasExplanation,
      ]),
      ['B', 'C', 'D', 'C', 'B'].map((letter) => ['multipleChoice', letter, 4, true]),
    );
    assert.deepEqual(
      result.chapter.selfCheck?.questions.map(({ sectionIds }) => sectionIds),
      [
        ['2.3/amazon-sagemaker-jumpstart'],
        ['2.3/safety'],
        ['2.3/responsiveness-vs-cost'],
        ['2.3/partyrock-an-amazon-bedrock-playground'],
        ['2.3/compliance'],
      ],
    );
    assert.equal(result.chapter.selfCheck?.reading, undefined);
  });

  it('gives no diagnostic', () => {
    assert.deepEqual(result.diagnostics, []);
  });

  it('has its reading text counted without questions and references', () => {
    const words = chapterWords(result.chapter);
    assert.ok(words > 2200 && words < 2500, String(words));
  });

  it('reads the same with the line ends of Windows', () => {
    const windows = readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
    assert.deepEqual(parseChapter(windows, { fileName: file }), result);
  });
});
