import type { Question } from '../content/model';
import type { Quiz, QuizItem } from './model';
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
  const optionOrder = [...kept, ...ids.filter((id) => !kept.includes(id))];
  return { ...item, optionOrder, draft: item.draft.filter((id) => ids.includes(id)) };
}
