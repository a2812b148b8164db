/** The answers as FSRS is fitted to them: one sequence of reviews an item. */
import { isSameKey, type Answers } from './deriveCards';
import { grades } from './fsrsMath';
import { ratingOf } from './ratingOf';
import { DAY } from './scheduler';

/** One review of an item. */
export interface FittedReview {
  /** Days since the review before it; 0 for the first. */
  readonly days: number;
  /** FSRS's number of the rating; 1 is forgotten. */
  readonly grade: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
}

/** The reviews of one item, oldest first. */
export type ReviewSequence = readonly FittedReview[];

/** A review sooner than this after the last one tells of short-term memory, which FSRS-6 without its steps leaves out. */
export const LEAST_DAYS = 1;

/** Answers that are looked at before others have their turn: a few thousandths of a second. */
const ANSWERS_A_PIECE = 5000;

/** Lists the reviews of each item; where its key changed, a new sequence begins. */
export async function reviewSequences(
  { attempts, ratings }: Answers,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly ReviewSequence[]> {
  const sequences: FittedReview[][] = [];
  const open = new Map<string, { readonly key: readonly string[]; readonly sequence: FittedReview[] }>();
  for (const [index, attempt] of attempts.entries()) {
    if (index % ANSWERS_A_PIECE === 0) await breathe();
    const { id, questionId, time, correctOptionIds } = attempt;
    let entry = open.get(questionId);
    if (entry === undefined || !isSameKey(entry.key, correctOptionIds)) {
      entry = { key: correctOptionIds, sequence: [] };
      open.set(questionId, entry);
      sequences.push(entry.sequence);
    }
    const last = entry.sequence.at(-1);
    const days = last === undefined ? 0 : Math.max(0, time - last.time) / DAY;
    entry.sequence.push({ days, grade: grades[ratings.get(id) ?? ratingOf(attempt)], time });
  }
  return sequences;
}

/** Counts the reviews that tell how memory fades. */
export function countFittedReviews(sequences: readonly ReviewSequence[]): number {
  return sequences.reduce((sum, sequence) => sum + sequence.filter(({ days }) => days >= LEAST_DAYS).length, 0);
}
