/** Where a quiz looks up its questions: those of any chapters, and those that are generated from the catalogue. */
import { allSections } from '../content/findSection';
import { escapeHtml } from '../content/htmlText';
import type { Chapter, Question, Reference } from '../content/model';
import { askableQuestions } from './askableQuestions';
import { type BankCase, casesOf } from './caseStudies';
import type { QuizItem } from './model';

/** A question that was generated, with the sources of its explanation. */
export interface GeneratedQuestion {
  readonly question: Question;
  readonly references: readonly Reference[];
}

/** A question with what it needs from where it stands. */
export interface BankQuestion {
  readonly question: Question;
  /** The sources of its explanation, and of the scenario of its case. */
  readonly references: readonly Reference[];
  /** The chapter that asks it; absent where it is generated. */
  readonly chapterId?: string;
  /** The case study that it belongs to. */
  readonly caseStudy?: BankCase;
}

/** What names a question. */
export type QuestionKey = Pick<QuizItem, 'questionId' | 'chapterId'>;

/** A section that questions can be about. */
export interface BankSection {
  readonly id: string;
  readonly title: string;
}

/** What a bank is made from. */
export interface BankSources {
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  /** Makes a generated question anew from its id; `undefined` where there is none (any more). */
  readonly generate?: (questionId: string) => GeneratedQuestion | undefined;
}

/** The questions that a quiz can ask. */
export interface QuestionBank {
  /** Returns a question, or `undefined` where it is gone, or cannot be asked. */
  find(key: QuestionKey): BankQuestion | undefined;
  /** The askable questions of all chapters, in reading order. */
  readonly authored: readonly BankQuestion[];
  /** The sections of all chapters, in reading order. */
  readonly sections: readonly BankSection[];
}

/** Makes the bank of some chapters. A generated question is made when it is first looked up. */
export function questionBank({ chapters, generate = () => undefined }: BankSources): QuestionBank {
  const authored = chapters.flatMap(authoredQuestions);
  const byKey = new Map(authored.map((asked) => [keyOf(asked.chapterId, asked.question.id), asked]));
  const generated = new Map<string, BankQuestion | undefined>();
  const findGenerated = (questionId: string): BankQuestion | undefined => {
    if (!generated.has(questionId)) generated.set(questionId, generate(questionId));
    return generated.get(questionId);
  };
  return {
    find: ({ questionId, chapterId }) =>
      chapterId === undefined ? findGenerated(questionId) : byKey.get(keyOf(chapterId, questionId)),
    authored,
    sections: chapters.flatMap(allSections).map(({ id, title }) => ({ id, title })),
  };
}

function authoredQuestions(chapter: Chapter): BankQuestion[] {
  const cases = casesOf(chapter);
  return askableQuestions(chapter).map((question) => {
    const caseStudy = question.caseId === undefined ? undefined : cases.get(question.caseId);
    const isCited = ({ label }: Reference): boolean =>
      question.references.includes(label) || caseStudy?.html.includes(citationOf(label)) === true;
    return {
      question,
      chapterId: chapter.id,
      references: chapter.references.filter(isCited),
      ...(caseStudy === undefined ? {} : { caseStudy }),
    };
  });
}

function citationOf(label: string): string {
  return `data-reference="${escapeHtml(label)}"`;
}

/** Ids may hold any character: JSON keeps two pairs apart. */
function keyOf(chapterId: string | undefined, questionId: string): string {
  return JSON.stringify([chapterId, questionId]);
}
