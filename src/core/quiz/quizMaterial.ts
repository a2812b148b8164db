import type { ContentSource } from '../content/contentSource';
import type { Chapter } from '../content/model';
import { chapterLabel } from '../content/outline';
import type { CatalogueEntry } from '../services/model';
import type { Random } from './dealQuiz';
import type { ChapterSource, ExamSource, QuizSource, ServicesSource } from './model';
import { type BankQuestion, type QuestionBank, questionBank } from './questionBank';
import { recognitionItem, type RecognitionStrings } from './recognitionItems';
import { pickServiceQuestions } from './serviceQuestions';
import type { ExamMatter } from './viewExam';

/** What quizzes on one source are made from. */
export interface QuizMaterial {
  readonly source: QuizSource;
  /** What the quiz is on, for people. */
  readonly title: string;
  /** The same in few words, for a tab. */
  readonly tab: string;
  readonly bank: QuestionBank;
  /** Picks the questions of a new quiz, in the order in which they are asked. */
  pick(random: Random): readonly BankQuestion[];
  /** Where the quiz is a mock exam: what it is made by. */
  readonly exam?: ExamMatter;
}

/** The words of quizzes. They are an argument because the core cannot ask for their translation. */
export interface QuizStrings {
  /** `chapter` is its number, or its title where it has none. */
  selfCheck(chapter: string): string;
  /** `label` is a file's name. */
  quizOn(label: string): string;
  /** `code` is the exam's. */
  mockExam(code: string): string;
  readonly recognition: RecognitionStrings;
}

/** What material is gathered from. */
export interface MaterialContext {
  readonly content: ContentSource;
  readonly strings: QuizStrings;
}

/**
 * Gathers what a quiz on `source` needs, or returns `undefined` where there is nothing to ask. @throws Error with a
 * sentence for the user where the content cannot be read.
 *
 * A mock exam has its own, which is loaded when it is first needed: `examMaterial`.
 */
export async function quizMaterial(
  source: Exclude<QuizSource, ExamSource>,
  context: MaterialContext,
): Promise<QuizMaterial | undefined> {
  switch (source.kind) {
    case 'chapter':
      return chapterMaterial(source, context);
    case 'services':
      return servicesMaterial(source, context);
  }
}

async function chapterMaterial(
  source: ChapterSource,
  { content, strings }: MaterialContext,
): Promise<QuizMaterial | undefined> {
  const chapter = await content.chapter(source.chapterId);
  if (chapter === undefined) return undefined;
  const bank = questionBank({ chapters: [chapter] });
  if (bank.authored.length === 0) return undefined;
  return {
    source,
    title: chapterLabel(chapter),
    tab: strings.selfCheck(chapter.number ?? chapter.title),
    bank,
    pick: () => bank.authored,
  };
}

async function servicesMaterial(
  source: ServicesSource,
  { content, strings }: MaterialContext,
): Promise<QuizMaterial | undefined> {
  const catalogue = await content.catalogue();
  const entries = catalogue.entries.filter(({ id }) => source.entryIds.includes(id));
  const questionIds = new Map<string, readonly string[]>();
  for (const { id } of entries) questionIds.set(id, await content.questionIdsAbout(id));
  const bank = questionBank({
    chapters: await chaptersAbout(entries, { content, questionIds }),
    generate: (questionId) => recognitionItem(questionId, { catalogue, strings: strings.recognition }),
  });
  const pick = (random: Random) => pickServiceQuestions({ entryIds: source.entryIds, questionIds, bank, random });
  if (pick(() => 0).length === 0) return undefined;
  const title = strings.quizOn(source.label);
  return { source, title, tab: title, bank, pick };
}

/** Reads the chapters that ask about some entries, and those that cover them: a result links to their sections. */
async function chaptersAbout(
  entries: readonly CatalogueEntry[],
  about: { readonly content: ContentSource; readonly questionIds: ReadonlyMap<string, readonly string[]> },
): Promise<Chapter[]> {
  const covering = new Set(entries.flatMap(({ coverage }) => coverage.map(({ chapterId }) => chapterId)));
  const asked = new Set([...about.questionIds.values()].flat());
  const wanted = (await about.content.outlines()).filter(
    ({ id, selfCheck }) => covering.has(id) || selfCheck?.questionIds.some((questionId) => asked.has(questionId)),
  );
  const chapters = await Promise.all(wanted.map(({ id }) => about.content.chapter(id)));
  return chapters.flatMap((chapter) => chapter ?? []);
}
