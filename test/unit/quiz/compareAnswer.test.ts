import assert from 'node:assert/strict';
import type { Question } from '../../../src/core/content/model';
import { compareAnswer } from '../../../src/core/quiz/compareAnswer';
import type { Attempt } from '../../../src/core/quiz/model';
import { letterOptions } from '../../../src/core/quiz/optionLetters';
import { scoreResponse } from '../../../src/core/quiz/scoreResponse';
import { idsOf, itemTypesChapter, matchingQuestion, orderingQuestion, questionNamed } from './sampleItemTypes';

function attemptOf(question: Question, optionIds: readonly string[]): Attempt {
  const response = { optionIds };
  return {
    id: 'a',
    time: 0,
    quizId: 'quiz',
    chapterId: '7.3',
    questionId: question.id,
    response,
    score: scoreResponse(question, response),
    correctOptionIds: question.correctOptionIds,
    duration: 0,
  };
}

/** The rows as `line: given/right`, with a ! where it is right. */
function rows(question: Question, attempt: Attempt): string[] {
  const options = letterOptions(
    question.options,
    question.options.map(({ id }) => id),
  );
  return compareAnswer(question, attempt, options).map(({ prompt, given, right, isRight }) => {
    const text = `${given?.option.content.text ?? '-'}/${right?.option.content.text ?? '-'}${isRight ? '!' : ''}`;
    return prompt === undefined ? text : `${prompt.content.text}: ${text}`;
  });
}

describe('an answer set against its key', () => {
  it('goes by the places of an order', () => {
    const question = orderingQuestion();
    const attempt = attemptOf(question, idsOf(question, 'Knead', 'Mix', 'Bake'));
    assert.deepEqual(rows(question, attempt), ['Knead/Mix', 'Mix/Knead', 'Bake/Bake!']);
  });

  it('goes by the lines of a match', () => {
    const question = matchingQuestion();
    const attempt = attemptOf(question, idsOf(question, 'Tortilla', 'Baguette'));
    assert.deepEqual(rows(question, attempt), ['Rye: Tortilla/Pumpernickel', 'Wheat: Baguette/Baguette!']);
  });

  it('is right line by line after the lines of a match were put in another order', () => {
    const attempt = attemptOf(matchingQuestion(), idsOf(matchingQuestion(), 'Tortilla', 'Baguette'));
    const swapped = itemTypesChapter((text) =>
      text
        .replace('1. Rye\n   2. Wheat', '1. Wheat\n   2. Rye')
        .replace('1-B, 2-A**\n\n   Explanation: B', '1-A, 2-B**\n\n   Explanation: B'),
    );
    const question = matchingQuestion(swapped);
    assert.deepEqual(rows(question, attempt), ['Wheat: Baguette/Baguette!', 'Rye: Tortilla/Pumpernickel']);
  });

  it('keeps two lines with the same option apart', () => {
    const question = questionNamed('q-places');
    const attempt = attemptOf(question, idsOf(question, 'Oven', 'Floor', 'Floor'));
    assert.deepEqual(rows(question, attempt), ['Dough: Oven/Oven!', 'Loaf: Floor/Oven', 'Crumbs: Floor/Floor!']);
  });

  it('leaves out an option that is gone since', () => {
    const question = orderingQuestion();
    const attempt = attemptOf(question, idsOf(question, 'Mix', 'Bake', 'Knead'));
    const without = { ...question, options: question.options.filter(({ content }) => content.text !== 'Bake') };
    assert.deepEqual(rows(without, attempt), ['Mix/Mix!', '-/Knead', 'Knead/-']);
  });

  it('is nothing for a choice', () => {
    const question = questionNamed('q-first');
    assert.deepEqual(rows(question, attemptOf(question, question.correctOptionIds)), []);
  });
});
