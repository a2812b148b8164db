/** An option that is picked up, whether by mouse, finger or keyboard, and where it is held. */
import type { QuestionView } from '../../core/quiz/quizView';
import { arrangement, isArranged, match, moveTo } from './arrange';

/** Places are those of an order from 0, or the lines of a match; before them, at -1, are the options of a match. */
export interface Carry {
  readonly optionId: string;
  /** Where it was picked up. */
  readonly from: number;
  /** Where it would be dropped. */
  readonly at: number;
}

/** Picks an option up; `undefined` where a question is not answered that way. */
export function pickUp(view: QuestionView, optionId: string): Carry | undefined {
  if (!isArranged(view)) return undefined;
  const from = arrangement(view).indexOf(optionId);
  return { optionId, from, at: from };
}

/** Holds it over another place, or the nearest there is. */
export function carryTo(view: QuestionView, carry: Carry, place: number): Carry {
  const least = view.kind === 'matching' ? -1 : 0;
  return { ...carry, at: Math.max(least, Math.min(place, arrangement(view).length - 1)) };
}

/** Returns the arrangement as it would be if what is carried were dropped. */
export function dropped(view: QuestionView, { optionId, at }: Carry): readonly string[] {
  if (view.kind === 'ordering') return moveTo(arrangement(view), optionId, at);
  return at < 0 ? arrangement(view) : match(view, at, optionId);
}
