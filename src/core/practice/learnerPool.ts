import type { ContentSource } from '../content/contentSource';
import type { Chapter } from '../content/model';
import { type BankQuestion, type QuestionBank, questionBank } from '../quiz/questionBank';
import { recognitionItem, type RecognitionStrings } from '../quiz/recognitionItems';
import type { LearnerState, LearnerStates } from '../scheduling/learnerMemory';
import { type ReviewItem, reviewItems } from '../scheduling/reviewItem';
import type { ServiceCatalogue } from '../services/model';

/** What a pool is read from. */
export interface PoolSources {
  readonly content: ContentSource;
  readonly memory: Pick<LearnerStates, 'read'>;
}

/** Everything that can be asked, and how the learner stands. */
export interface LearnerPool {
  readonly items: readonly ReviewItem[];
  readonly state: LearnerState;
  readonly chapters: readonly Chapter[];
  readonly catalogue: ServiceCatalogue;
}

/** Reads what can be asked. @throws Error with a sentence for the user where content or log cannot be read. */
export async function readPool({ content, memory }: PoolSources): Promise<LearnerPool> {
  const [state, catalogue, outlines] = await Promise.all([memory.read(), content.catalogue(), content.outlines()]);
  const read = await Promise.all(outlines.map(({ id }) => content.chapter(id)));
  const chapters = read.flatMap((chapter) => chapter ?? []);
  const questionIds = new Map<string, readonly string[]>();
  for (const { id } of catalogue.entries) questionIds.set(id, await content.questionIdsAbout(id));
  const answered = state.progress.latestAttempts.keys();
  return { items: reviewItems({ chapters, catalogue, questionIds, answered }), state, chapters, catalogue };
}

/** Makes the bank of everything that can be asked. */
export function bankOf(
  { chapters, catalogue }: Pick<LearnerPool, 'chapters' | 'catalogue'>,
  strings: RecognitionStrings,
): QuestionBank {
  return questionBank({ chapters, generate: (questionId) => recognitionItem(questionId, { catalogue, strings }) });
}

/** Returns the questions of some items; one that cannot be asked is left out. */
export function questionsOf(items: readonly ReviewItem[], bank: QuestionBank): BankQuestion[] {
  return items.flatMap((item) => bank.find(item) ?? []);
}
