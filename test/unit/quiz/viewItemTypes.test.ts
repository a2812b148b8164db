import assert from 'node:assert/strict';
import { dealQuiz } from '../../../src/core/quiz/dealQuiz';
import type { Attempt } from '../../../src/core/quiz/model';
import { questionBank } from '../../../src/core/quiz/questionBank';
import { goTo } from '../../../src/core/quiz/quizSteps';
import type { QuestionView, QuizView, ResultView } from '../../../src/core/quiz/quizView';
import { scoreResponse } from '../../../src/core/quiz/scoreResponse';
import { viewQuiz } from '../../../src/core/quiz/viewQuiz';
import { idsOf, itemTypesChapter, questionNamed } from './sampleItemTypes';
import { randomOf } from './sampleQuiz';

const bank = questionBank({ chapters: [itemTypesChapter()] });
const source = { kind: 'chapter', chapterId: '7.3' } as const;
const quiz = dealQuiz({ id: 'quiz', source, questions: bank.authored, now: 0, random: randomOf(0) });

/** Shows a question; with `given`, the texts of an answer, its result. */
function show(questionId: string, given?: readonly string[]): QuizView {
  const index = quiz.items.findIndex((item) => item.questionId === questionId);
  const question = questionNamed(questionId);
  const response = { optionIds: idsOf(question, ...(given ?? [])) };
  const attempt: Attempt = {
    id: 'a',
    time: 0,
    quizId: 'quiz',
    chapterId: '7.3',
    questionId,
    response,
    score: scoreResponse(question, response),
    correctOptionIds: question.correctOptionIds,
    duration: 0,
  };
  const answers = new Map(given === undefined ? [] : [[questionId, attempt]]);
  return viewQuiz({ quiz: goTo(quiz, index, 0), bank, title: '7.3 Bread', answers });
}

function asked(questionId: string): QuestionView {
  const view = show(questionId);
  assert.ok(view.screen === 'question');
  return view;
}

function answered(questionId: string, given: readonly string[]): ResultView {
  const view = show(questionId, given);
  assert.ok(view.screen === 'result');
  return view;
}

describe('the view of an order, a match or a case', () => {
  it('asks every question of the chapter, the case’s one after the other', () => {
    assert.deepEqual(
      quiz.items.map(({ questionId }) => questionId),
      ['q-steps', 'q-grains', 'q-places', 'q-first', 'q-bought'],
    );
  });

  it('has the lines of a match in the file’s order, and says whether options repeat', () => {
    assert.deepEqual(
      asked('q-grains').prompts.map(({ text }) => text),
      ['Rye', 'Wheat'],
    );
    assert.equal(asked('q-grains').optionsRepeat, false);
    assert.equal(asked('q-places').optionsRepeat, true);
    assert.equal(asked('q-places').choose, 3);
  });

  it('has nothing in it that tells the key', () => {
    for (const id of ['q-steps', 'q-grains', 'q-places', 'q-first']) {
      assert.doesNotMatch(JSON.stringify(asked(id)), /rationale|explanation|correct|compared|last\.|dark/i);
    }
  });

  it('says which part of the case it is, with the scenario, before and after the answer', () => {
    const { caseStudy } = asked('q-bought');
    assert.deepEqual([caseStudy?.title, caseStudy?.part, caseStudy?.parts], ['The village bakery', 2, 2]);
    assert.match(caseStudy?.html ?? '', /two breads by seven/);
    assert.deepEqual(answered('q-bought', ['Nothing']).caseStudy, caseStudy);
    assert.equal(asked('q-steps').caseStudy, undefined);
  });
});

describe('the result of an order or a match', () => {
  it('sets what was given beside what is right', () => {
    const { compared, correct } = answered('q-steps', ['Knead', 'Mix', 'Bake']);
    assert.equal(correct, false);
    assert.deepEqual(
      compared.map(({ given, right, isRight }) => [given?.text, right?.text, isRight]),
      [
        ['Knead', 'Mix', false],
        ['Mix', 'Knead', false],
        ['Bake', 'Bake', true],
      ],
    );
  });

  it('names the lines of a match', () => {
    assert.deepEqual(
      answered('q-grains', ['Pumpernickel', 'Tortilla']).compared.map(({ prompt, isRight }) => [prompt?.text, isRight]),
      [
        ['Rye', true],
        ['Wheat', false],
      ],
    );
  });

  it('gives the reasons in the right order, by the letters on screen', () => {
    const { options, explanationHtml } = answered('q-steps', ['Knead', 'Mix', 'Bake']);
    assert.deepEqual(
      options.map(({ text, chosen, correct }) => [text, chosen, correct]),
      [
        ['Mix', false, false],
        ['Knead', false, false],
        ['Bake', false, false],
      ],
    );
    assert.match(options[0]?.rationaleHtml ?? '', /Nothing without mixing/);
    assert.match(explanationHtml ?? '', /comes before/);
  });

  it('has nothing to compare for a choice', () => assert.deepEqual(answered('q-first', ['The rye']).compared, []));
});
