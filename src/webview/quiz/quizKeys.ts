import type { Confidence } from '../../core/quiz/model';
import type { QuizView } from '../../core/quiz/quizView';
import type { Rating } from '../../core/scheduling/model';

/** What a key asks for. */
export type QuizAction =
  | { readonly type: 'choose'; readonly optionId: string }
  | { readonly type: 'submit'; readonly confidence?: Confidence }
  | { readonly type: 'skip' }
  | { readonly type: 'flag' }
  | { readonly type: 'back' }
  | { readonly type: 'next' }
  | { readonly type: 'rate'; readonly questionId: string; readonly rating: Rating };

/** A key press: `key` as in a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  /** Whether Ctrl, Alt or Meta is held. */
  readonly modified: boolean;
  /** Whether the focus is on something that Enter and Space press. */
  readonly onControl: boolean;
}

/**
 * Tells what a key does on a screen: letters and digits choose an option, Enter submits or goes on, S and U submit with
 * sure and unsure, K skips, M flags, Backspace goes back, 1 to 4 rate an answer in a review. A letter that an option has chooses it, whatever else it does.
 */
export function actionOf({ key, modified, onControl }: KeyPress, view: QuizView): QuizAction | undefined {
  if (modified) return undefined;
  if (key === 'Enter') return onControl ? undefined : enter(view);
  if (key === 'Backspace') return view.current > 0 ? { type: 'back' } : undefined;
  const letter = key.length === 1 ? key.toUpperCase() : '';
  if (view.screen === 'question') {
    const option = view.options.find((option) => option.letter === letter) ?? view.options[Number(key) - 1];
    if (letter !== '' && letter !== ' ' && option !== undefined) return { type: 'choose', optionId: option.id };
    if (letter === 'S') return { type: 'submit', confidence: 'sure' };
    if (letter === 'U') return { type: 'submit', confidence: 'unsure' };
    if (letter === 'K') return { type: 'skip' };
  }
  if (view.screen === 'result') {
    const choice = view.review?.choices[Number(key) - 1];
    if (choice !== undefined) return { type: 'rate', questionId: view.questionId, rating: choice.rating };
  }
  if (letter === 'M' && (view.screen === 'question' || view.screen === 'result')) return { type: 'flag' };
  return undefined;
}

function enter(view: QuizView): QuizAction | undefined {
  if (view.screen === 'question') return { type: 'submit' };
  return view.screen === 'result' ? { type: 'next' } : undefined;
}
