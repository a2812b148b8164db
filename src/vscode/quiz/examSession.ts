import type { StudyLog } from '../../core/progress/studyLog';
import { assembleForm, examCoverage } from '../../core/quiz/examForm';
import {
  attemptsOf,
  endExam,
  endOf,
  examId,
  type Exam,
  isExam,
  joinRevisions,
  nextRevision,
  spend,
  startExam,
} from '../../core/quiz/examSteps';
import type { Quiz } from '../../core/quiz/model';
import { quizAnswers } from '../../core/quiz/quizAnswers';
import { chooseDraft, flag, goTo } from '../../core/quiz/quizSteps';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { QuizView } from '../../core/quiz/quizView';
import { reconcileQuiz } from '../../core/quiz/reconcileQuiz';
import { seededRandom } from '../../core/quiz/seededRandom';
import { type ExamMatter, viewExam, viewExamIntro } from '../../core/quiz/viewExam';
import type { AskingSession, QuizStepRequest } from './askingSession';

/** What a session needs. */
export interface ExamSessionServices {
  readonly log: StudyLog;
  readonly quizzes: QuizStore;
  /** The host's clock: milliseconds since 1970-01-01T00:00Z. It alone decides when an exam ends. */
  readonly now: () => number;
  /** Told when the exam's time will be up; `undefined` where none runs. */
  readonly follow: (endsAt: number | undefined) => void;
}

/**
 * A mock exam in one window: before it begins, while it runs, and its report.
 *
 * Each step begins with what all windows kept, so two windows on one exam have the same answers, and ends with it kept.
 */
export class ExamSession implements AskingSession {
  private exam: Exam | undefined;
  private current = 0;
  /** Since when the question has been on screen here. */
  private since: number;

  private constructor(
    private readonly matter: ExamMatter,
    private readonly services: ExamSessionServices,
  ) {
    this.since = services.now();
  }

  /** Goes on with the exam that runs; else shows the report of `kept`; else what there is before an exam begins. */
  static async open(matter: ExamMatter, services: ExamSessionServices, kept?: Quiz): Promise<ExamSession> {
    const session = new ExamSession(matter, services);
    const exam = (await session.running()) ?? kept;
    if (exam !== undefined && isExam(exam)) await session.resume(exam);
    return session;
  }

  /** What is on screen now. */
  async view(): Promise<QuizView> {
    const { log, now } = this.services;
    if (this.exam === undefined) return viewExamIntro(this.matter, (await this.latest()) !== undefined);
    const answers = quizAnswers(await log.progress(), this.exam.id);
    return viewExam({ ...this.matter, exam: this.shown(this.exam), answers, now: now() });
  }

  /** Leads to the next exam. One that runs goes on: it can only be ended. */
  async restart(): Promise<void> {
    await this.refresh();
    if (this.exam !== undefined && this.isOver(this.exam)) this.exam = undefined;
  }

  /** Does what the learner asked for. @throws Error with a sentence for the user. */
  async act(request: QuizStepRequest): Promise<void> {
    await this.refresh();
    switch (request.type) {
      case 'startExam':
        return this.start();
      case 'lastReport': {
        const last = await this.latest();
        if (last !== undefined) await this.resume(last);
        return;
      }
      case 'restart':
        return this.restart();
      case 'endExam':
        return this.end();
      case 'draft':
        return this.change((exam) => chooseDraft(exam, request.questionId, request.optionIds));
      case 'flag':
        return this.change((exam) => flag(exam, request.questionId, request.flagged));
      case 'back':
        return this.goTo(this.current - 1);
      case 'next':
        return this.goTo(this.current + 1);
      case 'goTo':
        return this.goTo(request.index);
    }
  }

  /** Reads what other windows kept, and ends the exam where its time is up. */
  private async refresh(): Promise<void> {
    if (this.exam === undefined) return;
    const ran = this.exam.exam.endedAt === undefined;
    this.exam = (await this.read(this.exam.id)) ?? this.exam;
    // It was ended in another window: what comes then is the report.
    if (ran && this.exam.exam.endedAt !== undefined) this.current = this.exam.items.length;
    const endedAt = endOf(this.exam, this.services.now());
    if (endedAt !== undefined && this.exam.exam.recorded !== true) await this.finish(this.exam, endedAt);
    this.services.follow(this.isOver(this.exam) ? undefined : this.exam.exam.endsAt);
  }

