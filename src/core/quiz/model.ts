/**
 * The quiz model: what a learner is asked, what they answer, and how that is scored.
 *
 * The words are those of QTI 3 (1EdTech): a Response is what the learner gave, a Score what it is worth.
 */

/** How sure the learner said they were; absent where they did not say. */
export type Confidence = 'sure' | 'unsure';

/** What stands in a draft for a line of a match that has no option yet. No option has this id. */
export const NOT_MATCHED = '';

/** What a learner gave as an answer. Option ids, never letters: letters follow the shuffle. */
export interface Response {
  /**
   * For choice questions the chosen options (order has no meaning), for ordering all options in the order given, for
   * matching one option for each prompt, in the prompts' order.
   */
  readonly optionIds: readonly string[];
}

/** What a response is worth. All or nothing, as on the exam: `raw` is 0 or `max`. */
export interface Score {
  readonly raw: number;
  readonly max: number;
}

/** One answer to one question, as the log keeps it. */
export interface Attempt {
  /** Unique, made by the host. */
  readonly id: string;
  /** When it was answered: milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly quizId: string;
  /** The chapter that asks the question; `GENERATED_CHAPTER_ID` where it was generated. */
  readonly chapterId: string;
  readonly questionId: string;
  readonly response: Response;
  readonly score: Score;
  /** The key it was scored against, so that a later change of the key can be told from a wrong answer. */
  readonly correctOptionIds: readonly string[];
  readonly confidence?: Confidence;
  /** From the question's first display to the answer, in milliseconds. */
  readonly duration: number;
}

/** What stands for the chapter in the log where a question was generated from the catalogue. */
export const GENERATED_CHAPTER_ID = 'services';

/** The quiz is the self-check of one chapter. */
export interface ChapterSource {
  readonly kind: 'chapter';
  readonly chapterId: string;
}

/** The quiz is about catalogue entries, whichever chapters ask about them. */
export interface ServicesSource {
  readonly kind: 'services';
  /** Where they were found, for people: a file's name. */
  readonly label: string;
  /** The most important first. */
  readonly entryIds: readonly string[];
}

/** Practice on a chapter: its questions, and generated ones on the services that it covers. */
export interface ChapterPractice {
  readonly kind: 'practiceChapter';
  readonly chapterId: string;
}

/** Practice on a section with its subsections: the questions about it, and generated ones on the services it covers. */
export interface SectionPractice {
  readonly kind: 'practiceSection';
  readonly chapterId: string;
  readonly sectionId: string;
}

/** Practice on a service with its features. */
export interface ServicePractice {
  readonly kind: 'practiceService';
  readonly entryId: string;
}

/** Practice on what the learner knows least (`weakSpots`), has flagged, or has never answered (`new`). */
export interface RecordPractice {
  readonly kind: 'weakSpots' | 'flagged' | 'new';
}

/** The ways to practise. What they ask depends on what was answered before. */
export type PracticeSource = ChapterPractice | SectionPractice | ServicePractice | RecordPractice;

/** What is due today. */
export interface ReviewSource {
  readonly kind: 'review';
}

/** The quiz is a mock of an exam, by its blueprint. */
export interface ExamSource {
  readonly kind: 'exam';
  /** The exam's code. */
  readonly blueprintId: string;
  /** The day of the exam guide that it was made by, ISO 8601. */
  readonly blueprintVersion: string;
}

/** What a quiz is dealt from. Another way to practise is another kind. */
export type QuizSource = ChapterSource | ServicesSource | PracticeSource | ReviewSource | ExamSource;

/** One question of a quiz, as it was dealt. */
export interface QuizItem {
  readonly questionId: string;
  /** The chapter that asks it; absent where it was generated from the catalogue. */
  readonly chapterId?: string;
  /** Option ids in the order shown; kept, so that a reload shows the same shuffle. */
  readonly optionOrder: readonly string[];
  readonly flagged: boolean;
  readonly skipped: boolean;
  /** When it was first on screen: milliseconds since 1970-01-01T00:00Z; absent where it was not yet. */
  readonly shownAt?: number;
  /** Ids of the lines of a match, in the order that the draft has. */
  readonly promptOrder?: readonly string[];
  /**
   * What is chosen but not yet submitted, so that a reload loses nothing: of a choice the options chosen, of an order
   * all options as they are arranged, of a match an option or `NOT_MATCHED` a line. Empty where nothing was done yet.
   */
  readonly draft: readonly string[];
  /** In a mock exam: how long it has been on screen so far, in milliseconds. */
  readonly spent?: number;
  /** In a mock exam: whether it is asked without being counted, as the exam does to try questions out. */
  readonly unscored?: boolean;
  /** In a mock exam: the revision of the exam in which this item was changed last. */
  readonly revision?: number;
}

/** The course of a mock exam. */
export interface ExamRun {
  /** When its time is up, by the host's clock: milliseconds since 1970-01-01T00:00Z. */
  readonly endsAt: number;
  /** When the learner ended it, or its time was up; absent while it runs. */
  readonly endedAt?: number;
  /** Whether the log has all its answers. */
  readonly recorded?: boolean;
  /** Grows with each change, so that two windows on one exam can tell which is the newer. */
  readonly revision: number;
}

/** A quiz under way or ended. What was answered is not in it: that is in the log, under the quiz's id. */
export interface Quiz {
  readonly version: 2;
  readonly id: string;
  readonly source: QuizSource;
  /** When it was started: milliseconds since 1970-01-01T00:00Z. */
  readonly startedAt: number;
  readonly items: readonly QuizItem[];
  /** Index of the item on screen; `items.length` is the summary. */
  readonly current: number;
  /** Of a mock exam only. */
  readonly exam?: ExamRun;
}
