import assert from 'node:assert/strict';
import { keepCasesTogether } from '../../../src/core/quiz/caseStudies';
import { questionBank } from '../../../src/core/quiz/questionBank';
import { itemTypesChapter } from './sampleItemTypes';
import { quizChapter } from './sampleQuiz';

const { authored } = questionBank({ chapters: [quizChapter(), itemTypesChapter()] });
const named = (...ids: readonly string[]) => ids.map((id) => authored.find(({ question }) => question.id === id)!);

describe('a case study', () => {
  it('has its scenario, tables too, and its questions in the file’s order', () => {
    const [first] = named('q-first');
    assert.equal(first?.caseStudy?.title, 'The village bakery');
    assert.match(first?.caseStudy?.html ?? '', /one.* oven wants two breads.*<table>.*rye/s);
    assert.deepEqual(first?.caseStudy?.questionIds, ['q-first', 'q-bought']);
  });

  it('brings the sources of its scenario along', () => {
    assert.deepEqual(
      named('q-first', 'q-rise').map(({ references }) => references.map(({ title }) => title)),
      [['Bakeries'], ['Yeast']],
    );
  });

  it('is kept together, in its own order, where its first question stands', () => {
    const dealt = keepCasesTogether(named('q-rise', 'q-bought', 'q-hot', 'q-first', 'q-flour'));
    assert.deepEqual(
      dealt.map(({ question }) => question.id),
      ['q-rise', 'q-first', 'q-bought', 'q-hot', 'q-flour'],
    );
  });

  it('is not one with the case of another chapter that has the same id', () => {
    const [first, bought] = named('q-first', 'q-bought');
    const elsewhere = { ...first!, chapterId: 'another' };
    assert.deepEqual(keepCasesTogether([bought!, elsewhere, first!]), [first, bought, elsewhere]);
  });
});
