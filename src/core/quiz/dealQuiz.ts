import type { Quiz, QuizItem, QuizSource } from './model';
import type { BankQuestion } from './questionBank';

/** Random numbers in [0, 1), evenly distributed, as `Math.random` gives. */
export type Random = () => number;

/** What a quiz is dealt from. */
export interface Deal {
  /** Unique for this quiz on any machine. */
  readonly id: string;
  readonly source: QuizSource;
  /** In the order in which they are asked. */
  readonly questions: readonly BankQuestion[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly random: Random;
}

/** Deals a quiz: the questions as given, the options of each shuffled. It starts at the first question. */
export function dealQuiz({ id, source, questions, now, random }: Deal): Quiz {
  const items = questions.map(({ question, chapterId }, index): QuizItem => {
    const ids = question.options.map((option) => option.id);
    const item = {
      questionId: question.id,
      ...(chapterId === undefined ? {} : { chapterId }),
      optionOrder: shuffle(ids, random),
      flagged: false,
      skipped: false,
      draft: [],
    };
    return index === 0 ? { ...item, shownAt: now } : item;
  });
  return { version: 2, id, source, startedAt: now, items, current: 0 };
}

/** Returns `values` in random order, each order as likely as any other (Durstenfeld 1964, doi:10.1145/364520.364540). */
export function shuffle<T>(values: readonly T[], random: Random): T[] {
  const left = [...values];
  const shuffled: T[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1));
  return shuffled;
}
