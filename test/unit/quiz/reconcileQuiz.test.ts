import assert from 'node:assert/strict';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { questionBank } from '../../../src/core/quiz/questionBank';
import { chooseDraft, goTo } from '../../../src/core/quiz/quizSteps';
import { reconcileQuiz } from '../../../src/core/quiz/reconcileQuiz';
import { quizBank, quizMarkdown, randomOf, sampleQuiz } from './sampleQuiz';

function edited(change: (markdown: string) => string) {
  return questionBank({ chapters: [parseChapter(change(quizMarkdown), { fileName: 'bread.md' }).chapter] });
}

describe('reconcileQuiz', () => {
  it('changes nothing where the chapter is the same', () => {
    const quiz = sampleQuiz(randomOf(0.5, 0.1));
    assert.deepEqual(reconcileQuiz(quiz, quizBank()), quiz);
  });

  it('keeps the shuffle where the file’s options were put in another order', () => {
    const quiz = sampleQuiz(randomOf(0.999));
    const swapped = edited((text) => text.replace('A. Cold\n   B. Hot', 'A. Hot\n   B. Cold'));
    assert.deepEqual(reconcileQuiz(quiz, swapped).items[2], quiz.items[2]);
  });

  it('takes an option out of the order and the draft when it is gone, and puts a new one last', () => {
    const quiz = sampleQuiz();
    const sand = quiz.items[0]!.optionOrder[2]!;
    const drafted = chooseDraft(quiz, 'q-rise', [sand]);
    const item = reconcileQuiz(
      drafted,
      edited((text) => text.replace('C. Sand', 'C. Sugar')),
    ).items[0]!;
    assert.equal(item.optionOrder.length, 3);
    assert.ok(!item.optionOrder.includes(sand));
    assert.match(item.optionOrder[2]!, /sugar/);
    assert.deepEqual(item.draft, []);
  });

  it('stays at the question on screen when one before it is gone', () => {
    const quiz = goTo(sampleQuiz(), 2, 2000);
    const unanswerable = edited((text) => text.replace('1. **Correct answer: B. Yeast**', '1. **Nothing**'));
    const { items, current } = reconcileQuiz(quiz, unanswerable);
    assert.deepEqual(
      items.map(({ questionId }) => questionId),
      ['q-flour', 'q-hot'],
    );
    assert.equal(items[current]?.questionId, 'q-hot');
  });
});
