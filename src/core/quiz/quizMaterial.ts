import type { ContentSource } from '../content/contentSource';
import { chapterLabel } from '../content/outline';
import type { Random } from './dealQuiz';
import type { ChapterSource, QuizSource } from './model';
import { type BankQuestion, type QuestionBank, questionBank } from './questionBank';

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
}

/** The words of quizzes. They are an argument because the core cannot ask for their translation. */
export interface QuizStrings {
  /** `chapter` is its number, or its title where it has none. */
  selfCheck(chapter: string): string;
}

/** What material is gathered from. */
export interface MaterialContext {
  readonly content: ContentSource;
  readonly strings: QuizStrings;
}

/**
 * Gathers what a quiz on `source` needs, or returns `undefined` where there is nothing to ask. @throws Error with a
 * sentence for the user where the content cannot be read.
 */
export async function quizMaterial(source: QuizSource, context: MaterialContext): Promise<QuizMaterial | undefined> {
  switch (source.kind) {
    case 'chapter':
      return chapterMaterial(source, context);
    case 'services':
      return undefined;
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
