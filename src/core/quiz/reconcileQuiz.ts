import type { Question } from '../content/model';
import { unsolved } from './dealQuiz';
import { NOT_MATCHED, type Quiz, type QuizItem } from './model';
import type { QuestionBank } from './questionBank';

/**
 * Fits a quiz to questions that may have been edited since it was dealt: those that are gone are left out, options that
 * are gone too, new options come last. The learner stays at the question on screen, or comes to the one after it.
 */
export function reconcileQuiz(quiz: Quiz, bank: QuestionBank): Quiz {
  const isKept = (item: QuizItem): boolean => bank.find(item) !== undefined;
  const items = quiz.items.flatMap((item) => {
    const asked = bank.find(item);
    return asked === undefined ? [] : [reconcileItem(item, asked.question)];
  });
  return { ...quiz, items, current: quiz.items.slice(0, quiz.current).filter(isKept).length };
}

function reconcileItem(item: QuizItem, question: Question): QuizItem {
  const ids = question.options.map(({ id }) => id);
  const kept = item.optionOrder.filter((id) => ids.includes(id));
  const optionOrder = unsolved(question, [...kept, ...ids.filter((id) => !kept.includes(id))]);
  const { promptOrder: _, ...rest } = item;
  return {
    ...rest,
    optionOrder,
    ...(question.kind === 'matching' ? { promptOrder: question.prompts.map(({ id }) => id) } : {}),
    draft: reconcileDraft(item, question),
  };
}

function reconcileDraft({ draft, promptOrder = [] }: QuizItem, question: Question): readonly string[] {
  const ids = question.options.map(({ id }) => id);
  const kept = draft.filter((id) => ids.includes(id));
  if (kept.length === 0) return [];
  switch (question.kind) {
    case 'multipleChoice':
    case 'multipleResponse':
      return kept;
    case 'ordering':
      return [...kept, ...ids.filter((id) => !kept.includes(id))];
    case 'matching':
      return question.prompts.map(({ id }) => {
        const optionId = draft[promptOrder.indexOf(id)] ?? NOT_MATCHED;
        return ids.includes(optionId) ? optionId : NOT_MATCHED;
      });
  }
}
