import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, double, infiniteStream, property, shuffledSubarray } from 'fast-check';
import type { Question } from '../../../src/core/content/model';
import { dealQuiz, type Random } from '../../../src/core/quiz/dealQuiz';
import { NOT_MATCHED, type Quiz, type QuizItem } from '../../../src/core/quiz/model';
import { decodeQuiz, encodeQuiz } from '../../../src/core/quiz/quizCodec';
import type { QuestionBank } from '../../../src/core/quiz/questionBank';
import { chooseDraft } from '../../../src/core/quiz/quizSteps';
import { reconcileQuiz } from '../../../src/core/quiz/reconcileQuiz';
import { isWholeResponse, responseLength, scoreResponse } from '../../../src/core/quiz/scoreResponse';
import { idsOf, itemTypesChapter, matchingQuestion, orderingQuestion, questionNamed } from './sampleItemTypes';
import { quizChapter, randomOf } from './sampleQuiz';

const questions = [quizChapter(), itemTypesChapter()].flatMap(({ selfCheck }) => selfCheck?.questions ?? []);
const ordering = orderingQuestion();
const numbers = infiniteStream(double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

function quizOf(question: Question, random: Random = Math.random): Quiz {
  const source = { kind: 'chapter', chapterId: '7.3' } as const;
  const asked = { question, chapterId: '7.3', references: [] };
  return dealQuiz({ id: 'quiz', source, questions: [asked], now: 0, random });
}

function bankOf(...known: readonly Question[]): QuestionBank {
  const find: QuestionBank['find'] = ({ questionId }) => {
    const question = known.find(({ id }) => id === questionId);
    return question && { question, chapterId: '7.3', references: [] };
  };
  return { find, authored: [], sections: [] };
}

function firstItem({ items }: Quiz): QuizItem {
  const [item] = items;
  if (item === undefined) throw new Error('The quiz is empty.');
  return item;
}

describe('a shuffle', () => {
  it('never changes a score', () => {
    check(
      property(constantFrom(...questions), numbers, (question, stream) => {
        const { optionOrder } = firstItem(quizOf(question, () => stream.next().value));
        const byId = new Map(question.options.map((option) => [option.id, option]));
        const shuffled = { ...question, options: optionOrder.flatMap((id) => byId.get(id) ?? []) };
        assert.equal(shuffled.options.length, question.options.length);
        for (const optionIds of [question.correctOptionIds, optionOrder.slice(0, responseLength(question))]) {
          assert.deepEqual(scoreResponse(shuffled, { optionIds }), scoreResponse(question, { optionIds }));
          assert.equal(isWholeResponse(shuffled, { optionIds }), isWholeResponse(question, { optionIds }));
        }
        assert.equal(scoreResponse(shuffled, { optionIds: question.correctOptionIds }).raw, 1);
      }),
    );
  });

  it('of an order never starts with the right one', () => {
    check(
      property(numbers, (stream) => {
        const order = firstItem(quizOf(ordering, () => stream.next().value)).optionOrder;
        assert.notDeepEqual(order, ordering.correctOptionIds);
        assert.deepEqual(order.toSorted(), ordering.correctOptionIds.toSorted());
      }),
    );
  });

  it('of an order is not the right one either where the random numbers would have it so for ever', () => {
    const question = ordering;
    const inOrder = { ...question, correctOptionIds: question.options.map(({ id }) => id) };
    assert.notDeepEqual(firstItem(quizOf(inOrder, randomOf(0))).optionOrder, inOrder.correctOptionIds);
  });

  it('of an order can start with each of the wrong ones, and about as often', () => {
    const counts = new Map<string, number>();
    let seed = 1;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let deal = 0; deal < 1000; deal++) {
      const order = firstItem(quizOf(ordering, random)).optionOrder.join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 5);
    for (const count of counts.values()) assert.ok(count > 140 && count < 260, `${count} of 1000`);
  });
});

