/**
 * What a quiz shows, as data: the webview paints it and decides nothing.
 *
 * A question that is not answered yet carries neither key nor explanation, so nothing in the frame can give it away.
 */
import type { ExamBlueprint } from '../content/examBlueprint';
import type { QuestionKind } from '../content/model';
import type { Rating } from '../scheduling/model';
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
  /** The same without markup, where only that can be shown. */
  readonly text: string;
}

/** A line of a match, which is given an option. */
export interface PromptView {
  readonly id: string;
  readonly html: string;
  readonly text: string;
}

/** The scenario that a question shares with others. */
export interface CaseView {
  readonly title: string;
  readonly html: string;
  /** Which of the case's questions this is, from 1, and how many of them the quiz asks. */
  readonly part: number;
  readonly parts: number;
}

/** An option once the question is answered. */
export interface AnsweredOptionView extends OptionView {
  /** Whether it was chosen, and whether it should have been: neither says anything of an order or a match. */
  readonly chosen: boolean;
  readonly correct: boolean;
  readonly rationaleHtml?: string;
}

/** One place of an order or one line of a match: what was given there, and what is right. */
export interface ComparedView {
  /** The line that was matched; absent for a place in an order. */
  readonly prompt?: PromptView;
  /** Absent where the option is gone from the chapter since. */
  readonly given?: OptionView;
  readonly right?: OptionView;
  readonly isRight: boolean;
}

/** A question that waits for its answer. */
export interface QuestionView extends QuizFrame {
  readonly screen: 'question';
  readonly questionId: string;
  readonly kind: QuestionKind;
  /** Whether it was made from the catalogue, and not written by an author. */
  readonly isGenerated: boolean;
  readonly caseStudy?: CaseView;
  readonly promptHtml: string;
  /** The lines of a match; empty for other kinds. */
  readonly prompts: readonly PromptView[];
  /** Whether an option of a match goes with several lines; of the key it tells what the exam tells too. */
  readonly optionsRepeat: boolean;
  readonly options: readonly OptionView[];
  /** How many options an answer has: 1 for multiple choice. */
  readonly choose: number;
  /** Ids of the options chosen so far, as `QuizItem` keeps them. */
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
  readonly caseStudy?: CaseView;
  readonly promptHtml: string;
  readonly correct: boolean;
  readonly confidence?: Confidence;
  /** In the order shown; of an order in the right one. */
  readonly options: readonly AnsweredOptionView[];
  /** An order or a match, place by place; empty for a choice. */
  readonly compared: readonly ComparedView[];
  readonly explanationHtml?: string;
  readonly references: readonly ReferenceView[];
  readonly sections: readonly SectionLinkView[];
  readonly flagged: boolean;
  /** Set in a review. */
  readonly review?: ReviewResultView;
  /** Set where the key has changed since the learner last answered it: it starts anew in their memory. */
  readonly isRekeyed?: true;
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
  /** Set in a review. */
  readonly review?: ReviewSummaryView;
}

/** A rating that an answer can have. */
export interface RatingChoiceView {
  readonly rating: Rating;
  /** Days from the answer until the question would be due. */
  readonly days: number;
}

/** A question that keeps being forgotten. */
export interface LeechView {
  readonly questionId: string;
  /** The question in plain text. */
  readonly text: string;
  readonly lapses: number;
  /** Left out of reviews, as the learner asked. */
  readonly suspended: boolean;
}

/** What a review says of an answer. */
export interface ReviewResultView {
  /** The one that counts. */
  readonly rating: Rating;
  /** From the worst to the best. */
  readonly choices: readonly RatingChoiceView[];
  /** Set where the question keeps being forgotten. */
  readonly leech?: LeechView;
}

/** How reviews stand. */
export interface ReviewSummaryView {
  /** How many questions are due today, and how many new ones today has room for. */
  readonly due: number;
  readonly fresh: number;
  /** Days until the next question is due; absent where none was answered yet. */
  readonly nextDueIn?: number;
  readonly leeches: readonly LeechView[];
}

/** A review of nothing: all that is due is done. */
export interface RestView extends QuizFrame {
  readonly screen: 'rest';
  readonly review: ReviewSummaryView;
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

export type QuizView =
  QuestionView | ResultView | SummaryView | RestView | ExamIntroView | ExamReviewView | ExamReportView;
