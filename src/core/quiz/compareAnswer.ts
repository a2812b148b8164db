import type { MatchPrompt, Question } from '../content/model';
import type { Attempt } from './model';
import type { LetteredOption } from './optionLetters';

/** One place of an order or one line of a match: what was given there, and what is right. */
export interface ComparedAnswer {
  /** The line that was matched; absent for a place in an order. */
  readonly prompt?: MatchPrompt;
  /** Absent where the option is gone from the chapter since. */
  readonly given?: LetteredOption;
  readonly right?: LetteredOption;
  readonly isRight: boolean;
}

/**
 * Sets an order or a match against the key that it was scored against, place by place; empty for a choice. Lines that
 * were moved in the file since are told by their key.
 */
export function compareAnswer(
  question: Question,
  { response, correctOptionIds }: Attempt,
  options: readonly LetteredOption[],
): ComparedAnswer[] {
  if (question.kind !== 'ordering' && question.kind !== 'matching') return [];
  const lettered = (id: string | undefined): LetteredOption | undefined =>
    options.find(({ option }) => option.id === id);
  const places =
    question.kind === 'ordering' ? correctOptionIds.map((_, place) => place) : placesOf(question, correctOptionIds);
  return places.map((place, index) => {
    const given = lettered(response.optionIds[place]);
    const right = lettered(correctOptionIds[place]);
    const prompt = question.kind === 'matching' ? question.prompts[index] : undefined;
    return {
      ...(prompt === undefined ? {} : { prompt }),
      ...(given === undefined ? {} : { given }),
      ...(right === undefined ? {} : { right }),
      isRight: response.optionIds[place] !== undefined && response.optionIds[place] === correctOptionIds[place],
    };
  });
}

/** Where each line of a match stood when it was scored: at the first place left that had its option as the key, else at its own. */
function placesOf({ correctOptionIds: now }: Question, then: readonly string[]): number[] {
  if (now.every((id, index) => id === then[index])) return now.map((_, index) => index);
  const left = new Set(then.keys());
  const places = now.map((id) => {
    const place = [...left].find((index) => then[index] === id);
    if (place !== undefined) left.delete(place);
    return place;
  });
  return places.map((place) => place ?? takeFirst(left));
}

function takeFirst(places: Set<number>): number {
  const [first = -1] = places;
  places.delete(first);
  return first;
}
