import assert from 'node:assert/strict';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { dealQuiz } from '../../../src/core/quiz/dealQuiz';
import { GENERATED_CHAPTER_ID, type Attempt } from '../../../src/core/quiz/model';
import { questionBank, type BankSources } from '../../../src/core/quiz/questionBank';
import { goTo } from '../../../src/core/quiz/quizSteps';
import { recognitionId } from '../../../src/core/quiz/recognitionIds';
import { recognitionItem } from '../../../src/core/quiz/recognitionItems';
import { reconcileQuiz } from '../../../src/core/quiz/reconcileQuiz';
import { viewQuiz } from '../../../src/core/quiz/viewQuiz';
import { entry } from '../services/sampleCatalogue';
import { quizChapter, quizMarkdown, randomOf } from './sampleQuiz';

const bread = quizChapter();
const soup = parseChapter(
  quizMarkdown.replace('# 7.2 Bread', '# 7.3 Soup').replaceAll('{#q-', '{#soup-').replace('## Dough', '## Broth'),
  { fileName: 'soup.md' },
).chapter;
const entries = ['yeast', 'salt', 'rye', 'soot'].map((id) => entry({ id, name: id, summary: `About ${id}.` }));
const covered = { ...entries[1]!, coverage: [{ chapterId: bread.id, sectionId: `${bread.id}/oven` }] };
const strings = { question: 'Which?', documentation: (name: string) => `${name}: documentation` };
const generate = (questionId: string) =>
  recognitionItem(questionId, {
    catalogue: { entries: [...entries.filter(({ id }) => id !== 'salt'), covered] },
    strings,
  });
const bank = questionBank({ chapters: [bread, soup], generate });
const saltId = recognitionId('salt', 0);
const keys = [
  { questionId: 'q-rise', chapterId: bread.id },
  { questionId: 'soup-rise', chapterId: soup.id },
  { questionId: saltId },
];
const quiz = dealQuiz({
  id: 'quiz-1',
  source: { kind: 'services', label: 'notes.md', entryIds: ['yeast', 'salt'] },
  questions: keys.map((key) => bank.find(key)!),
  now: 1000,
  random: randomOf(0),
});

/** A wrong answer to each question. */
const answers = new Map(
  keys.map(({ questionId, chapterId = GENERATED_CHAPTER_ID }): [string, Attempt] => [
    questionId,
    {
      id: questionId,
      time: 1,
      quizId: 'quiz-1',
      chapterId,
      questionId,
      response: { optionIds: [] },
      score: { raw: 0, max: 1 },
      correctOptionIds: bank.find(keys.find((key) => key.questionId === questionId)!)!.question.correctOptionIds,
      duration: 1,
    },
  ]),
);

function resultOf(index: number) {
  const view = viewQuiz({ quiz: goTo(quiz, index, 0), bank, title: 'Quiz on notes.md', answers });
  assert.ok(view.screen === 'result');
  return view;
}

function isGenerated(index: number): boolean {
  const view = viewQuiz({ quiz: goTo(quiz, index, 0), bank, title: '', answers: new Map() });
  assert.ok(view.screen === 'question');
  return view.isGenerated;
}

function remaining(sources: BankSources): string[] {
  return reconcileQuiz(quiz, questionBank(sources)).items.map(({ questionId }) => questionId);
}

describe('a quiz on services', () => {
  it('names the chapter of each question in its items, and none for a generated one', () => {
    assert.deepEqual(
      quiz.items.map(({ chapterId }) => chapterId),
      [bread.id, soup.id, undefined],
    );
    assert.ok(!('chapterId' in quiz.items[2]!));
  });

  it('says which questions are generated, before and after the answer', () => {
    assert.deepEqual([0, 1, 2].map(isGenerated), [false, false, true]);
    assert.deepEqual(
      [0, 1, 2].map((index) => resultOf(index).isGenerated),
      [false, false, true],
    );
  });

  it('links each result to the sections and sources of its own chapter', () => {
    assert.deepEqual(
      [0, 1].map((index) => resultOf(index).sections.map(({ sectionId }) => sectionId)),
      [[`${bread.id}/dough`], [`${soup.id}/dough`]],
    );
    assert.deepEqual(
      [0, 1].map((index) => resultOf(index).references.map(({ title }) => title)),
      [['Yeast'], ['Yeast']],
    );
  });

  it('shows why, sources and sections of a generated question too', () => {
    const result = resultOf(2);
    assert.equal(result.explanationHtml, 'Choose it. It is the answer.');
    assert.deepEqual(
      result.options.map(({ html, rationaleHtml, correct }) => [html, rationaleHtml, correct]),
      [
        ['rye', 'About rye.', false],
        ['salt', undefined, true],
        ['soot', 'About soot.', false],
        ['yeast', 'About yeast.', false],
      ],
    );
    assert.deepEqual(
      result.references.map(({ number, url }) => [number, url]),
      [[1, 'https://docs.aws.amazon.com/']],
    );
    assert.deepEqual(
      result.sections.map(({ title }) => title),
      ['Oven'],
    );
  });

  it('says in its summary what to read again in all chapters', () => {
    const view = viewQuiz({ quiz: goTo(quiz, 3, 0), bank, title: 'Quiz on notes.md', answers });
    assert.ok(view.screen === 'summary');
    assert.deepEqual(
      view.reread.map(({ title, missed }) => [title, missed]),
      [
        ['Dough', 1],
        ['Oven', 1],
        ['Broth', 1],
      ],
    );
    assert.deepEqual([view.title, view.source.kind], ['Quiz on notes.md', 'services']);
  });

  it('loses a question when its chapter or its entry is gone, and keeps the others', () => {
    assert.deepEqual(remaining({ chapters: [soup], generate }), ['soup-rise', saltId]);
    assert.deepEqual(remaining({ chapters: [bread, soup] }), ['q-rise', 'soup-rise']);
  });
});
