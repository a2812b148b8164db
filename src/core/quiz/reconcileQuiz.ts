import type { Chapter, Question } from '../content/model';
import { askableQuestions } from './dealQuiz';
import type { Quiz, QuizItem } from './model';

/**
 * Fits a quiz to a chapter that may have been edited since it was dealt: questions that are gone are left out, options
 * that are gone too, new options come last. The learner stays at the question on screen, or comes to the one after it.
 */
export function reconcileQuiz(quiz: Quiz, chapter: Chapter): Quiz {
  const questions = new Map(askableQuestions(chapter).map((question) => [question.id, question]));
  const isKept = ({ questionId }: QuizItem): boolean => questions.has(questionId);
  const items = quiz.items.flatMap((item) => {
    const question = questions.get(item.questionId);
    return question === undefined ? [] : [reconcileItem(item, question)];
  });
  return { ...quiz, items, current: quiz.items.slice(0, quiz.current).filter(isKept).length };
}

function reconcileItem(item: QuizItem, question: Question): QuizItem {
  const ids = question.options.map(({ id }) => id);
  const kept = item.optionOrder.filter((id) => ids.includes(id));
  const optionOrder = [...kept, ...ids.filter((id) => !kept.includes(id))];
  return { ...item, optionOrder, draft: item.draft.filter((id) => ids.includes(id)) };
}
