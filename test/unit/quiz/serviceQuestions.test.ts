import assert from 'node:assert/strict';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { questionBank } from '../../../src/core/quiz/questionBank';
import { recognitionId } from '../../../src/core/quiz/recognitionIds';
import { MOST_QUESTIONS, pickServiceQuestions } from '../../../src/core/quiz/serviceQuestions';
import { quizChapter, randomOf } from './sampleQuiz';

const bread = quizChapter();
const sample = questionBank({ chapters: [bread] }).authored[0]!;
const bank = questionBank({
  chapters: [bread],
  generate: (questionId) =>
    questionId.includes('no-item') ? undefined : { question: { ...sample.question, id: questionId }, references: [] },
});

function pick(
  entryIds: readonly string[],
  about: Readonly<Record<string, readonly string[]>> = {},
  random = randomOf(0),
) {
  const picked = pickServiceQuestions({ entryIds, questionIds: new Map(Object.entries(about)), bank, random });
  return picked.map(({ question }) => question.id);
}

describe('the questions on some services', () => {
  it('are taken from one service after the other, each question once', () => {
    assert.deepEqual(pick(['flour', 'yeast'], { flour: ['q-rise', 'q-flour'], yeast: ['q-rise', 'q-hot'] }), [
      'q-rise',
      'q-hot',
      'q-flour',
    ]);
  });

  it('are generated for a service that no author asks about, and asked after the authored ones', () => {
    assert.deepEqual(pick(['salt', 'yeast', 'water'], { yeast: ['q-rise'] }), [
      'q-rise',
      recognitionId('salt', 0),
      recognitionId('water', 0),
    ]);
  });

  it('are generated where the authored ones cannot be asked', () => {
    assert.deepEqual(pick(['yeast'], { yeast: ['q-steps', 'q-elsewhere'] }), [recognitionId('yeast', 0)]);
  });

  it('vary by chance', () => {
    assert.deepEqual(pick(['salt'], {}, randomOf(0.999)), [recognitionId('salt', 4)]);
  });

  it('leave out a service that nothing can be asked about', () => {
    assert.deepEqual(pick(['no-item', 'salt']), [recognitionId('salt', 0)]);
    assert.deepEqual(pick(['no-item']), []);
    assert.deepEqual(pick([]), []);
  });

  it('are those of the most important services where there are too many', () => {
    const entryIds = Array.from({ length: 30 }, (_, index) => `s${index}`);
    assert.deepEqual(
      pick(entryIds),
      entryIds.slice(0, MOST_QUESTIONS).map((id) => recognitionId(id, 0)),
    );
  });

  it('can come from several chapters', () => {
    const soup = parseChapter('# 7.3 Soup\n', { fileName: 'soup.md' }).chapter;
    const both = questionBank({ chapters: [soup, bread] });
    const picked = pickServiceQuestions({
      entryIds: ['yeast'],
      questionIds: new Map([['yeast', ['q-rise']]]),
      bank: both,
      random: randomOf(0),
    });
    assert.deepEqual(
      picked.map(({ chapterId }) => chapterId),
      [bread.id],
    );
  });
});
