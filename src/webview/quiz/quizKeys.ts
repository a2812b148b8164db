import type { Confidence } from '../../core/quiz/model';
import type { QuestionView, QuizView } from '../../core/quiz/quizView';
import type { Rating } from '../../core/scheduling/model';
import { arrangement, isArranged } from './arrange';

/** What a key asks for. */
export type QuizAction =
  | { readonly type: 'choose'; readonly optionId: string }
  /** The focus goes to an option, or to a line of a match. */
  | { readonly type: 'goToOption'; readonly optionId: string }
  | { readonly type: 'goToLine'; readonly line: number }
  | { readonly type: 'match'; readonly line: number; readonly optionId: string }
  /** What is carried moves, by some places or to one. */
  | { readonly type: 'carryBy'; readonly places: -1 | 1 }
  | { readonly type: 'carryTo'; readonly place: number }
  | { readonly type: 'cancel' }
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
  /** The option that has the focus, in an order or a match. */
  readonly onOption?: string;
  /** The line of a match that has the focus. */
  readonly onLine?: number;
  /** Whether an option is picked up. */
  readonly isCarrying?: boolean;
}

/**
 * Tells what a key does on a screen: letters and digits choose an option, Enter submits or goes on, S and U submit with
 * sure and unsure, K skips, M flags, Backspace goes back, 1 to 4 rate an answer in a review. A letter that an option has
 * chooses it, whatever else it does. In an order or a match letters go to options and digits to places or lines; on a line a
 * letter gives it that option. What is picked up moves by arrows, and nothing else works until it is dropped, which a press of
 * its button does.
 */
export function actionOf(press: KeyPress, view: QuizView): QuizAction | undefined {
  const { key, modified, onControl } = press;
  if (modified) return undefined;
  if (view.screen === 'question' && press.isCarrying === true) return carryingAction(key, view);
  if (key === 'Enter') return onControl ? undefined : enter(view);
  if (key === 'Backspace') return view.current > 0 ? { type: 'back' } : undefined;
  const letter = key.length === 1 ? key.toUpperCase() : '';
  if (view.screen === 'question') {
    const option = view.options.find((option) => option.letter === letter) ?? view.options[Number(key) - 1];
    if (isArranged(view)) {
      const arranging = arrangingAction(press, view);
      if (arranging !== undefined) return arranging;
    } else if (letter !== '' && letter !== ' ' && option !== undefined) {
      return { type: 'choose', optionId: option.id };
    }
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

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

function carryingAction(key: string, view: QuestionView): QuizAction | undefined {
  const places = steps[key];
  if (places !== undefined) return { type: 'carryBy', places };
  if (key === 'Home') return { type: 'carryTo', place: 0 };
  if (key === 'End') return { type: 'carryTo', place: arrangement(view).length - 1 };
  return key === 'Escape' ? { type: 'cancel' } : undefined;
}

function arrangingAction({ key, onOption, onLine }: KeyPress, view: QuestionView): QuizAction | undefined {
  const shown = view.kind === 'ordering' ? arrangement(view) : view.options.map(({ id }) => id);
  const step = steps[key];
  if (step !== undefined && onOption !== undefined) {
    const next = shown[shown.indexOf(onOption) + step];
    return next === undefined ? undefined : { type: 'goToOption', optionId: next };
  }
  if (key.length !== 1) return undefined;
  const option = view.options.find(({ letter }) => letter === key.toUpperCase());
  if (option !== undefined) {
    return onLine === undefined
      ? { type: 'goToOption', optionId: option.id }
      : { type: 'match', line: onLine, optionId: option.id };
  }
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (view.kind === 'matching')
    return view.prompts[place] === undefined ? undefined : { type: 'goToLine', line: place };
  const atPlace = shown[place];
  return atPlace === undefined ? undefined : { type: 'goToOption', optionId: atPlace };
}