  private async start(): Promise<void> {
    const { now, quizzes, follow } = this.services;
    // Another window may have begun one: two at a time would each take the other's time.
    const running = await this.running();
    if (running !== undefined) return this.resume(running);
    const started = now();
    const id = examId(started, crypto.randomUUID());
    const form = assembleForm(this.matter, seededRandom(id));
    const { duration } = examCoverage(this.matter);
    const exam = startExam({ id, source: this.matter.source, form, now: started, duration });
    await quizzes.save(exam);
    this.exam = exam;
    this.current = 0;
    this.since = started;
    follow(exam.exam.endsAt);
  }

  private async resume(quiz: Exam): Promise<void> {
    this.exam = (await this.read(quiz.id)) ?? this.fit(quiz);
    this.current = this.exam.current;
    this.since = this.services.now();
    await this.refresh();
  }

  private async end(): Promise<void> {
    const { exam } = this;
    if (exam === undefined || this.isOver(exam)) return;
    await this.finish(this.spent(exam), this.services.now());
    this.services.follow(undefined);
  }

  /**
   * Ends an exam: first it is kept that it has ended, and so its answers stay as they are; then the log takes them. Whatever
   * of it is done again after a crash, or in another window, changes nothing.
   */
  private async finish(exam: Exam, endedAt: number): Promise<void> {
    const { log, quizzes } = this.services;
    if (exam.exam.endedAt === undefined) {
      const ended = nextRevision(exam, endExam(exam, endedAt));
      await quizzes.save(ended);
      this.exam = ended;
      this.current = ended.items.length;
    }
    const recorded = quizAnswers(await log.progress(), exam.id);
    for (const attempt of attemptsOf(this.exam ?? exam, { bank: this.matter.bank, endedAt }))
      if (!recorded.has(attempt.questionId)) await log.append({ kind: 'attempt', ...attempt });
    const ended = this.exam ?? exam;
    const done = nextRevision(ended, { ...ended, exam: { ...ended.exam, recorded: true } });
    await quizzes.save(done);
    this.exam = done;
  }

  /** Keeps a change of an exam that runs; one that has ended stays as it is. */
  private async change(step: (exam: Exam) => Quiz): Promise<void> {
    const { exam } = this;
    if (exam === undefined || this.isOver(exam)) return;
    const changed = nextRevision(exam, step(this.spent(exam)));
    await this.services.quizzes.save(changed);
    this.exam = changed;
    this.since = this.services.now();
  }

  private async goTo(index: number): Promise<void> {
    if (this.exam === undefined) return;
    const to = Math.max(0, Math.min(index, this.exam.items.length));
    await this.change((exam) => goTo(exam, to, this.services.now()));
    this.current = to;
  }

  private spent(exam: Exam): Exam {
    return spend({ ...exam, current: this.current }, this.current, this.services.now() - this.since);
  }

  private isOver(exam: Exam): boolean {
    return endOf(exam, this.services.now()) !== undefined;
  }

  /** The question on screen is this window's own. */
  private shown(exam: Exam): Exam {
    return { ...exam, current: this.current };
  }

  private async read(quizId: string): Promise<Exam | undefined> {
    const joined = joinRevisions((await this.services.quizzes.revisions(quizId)).filter(isExam));
    return joined && this.fit(joined);
  }

  /** Fits an exam to questions that were edited since it began. */
  private fit(exam: Exam): Exam {
    return { ...reconcileQuiz(exam, this.matter.bank), exam: exam.exam };
  }

  private async latest(): Promise<Exam | undefined> {
    const last = await this.services.quizzes.latest(this.matter.source);
    return last !== undefined && isExam(last) ? last : undefined;
  }

  /** The exam that runs, or whose time was up while nobody looked. */
  private async running(): Promise<Exam | undefined> {
    const last = await this.latest();
    return last === undefined || last.exam.endedAt !== undefined ? undefined : last;
  }
}
