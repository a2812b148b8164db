import assert from 'node:assert/strict';
import { array, assert as check, double, infiniteStream, integer, property } from 'fast-check';
import { askableQuestions } from '../../../src/core/quiz/askableQuestions';
import { shuffle } from '../../../src/core/quiz/dealQuiz';
import { quizChapter, randomOf, sampleQuiz } from './sampleQuiz';

describe('shuffle', () => {
  it('keeps every value once', () => {
    check(
      property(
        array(integer()),
        infiniteStream(double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (values, stream) => {
          const shuffled = shuffle(values, () => stream.next().value);
          assert.deepEqual(shuffled.toSorted(), values.toSorted());
        },
      ),
    );
  });

  it('can give every order, each by one way of drawing', () => {
    const orders = new Set<string>();
    for (const first of [0, 0.4, 0.8]) {
      for (const second of [0, 0.6]) orders.add(shuffle(['a', 'b', 'c'], randomOf(first, second, 0)).join(''));
    }
    assert.equal(orders.size, 6);
  });
});

describe('dealQuiz', () => {
  it('asks the questions that have a key, in the file’s order', () => {
    assert.deepEqual(
      askableQuestions(quizChapter()).map(({ id }) => id),
      sampleQuiz().items.map(({ questionId }) => questionId),
    );
    assert.equal(sampleQuiz().items.length, 3);
  });

  it('shuffles the options of each question', () => {
    const inOrder = sampleQuiz(randomOf(0)).items[0]?.optionOrder ?? [];
    const reversed = sampleQuiz(randomOf(0.999)).items[0]?.optionOrder ?? [];
    assert.deepEqual(reversed, inOrder.toReversed());
  });

  it('starts at the first question, which is on screen from then on', () => {
    const { current, items } = sampleQuiz();
    assert.equal(current, 0);
    assert.deepEqual(
      items.map(({ shownAt }) => shownAt),
      [1000, undefined, undefined],
    );
  });
});
