import type { Random } from './dealQuiz';
import type { BankQuestion, QuestionBank } from './questionBank';
import { RECOGNITION_VARIANTS, recognitionId } from './recognitionIds';

/** More than these make a quiz longer than a break. */
export const MOST_QUESTIONS = 10;

/** What is picked from. */
export interface ServicePick {
  /** The most important first. */
  readonly entryIds: readonly string[];
  /** The ids of the authored questions about each entry. */
  readonly questionIds: ReadonlyMap<string, readonly string[]>;
  readonly bank: QuestionBank;
  readonly random: Random;
}

/**
 * Picks the questions of a quiz on services: in turn one of each service, those that an author wrote, and a generated
 * one of a service without. Of what is picked, the authored ones are asked first.
 */
export function pickServiceQuestions({ entryIds, questionIds, bank, random }: ServicePick): BankQuestion[] {
  const authored = new Map(bank.authored.map((asked) => [asked.question.id, asked]));
  const byService = entryIds.map((entryId): readonly BankQuestion[] => {
    const own = (questionIds.get(entryId) ?? []).flatMap((id) => authored.get(id) ?? []);
    const variant = Math.floor(random() * RECOGNITION_VARIANTS);
    return own.length > 0 ? own : [bank.find({ questionId: recognitionId(entryId, variant) }) ?? []].flat();
  });
  const picked = inTurn(byService).slice(0, MOST_QUESTIONS);
  return [
    ...picked.filter(({ chapterId }) => chapterId !== undefined),
    ...picked.filter(({ chapterId }) => chapterId === undefined),
  ];
}

/** Takes one question of each list in turn, each question once: of a list whose next one is taken, the one after it. */
function inTurn(lists: readonly (readonly BankQuestion[])[]): BankQuestion[] {
  const taken = new Set<BankQuestion>();
  let size: number;
  do {
    size = taken.size;
    for (const list of lists) {
      const next = list.find((asked) => !taken.has(asked));
      if (next !== undefined) taken.add(next);
    }
  } while (taken.size > size);
  return [...taken];
}
