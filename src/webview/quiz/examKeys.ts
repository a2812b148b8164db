import type { QuizView } from '../../core/quiz/quizView';
import { actionOf, type KeyPress, type QuizAction } from './quizKeys';

/** What a key asks for in a mock exam. */
export type ExamAction =
  | Exclude<QuizAction, { readonly type: 'submit' | 'skip' }>
  | { readonly type: 'review' }
  | { readonly type: 'toggleTime' };

/**
 * Tells what a key does in a mock exam. Nothing is submitted there, so Enter just goes on; R shows all questions, T hides or
 * shows the time. A letter that an option has chooses it, whatever else it does.
 */
export function examActionOf(press: KeyPress, view: QuizView): ExamAction | undefined {
  if (view.screen !== 'question' && view.screen !== 'result') return back(press, view);
  const action = actionOf(press, view);
  if (action?.type === 'submit') return press.key === 'Enter' ? { type: 'next' } : undefined;
  if (action?.type === 'skip' || (action?.type === 'flag' && view.screen === 'result')) return undefined;
  return action ?? (view.screen === 'question' && press.isCarrying !== true ? ofExam(press) : undefined);
}

function back({ key, modified }: KeyPress, { current }: QuizView): ExamAction | undefined {
  return key === 'Backspace' && !modified && current > 0 ? { type: 'back' } : undefined;
}

function ofExam({ key, modified }: KeyPress): ExamAction | undefined {
  if (modified) return undefined;
  if (key.toUpperCase() === 'R') return { type: 'review' };
  return key.toUpperCase() === 'T' ? { type: 'toggleTime' } : undefined;
}
