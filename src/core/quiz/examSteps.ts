/** What happens to a mock exam: how it begins, changes in several windows at once, and ends. */
import type { Question } from '../content/model';
import { dealQuiz } from './dealQuiz';
import type { FormQuestion } from './examForm';
import { GENERATED_CHAPTER_ID, type Attempt, type ExamRun, type ExamSource, type Quiz, type QuizItem } from './model';
import type { QuestionBank } from './questionBank';
import type { QuizAnswers } from './quizAnswers';
import { isWholeResponse, keyOf, scoreResponse } from './scoreResponse';
import { seededRandom } from './seededRandom';

/** A quiz that is a mock exam. */
export interface Exam extends Quiz {
  readonly exam: ExamRun;
}

/** Tells whether a quiz is a mock exam. */
export function isExam(quiz: Quiz): quiz is Exam {
  return quiz.exam !== undefined;
}

/**
 * Makes the id of an exam from a text that is unique. It begins with the time, so that ids sort by it, and says that it is an
 * exam's: whoever looks for the last exam need not read every quiz.
 */
export function examId(now: number, unique: string): string {
  return `${now.toString(36).padStart(9, '0')}-exam-${unique}`;
}

/** Tells whether an id is an exam's. */
export function isExamId(quizId: string): boolean {
  return /^[0-9a-z]{9,}-exam-/.test(quizId);
}

/** What an exam begins with. */
export interface ExamStart {
  /** Unique for this exam on any machine; the shuffles follow from it. */
  readonly id: string;
  readonly source: ExamSource;
  readonly form: readonly FormQuestion[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** In milliseconds. */
  readonly duration: number;
}

/** Begins an exam at its first question. */
export function startExam({ id, source, form, now, duration }: ExamStart): Exam {
  const questions = form.map(({ asked }) => asked);
  const unscored = new Set(form.filter((question) => question.unscored).map(({ asked }) => asked.question.id));
  const quiz = dealQuiz({ id, source, questions, now, random: seededRandom(id) });
  return {
    ...quiz,
    items: quiz.items.map((item) => (unscored.has(item.questionId) ? { ...item, unscored: true } : item)),
    exam: { endsAt: now + duration, revision: 0 },
  };
}

/** When an exam ended: when the learner said so, or when its time was up; `undefined` while it runs. */
export function endOf({ exam }: Exam, now: number): number | undefined {
  if (exam.endedAt !== undefined) return exam.endedAt;
  return now >= exam.endsAt ? exam.endsAt : undefined;
}

/** How long to wait before looking at the clock again, in milliseconds; 0 once the time is up. */
export function nextLook(now: number, endsAt: number): number {
  // Timers stand still while a machine sleeps, so none is set for longer than a second.
  return Math.max(0, Math.min(endsAt - now, 1000));
}

/** Marks `changed` as the next revision after `before`, and so each item whose answer or flag was changed. */
export function nextRevision(before: Exam, changed: Quiz): Exam {
  const revision = before.exam.revision + 1;
  const items = changed.items.map((item) => {
    const known = before.items.find(({ questionId }) => questionId === item.questionId);
    const isSame = known !== undefined && known.draft === item.draft && known.flagged === item.flagged;
    return isSame ? item : { ...item, revision };
  });
  return { ...changed, items, exam: { ...before.exam, ...changed.exam, revision } };
}

/**
 * Joins what several windows kept of one exam: of each question the newest answer, whichever window gave it, and the
 * earliest end. So windows that write at the same moment lose nothing of each other's.
 */
export function joinRevisions(revisions: readonly Exam[]): Exam | undefined {
  const [newest, ...others] = revisions.toSorted((a, b) => b.exam.revision - a.exam.revision);
  if (newest === undefined) return undefined;
  const ends = revisions.flatMap(({ exam }) => exam.endedAt ?? []);
  const items = newest.items.map((item) =>
    others
      .flatMap((other) => other.items.find(({ questionId }) => questionId === item.questionId) ?? [])
      .reduce(joinItems, item),
  );
  const run: ExamRun = {
    ...newest.exam,
    ...(ends.length === 0 ? {} : { endedAt: Math.min(...ends) }),
    ...(revisions.some(({ exam }) => exam.recorded) ? { recorded: true } : {}),
  };
  return { ...newest, items, exam: run };
}

function joinItems(item: QuizItem, other: QuizItem): QuizItem {
  const newer = (other.revision ?? 0) > (item.revision ?? 0) ? other : item;
  const spent = Math.max(item.spent ?? 0, other.spent ?? 0);
  return spent === (newer.spent ?? 0) ? newer : { ...newer, spent };
}

/** Adds to how long a question has been on screen. */
export function spend(exam: Exam, index: number, milliseconds: number): Exam {
  const items = exam.items.map((item, at) =>
    at === index && milliseconds > 0 ? { ...item, spent: (item.spent ?? 0) + milliseconds } : item,
  );
  return { ...exam, items };
}

/** Ends an exam. One that has ended stays as it is. */
export function endExam(exam: Exam, endedAt: number): Exam {
  return exam.exam.endedAt === undefined
    ? { ...exam, exam: { ...exam.exam, endedAt }, current: exam.items.length }
    : exam;
}

/**
 * The attempts that an ended exam leaves in the log: one for each question that was answered wholly. What was left open
 * counts as wrong in the score, and not as something that the learner does not know.
 *
 * Their ids follow from the exam and the question, so that recording them again changes nothing.
 */
export function attemptsOf(
  exam: Exam,
  { bank, endedAt }: { readonly bank: QuestionBank; readonly endedAt: number },
): Attempt[] {
  return exam.items.flatMap((item) => {
    const question = bank.find(item)?.question;
    if (question === undefined || !isAnswered(item, question)) return [];
    return [attemptOf(exam, { item, question, endedAt })];
  });
}

/** Tells whether a question of an exam is answered wholly. */
export function isAnswered({ draft }: QuizItem, question: Question): boolean {
  return isWholeResponse(question, { optionIds: draft });
}

/**
 * What each question of an ended exam is judged by: what the log has, so that a key that was changed since does not change
 * the score, else what was kept, whole or not.
 */
export function judgedAnswers(
  exam: Exam,
  { bank, endedAt, answers }: { readonly bank: QuestionBank; readonly endedAt: number; readonly answers: QuizAnswers },
): QuizAnswers {
  const judged = exam.items.flatMap((item): [string, Attempt][] => {
    const question = bank.find(item)?.question;
    if (question === undefined) return [];
    return [[item.questionId, answers.get(item.questionId) ?? attemptOf(exam, { item, question, endedAt })]];
  });
  return new Map(judged);
}

function attemptOf(
  { id }: Exam,
  { item, question, endedAt }: { readonly item: QuizItem; readonly question: Question; readonly endedAt: number },
): Attempt {
  const response = { optionIds: item.draft };
  return {
    id: `${id}/${item.questionId}`,
    time: endedAt,
    quizId: id,
    chapterId: item.chapterId ?? GENERATED_CHAPTER_ID,
    questionId: item.questionId,
    response,
    score: scoreResponse(question, response),
    correctOptionIds: keyOf(question),
    duration: item.spent ?? 0,
  };
}
