import assert from 'node:assert/strict';
import type { Chapter, Question, RichText } from '../../../src/core/content/model';
import { questionsAbout } from '../../../src/core/services/questionsAbout';
import { compileFinder } from '../../../src/core/services/serviceFinder';
import { entry, sampleCatalogue } from './sampleCatalogue';

const rich = (text: string): RichText => ({ text, html: text });
const range = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
const finder = compileFinder(sampleCatalogue);

function choice(id: string, fields: Partial<Question> = {}): Question {
  const base = { id, prompt: rich('What?'), options: [], correctOptionIds: [], references: [], sectionIds: [], range };
  return { ...base, kind: 'multipleChoice', ...fields } as Question;
}

function chapterOf(questions: readonly Question[]): Chapter {
  return {
    id: 'c',
    title: 'C',
    titleHtml: 'C',
    metadata: {},
    introduction: [],
    sections: [],
    selfCheck: { id: 'c/quiz', title: 'Quiz', cases: [], questions },
    terms: [],
    references: [],
  };
}

function idsAbout(id: string, questions: readonly Question[], sectionIds: readonly string[] = []): string[] {
  const found = sampleCatalogue.entries.find((candidate) => candidate.id === id);
  assert.ok(found);
  const coverage = sectionIds.map((sectionId) => ({ chapterId: 'c', sectionId }));
  return questionsAbout({ ...found, coverage }, chapterOf(questions), finder).map((question) => question.id);
}

describe('questionsAbout', () => {
  it('finds the entry in prompt, options, rationales, match prompts and explanation', () => {
    const option = { id: 'o', key: 'A', content: rich('Amazon Redshift') };
    const questions = [
      choice('prompt', { prompt: rich('When is\nAmazon Redshift right?') }),
      choice('option', { options: [option] }),
      choice('rationale', { options: [{ ...option, content: rich('x'), rationale: rich('On Redshift it is.') }] }),
      choice('explanation', { explanation: rich('It is Amazon Redshift.') }),
      choice('match', { kind: 'matching', prompts: [{ id: 'p', key: '1', content: rich('Amazon Redshift') }] }),
      choice('none', { prompt: rich('What is a redshift?') }),
    ];
    assert.deepEqual(idsAbout('redshift', questions), ['prompt', 'option', 'rationale', 'explanation', 'match']);
  });

  it('does not take a longer name for it', () => {
    assert.deepEqual(idsAbout('q', [choice('business', { prompt: rich('Amazon Q Business?') })]), []);
  });

  it('finds questions about a section that covers it', () => {
    const questions = [choice('here', { sectionIds: ['c/deep'] }), choice('there', { sectionIds: ['c/top'] })];
    assert.deepEqual(idsAbout('redshift', questions, ['c/deep']), ['here']);
  });

  it('finds nothing in a chapter without questions', () => {
    const { selfCheck: _, ...chapter } = chapterOf([]);
    assert.deepEqual(questionsAbout(entry({ id: 'x', name: 'X Y' }), chapter, finder), []);
  });
});
