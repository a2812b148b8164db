import assert from 'node:assert/strict';
import type { Reference } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { questionBank } from '../../../src/core/quiz/questionBank';
import { quizBank, quizChapter, quizMarkdown } from './sampleQuiz';

const soup = parseChapter(quizMarkdown.replace('# 7.2 Bread', '# 7.3 Soup').replaceAll('Yeast', 'Foam'), {
  fileName: 'soup.md',
}).chapter;

describe('a question bank', () => {
  it('tells the questions of two chapters with the same id apart', () => {
    const bank = questionBank({ chapters: [quizChapter(), soup] });
    const titles = [quizChapter().id, soup.id].map((chapterId) =>
      bank.find({ questionId: 'q-rise', chapterId })?.references.map(({ title }) => title),
    );
    assert.deepEqual(titles, [['Yeast'], ['Foam']]);
  });

  it('has no question of a chapter that is not in it, nor one that cannot be asked', () => {
    assert.equal(quizBank().find({ questionId: 'q-rise', chapterId: 'elsewhere' }), undefined);
    assert.equal(quizBank().find({ questionId: 'q-steps', chapterId: quizChapter().id }), undefined);
    assert.equal(quizBank().find({ questionId: 'q-rise' }), undefined);
  });

  it('lists the sections of all chapters', () => {
    const { sections } = questionBank({ chapters: [quizChapter(), soup] });
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Dough', 'Oven', 'Dough', 'Oven'],
    );
  });

  it('makes a generated question once, and only where no chapter is named', () => {
    const [asked] = quizBank().authored;
    const references: Reference[] = [];
    const made: string[] = [];
    const bank = questionBank({
      chapters: [quizChapter()],
      generate: (questionId) => {
        made.push(questionId);
        return questionId === 'made' ? { question: asked!.question, references } : undefined;
      },
    });
    assert.equal(bank.find({ questionId: 'made' })?.chapterId, undefined);
    assert.equal(bank.find({ questionId: 'made' })?.question, asked?.question);
    assert.equal(bank.find({ questionId: 'gone' }), undefined);
    assert.ok(bank.find({ questionId: 'q-rise', chapterId: quizChapter().id }));
    assert.deepEqual(made, ['made', 'gone']);
  });
});
