import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseChapter } from '../../../src/core/content/parseChapter';

const file = 'content/chapters/2.3.md';
const { chapter, diagnostics } = parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file });
const questions = chapter.selfCheck?.questions ?? [];

describe('the chapter that is shipped', () => {
  it('has nothing wrong in it', () => assert.deepEqual(diagnostics, []));

  it('asks the five questions of its source first, then one of each of the exam’s other types', () => {
    assert.deepEqual(
      questions.map(({ kind, caseId }) => [kind, caseId !== undefined]),
      [
        ...Array.from({ length: 5 }, () => ['multipleChoice', false]),
        ['ordering', false],
        ['matching', false],
        ['multipleChoice', true],
        ['multipleResponse', true],
      ],
    );
    assert.equal(chapter.selfCheck?.cases.length, 1);
  });

  it('stays within the sizes that the exam has', () => {
    for (const { kind, options, correctOptionIds } of questions) {
      if (kind === 'ordering') assert.ok(options.length >= 3 && options.length <= 5);
      if (kind === 'matching') assert.ok(correctOptionIds.length >= 3 && correctOptionIds.length <= 7);
    }
  });

  it('gives a reason for every option, a source and a section to read for every question', () => {
    for (const { id, options, explanation, references, sectionIds } of questions) {
      assert.ok(explanation !== undefined && references.length > 0 && sectionIds.length > 0, id);
      for (const { content, rationale } of options) assert.ok(rationale, `${id}: ${content.text}`);
    }
  });

  it('stays right when it is shuffled: no reason names another option by a letter that is only in the file', () => {
    for (const { id, explanation, options } of questions) {
      for (const { html } of [explanation, ...options.map(({ rationale }) => rationale)].flatMap((text) => text ?? [])) {
        const bare = html.replace(/<span class="option-letter"[^>]*>[^<]*<\/span>/g, '');
        assert.doesNotMatch(bare, /\b(?:option|answer)s? [A-E]\b/i, id);
      }
    }
  });
});
