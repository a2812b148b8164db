import type { ContentSource } from '../content/contentSource';
import type { Chapter } from '../content/model';
import { chapterLabel } from '../content/outline';
import type { CatalogueEntry } from '../services/model';
import type { Random } from './dealQuiz';
import type { ChapterSource, ServicesSource, QuizSource } from './model';
import type { QuizAnswers } from './quizAnswers';
import { type BankQuestion, type QuestionBank, questionBank } from './questionBank';
import type { QuizView } from './quizView';
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
  pick(random: Random): Promise<readonly BankQuestion[]>;
  /** What is asked is right for one day: a quiz of an earlier one is not gone on with. */
  readonly isDaily?: boolean;
  /** Set where the quiz is a review. */
  readonly review?: ReviewDesk;
  /** Where the quiz is a mock exam: what it is made by. */
  readonly exam?: ExamMatter;
}

/** What a review has besides a quiz. */
export interface ReviewDesk {
  /** Adds to a view the rating of an answer, what is due next, and what keeps being forgotten. */
  complete(view: QuizView, answers: QuizAnswers): Promise<QuizView>;
  /** Picks today's new questions, for a learner who asks for them when nothing is due. */
  pickNew(): Promise<readonly BankQuestion[]>;
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
  readonly practice: PracticeStrings;
}

/** How the ways to practise are called. */
export interface PracticeStrings {
  /** `name` is that of a chapter, a section or a service. */
  on(name: string): string;
  readonly weakSpots: string;
  readonly flagged: string;
  readonly fresh: string;
  readonly review: string;
}

/** What material is gathered from. */
export interface MaterialContext {
  readonly content: ContentSource;
  readonly strings: QuizStrings;
}

/**
 * Gathers what a chapter's self-check needs; `undefined` where there is nothing to ask. @throws Error with a sentence for
 * the user where the content cannot be read.
 */
export async function chapterMaterial(
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
    pick: () => Promise.resolve(bank.authored),
  };
}

/**
 * Gathers what a quiz on services needs; `undefined` where there is nothing to ask. @throws Error with a sentence for the
 * user where the content cannot be read.
 */
export async function servicesMaterial(
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
  return { source, title, tab: title, bank, pick: (random) => Promise.resolve(pick(random)) };
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
