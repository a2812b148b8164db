/**
 * What a quiz shows, as data: the webview paints it and decides nothing.
 *
 * A question that is not answered yet carries neither key nor explanation, so nothing in the frame can give it away.
 */
import type { ExamBlueprint } from '../content/examBlueprint';
import type { QuestionKind } from '../content/model';
import type { ExamCoverage } from './examForm';
import type { ExamScore } from './examScore';
import type { Confidence, QuizSource } from './model';

/** How one question of a quiz stands. */
export type QuizStepStatus =
  | 'open'
  | 'skipped'
  | 'correct'
  | 'incorrect'
  /** In a mock exam that runs: whether rightly is not said. */
  | 'answered'
  /** In a mock exam that has ended: left open. */
  | 'unanswered';

/** One question in the bar over the quiz and in its summary. */
export interface QuizStep {
  readonly status: QuizStepStatus;
  readonly flagged: boolean;
  /** The question in plain text. */
  readonly text: string;
  /** How sure the learner was, where they said. */
  readonly confidence?: Confidence;
}

/** What all screens of a quiz share. */
export interface QuizFrame {
  readonly quizId: string;
  readonly source: QuizSource;
  /** What the quiz is on: the chapter's number and title, or the file. */
  readonly title: string;
  /** All questions, in the order asked. */
  readonly steps: readonly QuizStep[];
  /** Index of the step on screen; `steps.length` is the summary. */
  readonly current: number;
  /** Of a mock exam that runs only. */
  readonly clock?: ExamClock;
}

/** How much time a mock exam has left. The host's clock decides: the webview only shows. */
export interface ExamClock {
  readonly endsAt: number;
  /** What the host's clock said when it made the view. */
  readonly now: number;
}

/** An option as it is shown: `letter` follows the shuffle. */
export interface OptionView {
  readonly id: string;
  readonly letter: string;
  readonly html: string;
}

/** An option once the question is answered. */
export interface AnsweredOptionView extends OptionView {
  readonly chosen: boolean;
  readonly correct: boolean;
  readonly rationaleHtml?: string;
}

/** A question that waits for its answer. */
export interface QuestionView extends QuizFrame {
  readonly screen: 'question';
  readonly questionId: string;
  readonly kind: QuestionKind;
  /** Whether it was made from the catalogue, and not written by an author. */
  readonly isGenerated: boolean;
  readonly promptHtml: string;
  readonly options: readonly OptionView[];
  /** How many options an answer has: 1 for multiple choice. */
  readonly choose: number;
  /** Ids of the options chosen so far. */
  readonly draft: readonly string[];
  readonly flagged: boolean;
}

/** A section of a chapter that a screen links to. */
export interface SectionLinkView {
  readonly sectionId: string;
  readonly title: string;
}

/** A source of the explanation. */
export interface ReferenceView {
  /** As the citations in the text name it. */
  readonly label: string;
  readonly number: number;
  readonly title: string;
  readonly url?: string;
}

/** A question with its result. */
export interface ResultView extends QuizFrame {
  readonly screen: 'result';
  readonly questionId: string;
  readonly kind: QuestionKind;
  /** Whether it was made from the catalogue, and not written by an author. */
  readonly isGenerated: boolean;
  readonly promptHtml: string;
  readonly correct: boolean;
  readonly confidence?: Confidence;
  readonly options: readonly AnsweredOptionView[];
  readonly explanationHtml?: string;
  readonly references: readonly ReferenceView[];
  readonly sections: readonly SectionLinkView[];
  readonly flagged: boolean;
  /** What "next" leads to. */
  readonly next: 'question' | 'summary';
  /** In a mock exam that has ended. */
  readonly exam?: { readonly answered: boolean; readonly unscored: boolean };
}

/** A section to read again, and how many questions say so. */
export interface RereadView extends SectionLinkView {
  readonly missed: number;
  /** Answered rightly, but unsure. */
  readonly unsure: number;
}

/** The end of a quiz. */
export interface SummaryView extends QuizFrame {
  readonly screen: 'summary';
  readonly answered: number;
  readonly correct: number;
  /** In the order of most missed. */
  readonly reread: readonly RereadView[];
  /** How many answered questions were wrong: what "repeat the missed ones" repeats. */
  readonly missed: number;
  /** Index of the first question without an answer; absent where all are answered. */
  readonly firstOpen?: number;
}

/** What an exam is, by its guide. */
export interface ExamFacts extends Pick<
  ExamBlueprint,
  'code' | 'name' | 'questions' | 'scoredQuestions' | 'minutes' | 'score' | 'guessingPenalty'
> {
  /** Where this is said. */
  readonly source?: { readonly title: string; readonly url: string; readonly asOf: string };
}

/** Before a mock exam: what it is, and how much of the exam it covers. */
export interface ExamIntroView extends QuizFrame {
  readonly screen: 'examIntro';
  readonly exam: ExamFacts;
  readonly coverage: ExamCoverage;
  /** Whether there is the report of an earlier one. */
  readonly hasReport: boolean;
}

/** All questions of a mock exam that runs, before its end. */
export interface ExamReviewView extends QuizFrame {
  readonly screen: 'examReview';
}

/** What a mock exam came to. */
export interface ExamReportView extends QuizFrame {
  readonly screen: 'examReport';
  readonly exam: ExamFacts;
  readonly score: ExamScore;
  readonly coverage: ExamCoverage;
  /** Whether the time was up, and the learner did not end it. */
  readonly timedOut: boolean;
  /** How long it took, in milliseconds. */
  readonly took: number;
  readonly reread: readonly RereadView[];
}

export type QuizView = QuestionView | ResultView | SummaryView | ExamIntroView | ExamReviewView | ExamReportView;
