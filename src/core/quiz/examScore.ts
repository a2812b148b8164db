/** What a mock exam comes to: the scaled score, and how it went by domain and task statement. */
import type { ExamBlueprint } from '../content/examBlueprint';
import { isCorrect } from '../progress/progress';
import { topicOf, type ExamTopics } from './examForm';
import type { Exam } from './examSteps';
import type { QuizAnswers } from './quizAnswers';

/** How many questions were right. */
export interface RightCount {
  readonly right: number;
  readonly asked: number;
}

/** How one task statement went. */
export interface TaskScore extends RightCount {
  readonly taskId: string;
  readonly title: string;
}

/** How one domain went. */
export interface DomainScore extends RightCount {
  readonly domainId: string;
  readonly title: string;
  /** Its share of the exam, in percent. */
  readonly weight: number;
  readonly tasks: readonly TaskScore[];
}

/** What an exam comes to. */
export interface ExamScore {
  readonly scaled: number;
  readonly passed: boolean;
  /** Of the questions that count. */
  readonly scored: RightCount;
  /** Of all questions asked, those that do not count too. */
  readonly domains: readonly DomainScore[];
}

/**
 * Scales a share of right answers linearly: none is the lowest score, all is the highest. AWS does not publish how it
 * scales, so this is an estimate.
 */
export function scaledScore({ right, asked }: RightCount, { score }: ExamBlueprint): number {
  const share = asked === 0 ? 0 : right / asked;
  return Math.round(score.least + share * (score.most - score.least));
}

/** Scores an ended exam. A question without an answer is a wrong one: guessing costs nothing. */
export function scoreExam(
  exam: Exam,
  sources: { readonly blueprint: ExamBlueprint; readonly topics: ExamTopics; readonly answers: QuizAnswers },
): ExamScore {
  const { blueprint, topics, answers } = sources;
  const judged = exam.items.map((item): JudgedItem => {
    const attempt = answers.get(item.questionId);
    const topic = topicOf(item, topics);
    return {
      ...(topic?.domainId === undefined ? {} : { domainId: topic.domainId }),
      ...(topic?.taskId === undefined ? {} : { taskId: topic.taskId }),
      scored: item.unscored !== true,
      right: attempt !== undefined && isCorrect(attempt),
    };
  });
  const scored = countRight(judged, (item) => item.scored);
  const scaled = scaledScore(scored, blueprint);
  const domains = blueprint.domains.map(({ id, title, weight, tasks }): DomainScore => ({
    domainId: id,
    title,
    weight,
    ...countRight(judged, ({ domainId }) => domainId === id),
    tasks: tasks.map((task): TaskScore => ({
      taskId: task.id,
      title: task.title,
      ...countRight(judged, ({ taskId }) => taskId === task.id),
    })),
  }));
  return { scaled, passed: scored.asked > 0 && scaled >= blueprint.score.pass, scored, domains };
}

interface JudgedItem {
  readonly domainId?: string;
  readonly taskId?: string;
  readonly scored: boolean;
  readonly right: boolean;
}

function countRight(items: readonly JudgedItem[], counts: (item: JudgedItem) => boolean): RightCount {
  const counted = items.filter(counts);
  return { right: counted.filter(({ right }) => right).length, asked: counted.length };
}
