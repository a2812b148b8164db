import type { Question } from '../content/model';
import { keepCasesTogether } from './caseStudies';
import type { Quiz, QuizItem, QuizSource } from './model';
import type { BankQuestion } from './questionBank';

/** Random numbers in [0, 1), evenly distributed, as `Math.random` gives. */
export type Random = () => number;

/** What a quiz is dealt from. */
export interface Deal {
  /** Unique for this quiz on any machine. */
  readonly id: string;
  readonly source: QuizSource;
  /** In the order in which they are asked, except that the questions of a case study stay together. */
  readonly questions: readonly BankQuestion[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly random: Random;
}

/** Deals a quiz: the questions as given, the options of each shuffled. It starts at the first question. An ordering never
 * starts in the right order. */
export function dealQuiz({ id, source, questions, now, random }: Deal): Quiz {
  const items = keepCasesTogether(questions).map(({ question, chapterId }, index): QuizItem => {
    const item = {
      questionId: question.id,
      ...(chapterId === undefined ? {} : { chapterId }),
      optionOrder: optionOrder(question, random),
      ...(question.kind === 'matching' ? { promptOrder: question.prompts.map(({ id }) => id) } : {}),
      flagged: false,
      skipped: false,
      draft: [],
    };
    return index === 0 ? { ...item, shownAt: now } : item;
  });
  return { version: 2, id, source, startedAt: now, items, current: 0 };
}

/** More draws than a shuffle ever needs: only a source of numbers that repeats itself can come to the right order so often. */
const MOST_DRAWS = 64;

function optionOrder(question: Question, random: Random): readonly string[] {
  const ids = question.options.map(({ id }) => id);
  let order = shuffle(ids, random);
  for (let draw = 1; draw < MOST_DRAWS && isSolved(question, order); draw++) order = shuffle(ids, random);
  return unsolved(question, order);
}

/** Returns an order in which a question can be shown: that of an ordering is changed where it is the right one. */
export function unsolved(question: Question, order: readonly string[]): readonly string[] {
  return isSolved(question, order) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function isSolved({ kind, correctOptionIds }: Question, order: readonly string[]): boolean {
  return kind === 'ordering' && order.every((id, index) => id === correctOptionIds[index]);
}

/** Returns `values` in random order, each order as likely as any other (Durstenfeld 1964, doi:10.1145/364520.364540). */
export function shuffle<T>(values: readonly T[], random: Random): T[] {
  const left = [...values];
  const shuffled: T[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1));
  return shuffled;
}
