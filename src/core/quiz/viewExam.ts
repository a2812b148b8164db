import type { ExamBlueprint, ExamSource as ExamGuide } from '../content/examBlueprint';
import { type ExamCoverage, examCoverage, type ExamTopics } from './examForm';
import { scoreExam } from './examScore';
import { endOf, type Exam, isAnswered, judgedAnswers } from './examSteps';
import type { ExamSource } from './model';
import type { QuestionBank } from './questionBank';
import type { QuizAnswers } from './quizAnswers';
import type {
  ExamFacts,
  ExamIntroView,
  ExamReportView,
  ExamReviewView,
  QuestionView,
  QuizStep,
  ResultView,
} from './quizView';
import { viewQuiz } from './viewQuiz';

/** What an exam's views are made from, before it begins and after. */
export interface ExamMatter {
  readonly source: ExamSource;
  readonly title: string;
  readonly bank: QuestionBank;
  readonly blueprint: ExamBlueprint;
  readonly topics: ExamTopics;
}

/** What a view of an exam is made from. */
export interface ExamSituation extends ExamMatter {
  /** Fitted to the bank by `reconcileQuiz`. */
  readonly exam: Exam;
  /** What the log has of it. */
  readonly answers: QuizAnswers;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** What is on screen before an exam begins. */
export function viewExamIntro(matter: ExamMatter, hasReport: boolean): ExamIntroView {
  const { source, title, blueprint } = matter;
  const frame = { quizId: '', source, title, steps: [], current: 0 };
  return {
    ...frame,
    screen: 'examIntro',
    exam: factsOf(blueprint),
    coverage: examCoverage(matter),
    hasReport,
  };
}

/** Tells what is on screen: a question or all of them while it runs, the report or a question's result once it has ended. */
export function viewExam(situation: ExamSituation): QuestionView | ResultView | ExamReviewView | ExamReportView {
  const endedAt = endOf(situation.exam, situation.now);
  return endedAt === undefined ? viewRunning(situation) : viewEnded(situation, endedAt);
}

/** While an exam runs, nothing in its views tells a right answer from a wrong one. */
function viewRunning({ exam, bank, title, now }: ExamSituation): QuestionView | ExamReviewView {
  const view = viewQuiz({ quiz: exam, bank, title, answers: new Map() });
  const steps = exam.items.map((item, index): QuizStep => {
    const question = bank.find(item)?.question;
    const answered = question !== undefined && isAnswered(item, question);
    return { text: view.steps[index]?.text ?? '', flagged: item.flagged, status: answered ? 'answered' : 'open' };
  });
  const clock = { endsAt: exam.exam.endsAt, now };
  if (view.screen === 'question') return { ...view, steps, clock };
  const { quizId, source, current } = view;
  return { quizId, source, title, current, steps, clock, screen: 'examReview' };
}

function viewEnded(situation: ExamSituation, endedAt: number): ResultView | ExamReportView {
  const { exam, bank, title, topics, blueprint } = situation;
  const answers = judgedAnswers(exam, { bank, endedAt, answers: situation.answers });
  const view = viewQuiz({ quiz: exam, bank, title, answers });
  const answered = exam.items.map((item) => {
    const question = bank.find(item)?.question;
    return situation.answers.has(item.questionId) || (question !== undefined && isAnswered(item, question));
  });
  const steps = view.steps.map((step, index): QuizStep => (answered[index] ? step : { ...step, status: 'unanswered' }));
  if (view.screen === 'result') {
    const item = exam.items[view.current];
    const marks = { answered: answered[view.current] === true, unscored: item?.unscored === true };
    return { ...view, steps, exam: marks };
  }
  return {
    quizId: view.quizId,
    source: view.source,
    title,
    current: view.current,
    steps,
    screen: 'examReport',
    exam: factsOf(blueprint),
    score: scoreExam(exam, { blueprint, topics, answers }),
    coverage: coverageOf(situation),
    timedOut: endedAt >= exam.exam.endsAt,
    took: Math.max(0, endedAt - exam.startedAt),
    reread: view.screen === 'summary' ? view.reread : [],
  };
}

/** What an exam covered when it was dealt: chapters that came since do not make it larger. */
function coverageOf(situation: ExamSituation): ExamCoverage {
  const { exam, topics } = situation;
  const coverage = examCoverage(situation);
  const filledOf = (domainId: string): number =>
    exam.items.filter(({ chapterId }) => chapterId !== undefined && topics.get(chapterId)?.domainId === domainId)
      .length;
  return {
    ...coverage,
    filled: exam.items.length,
    scored: exam.items.filter(({ unscored }) => unscored !== true).length,
    duration: exam.exam.endsAt - exam.startedAt,
    domains: coverage.domains.map((domain) => ({ ...domain, filled: filledOf(domain.domainId) })),
  };
}

function factsOf(blueprint: ExamBlueprint): ExamFacts {
  const { code, name, questions, scoredQuestions, minutes, score, guessingPenalty } = blueprint;
  const source = guideOf(blueprint);
  return { code, name, questions, scoredQuestions, minutes, score, guessingPenalty, ...(source && { source }) };
}

/** Returns the source of what the exam is called and how it is scored. */
export function guideOf({ sources }: ExamBlueprint): ExamGuide | undefined {
  return sources.find(({ covers }) => covers.includes('code'));
}
