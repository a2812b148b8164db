/** Which questions each way to practise asks. */
import { isCorrect } from '../progress/progress';
import { type Random, shuffle } from '../quiz/dealQuiz';
import { interleave } from '../scheduling/interleave';
import type { LearnerState } from '../scheduling/learnerMemory';
import type { Card } from '../scheduling/model';
import { generatedAbout, type ReviewItem } from '../scheduling/reviewItem';
import { Siblings } from '../scheduling/siblings';

/** How memory is read. */
export interface MemoryReading {
  readonly state: LearnerState;
  /** Returns the chance, from 0 to 1, that a card is remembered at `time`. */
  readonly retrievability: (card: Card, time: number) => number;
  /** Below this chance a question is a weak spot. */
  readonly desiredRetention: number;
}

/**
 * Lists the weak spots, the weakest first. A question is one where its newest answer was wrong, or where the chance to
 * remember it has fallen below what the learner wants. Wrong ones go first, and among each the least remembered: right
 * after a wrong answer a memory is fresh, which does not mean that it is good. What was suspended is left out.
 */
export function weakSpots(
  items: readonly ReviewItem[],
  { state, retrievability, desiredRetention }: MemoryReading,
): ReviewItem[] {
  const { progress, cards, now } = state;
  return items
    .flatMap((item) => {
      const card = cards.get(item.questionId);
      const attempt = progress.latestAttempts.get(item.questionId);
      if (card === undefined || attempt === undefined || progress.suspendedQuestionIds.has(item.questionId)) return [];
      const chance = retrievability(card, now);
      const wrong = !isCorrect(attempt);
      return wrong || chance < desiredRetention ? [{ item, wrong, chance }] : [];
    })
    .toSorted((a, b) => Number(b.wrong) - Number(a.wrong) || a.chance - b.chance)
    .map(({ item }) => item);
}

/** Lists what the learner has flagged. */
export function flaggedItems(items: readonly ReviewItem[], { progress }: LearnerState): ReviewItem[] {
  return items.filter(({ questionId }) => progress.flags.get(questionId) === true);
}

/** Lists what was never answered, in the order in which it is introduced. What was suspended is left out. */
export function newItems(items: readonly ReviewItem[], { progress }: LearnerState): ReviewItem[] {
  return items.filter(
    ({ questionId }) => !progress.latestAttempts.has(questionId) && !progress.suspendedQuestionIds.has(questionId),
  );
}

/** How many questions are picked, and by what. */
export interface PickOptions {
  readonly state: LearnerState;
  readonly length: number;
  readonly random: Random;
}

/**
 * Picks questions on a subject: those of authors before generated ones, of each what was not asked for the longest, by
 * chance where that is the same. A generated question that another one gives away comes last. Neighbours are of different
 * sections where possible.
 */
export function pickOnSubject(items: readonly ReviewItem[], { state, length, random }: PickOptions): ReviewItem[] {
  const lastAsked = ({ questionId }: ReviewItem): number => state.progress.latestAttempts.get(questionId)?.time ?? 0;
  const waiting = shuffle(items, random).toSorted((a, b) => lastAsked(a) - lastAsked(b));
  const authored = waiting.filter(({ questionId }) => generatedAbout(questionId) === undefined);
  const siblings = new Siblings(authored);
  const generated = waiting.filter(({ questionId }) => generatedAbout(questionId) !== undefined);
  const silent = generated.filter((item) => siblings.take(item));
  const telling = generated.filter((item) => !silent.includes(item));
  const picked = [...authored, ...silent, ...telling].slice(0, length);
  return interleave(picked.map((item) => ({ item }))).map(({ item }) => item);
}