describe('the draft of a match', () => {
  const question = matchingQuestion();
  const half = chooseDraft(quizOf(question), 'q-grains', [NOT_MATCHED, ...idsOf(question, 'Baguette')]);

  it('keeps which lines have no option yet, also in the quiz’s file', () => {
    assert.deepEqual(firstItem(half).draft, [NOT_MATCHED, ...idsOf(question, 'Baguette')]);
    assert.deepEqual(decodeQuiz(encodeQuiz(half)), half);
  });

  it('is no whole answer', () => {
    assert.equal(isWholeResponse(question, { optionIds: firstItem(half).draft }), false);
  });

  it('follows its lines when they are put in another order', () => {
    const swapped = matchingQuestion(
      itemTypesChapter((text) => text.replace('1. Rye\n   2. Wheat', '1. Wheat\n   2. Rye')),
    );
    const item = firstItem(reconcileQuiz(half, bankOf(swapped)));
    assert.deepEqual(item.draft, [...idsOf(question, 'Baguette'), NOT_MATCHED]);
    assert.deepEqual(
      item.promptOrder,
      swapped.prompts.map(({ id }) => id),
    );
  });

  it('loses the option that is gone, and nothing else', () => {
    const whole = chooseDraft(quizOf(question), 'q-grains', idsOf(question, 'Pumpernickel', 'Baguette'));
    const without = { ...question, options: question.options.filter(({ content }) => content.text !== 'Pumpernickel') };
    assert.deepEqual(firstItem(reconcileQuiz(whole, bankOf(without))).draft, [
      NOT_MATCHED,
      ...idsOf(question, 'Baguette'),
    ]);
  });
});

describe('the draft of an order', () => {
  const question = ordering;

  it('stays whole when options come and go', () => {
    const quiz = chooseDraft(quizOf(question), 'q-steps', idsOf(question, 'Mix', 'Bake', 'Knead'));
    const edited = questionNamed(
      'q-steps',
      itemTypesChapter((text) => text.replace('B. Knead', 'B. Rest')),
    );
    assert.deepEqual(firstItem(reconcileQuiz(quiz, bankOf(edited))).draft, idsOf(edited, 'Mix', 'Bake', 'Rest'));
  });

  it('is empty while nothing was moved, and what is shown then stays wrong when the key changes', () => {
    const quiz = quizOf(question);
    const changed = { ...question, correctOptionIds: firstItem(quiz).optionOrder };
    const item = firstItem(reconcileQuiz(quiz, bankOf(changed)));
    assert.deepEqual(item.draft, []);
    assert.notDeepEqual(item.optionOrder, changed.correctOptionIds);
  });
});

describe('reconciling', () => {
  it('changes nothing where the questions are the same, whatever was drafted', () => {
    check(
      property(constantFrom(...questions), array(constantFrom(0, 1, 2)), (question, picks) => {
        const quiz = quizOf(question);
        const order = firstItem(quiz).optionOrder;
        const draft =
          question.kind === 'ordering'
            ? order.toReversed()
            : picks.slice(0, responseLength(question)).map((pick) => order[pick] ?? NOT_MATCHED);
        const whole =
          question.kind === 'matching'
            ? question.prompts.map((_, at) => draft[at] ?? NOT_MATCHED)
            : draft.filter((id) => id !== NOT_MATCHED);
        const kept = whole.every((id) => id === NOT_MATCHED) ? [] : whole;
        const drafted = chooseDraft(quiz, question.id, kept);
        assert.deepEqual(reconcileQuiz(drafted, bankOf(question)), drafted);
      }),
    );
  });
});

describe('a score', () => {
  it('of an order is 1 for the right order alone', () => {
    const { correctOptionIds } = ordering;
    const permutations = shuffledSubarray([...correctOptionIds], { minLength: correctOptionIds.length });
    check(
      property(permutations, (optionIds) => {
        const isRight = optionIds.every((id, index) => id === correctOptionIds[index]);
        assert.deepEqual(scoreResponse(ordering, { optionIds }), { raw: isRight ? 1 : 0, max: 1 });
      }),
    );
  });
});
