/**
 * Forms of a mock exam: which questions one asks, and how much of the blueprint it covers.
 *
 * Only what an author wrote is asked. A generated recognition question belongs to a service, not to a task statement, so
 * it would fill a form without saying anything about the exam: what is missing is said instead.
 */
import type { ExamBlueprint } from '../content/examBlueprint';
import type { Chapter } from '../content/model';
import { apportion } from './apportion';
import { type Random, shuffle } from './dealQuiz';
import type { BankQuestion, QuestionBank } from './questionBank';

/** Where in the blueprint a question belongs. */
export interface ExamTopic {
  readonly domainId: string;
  /** Absent where the chapter names its domain only. */
  readonly taskId?: string;
}

/** What the chapters say of where they belong, by chapter id. */
export type ExamTopics = ReadonlyMap<string, ExamTopic>;

/** How many questions of a domain the exam asks, and how many of them a form can ask. */
export interface DomainCoverage {
  readonly domainId: string;
  readonly title: string;
  readonly wanted: number;
  readonly filled: number;
}

/** How much of the blueprint a form covers, and what it is scaled down to. */
export interface ExamCoverage {
  /** Questions of the exam, and of the form. */
  readonly wanted: number;
  readonly filled: number;
  /** How many of the form's questions count. */
  readonly scored: number;
  /** The form's time at the exam's pace, in milliseconds. */
  readonly duration: number;
  readonly domains: readonly DomainCoverage[];
}

/** A question of a form. */
export interface FormQuestion {
  readonly asked: BankQuestion;
  readonly unscored: boolean;
}

/** What forms are made from. */
export interface FormSources {
  readonly blueprint: ExamBlueprint;
  readonly bank: QuestionBank;
  readonly topics: ExamTopics;
}

/** Returns where chapters belong, from their front matter; those that name no domain of the blueprint are left out. */
export function topicsOf(chapters: readonly Chapter[], { domains }: ExamBlueprint): ExamTopics {
  const topics = new Map<string, ExamTopic>();
  for (const { id, metadata } of chapters) {
    const domain = domains.find(({ id, tasks }) => id === metadata.domain || tasks.some((t) => t.id === metadata.task));
    if (domain === undefined) continue;
    const task = domain.tasks.find((task) => task.id === metadata.task);
    topics.set(id, { domainId: domain.id, ...(task === undefined ? {} : { taskId: task.id }) });
  }
  return topics;
}

/** Tells how much of the blueprint the questions there are can fill. */
export function examCoverage(sources: FormSources): ExamCoverage {
  const { blueprint } = sources;
  const pools = poolsOf(sources);
  const domains = blueprint.domains.map(({ id, title }, index): DomainCoverage => {
    const wanted = pools[index]?.wanted ?? 0;
    return { domainId: id, title, wanted, filled: Math.min(wanted, pools[index]?.questions.length ?? 0) };
  });
  const filled = domains.reduce((sum, domain) => sum + domain.filled, 0);
  return {
    wanted: blueprint.questions,
    filled,
    scored: Math.round((filled * blueprint.scoredQuestions) / blueprint.questions),
    duration: scaledDuration(blueprint, filled),
    domains,
  };
}

/**
 * Assembles a form: of each domain as many questions as its weight gives it, or as many as there are; within a domain of
 * each task in turn; all of them shuffled. As in the exam, some do not count, of each domain in proportion.
 */
export function assembleForm(sources: FormSources, random: Random): FormQuestion[] {
  const coverage = examCoverage(sources);
  const byDomain = poolsOf(sources).map(({ wanted, questions }) =>
    inTurnByTask(shuffle(questions, random), sources.topics).slice(0, wanted),
  );
  const unscored = apportion(
    coverage.filled - coverage.scored,
    byDomain.map(({ length }) => length),
  );
  const form = byDomain.flatMap((questions, domain) => {
    const tried = new Set(shuffle(questions, random).slice(0, unscored[domain]));
    return questions.map((asked): FormQuestion => ({ asked, unscored: tried.has(asked) }));
  });
  return shuffle(form, random);
}

/** The time for some of the exam's questions at its pace, in milliseconds, up to the next full second. */
function scaledDuration({ questions, minutes }: ExamBlueprint, filled: number): number {
  return Math.ceil((minutes * 60 * filled) / questions) * 1000;
}

interface DomainPool {
  readonly wanted: number;
  readonly questions: readonly BankQuestion[];
}

/** One pool a domain, in the blueprint's order. An id that two chapters use is asked once: answers are kept by it. */
function poolsOf({ blueprint, bank, topics }: FormSources): DomainPool[] {
  const wanted = apportion(
    blueprint.questions,
    blueprint.domains.map(({ weight }) => weight),
  );
  const unique = new Map(bank.authored.map((asked) => [asked.question.id, asked]));
  return blueprint.domains.map(({ id }, index) => ({
    wanted: wanted[index] ?? 0,
    questions: [...unique.values()].filter((asked) => topicOf(asked, topics)?.domainId === id),
  }));
}

/** Returns where a question belongs; `undefined` for one that was generated, or whose chapter does not say. */
export function topicOf({ chapterId }: Pick<BankQuestion, 'chapterId'>, topics: ExamTopics): ExamTopic | undefined {
  return chapterId === undefined ? undefined : topics.get(chapterId);
}

/** Takes a question of each task in turn, so that a task with many questions does not push out the others. */
function inTurnByTask(questions: readonly BankQuestion[], topics: ExamTopics): BankQuestion[] {
  const byTask = new Map<string, BankQuestion[]>();
  for (const asked of questions) {
    const task = topicOf(asked, topics)?.taskId ?? '';
    byTask.set(task, [...(byTask.get(task) ?? []), asked]);
  }
  const rounds = Math.max(0, ...[...byTask.values()].map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => [...byTask.values()].flatMap((own) => own[round] ?? [])).flat();
}
