import * as vscode from 'vscode';
import type { StudyLog } from '../../core/progress/studyLog';
import { dealQuiz } from '../../core/quiz/dealQuiz';
import { GENERATED_CHAPTER_ID, type Attempt, type Confidence, type Quiz } from '../../core/quiz/model';
import type { BankQuestion } from '../../core/quiz/questionBank';
import { hasNewKey } from '../../core/quiz/keyChange';
import { isEnded, quizAnswers, type QuizAnswers } from '../../core/quiz/quizAnswers';
import type { QuizMaterial } from '../../core/quiz/quizMaterial';
import { applyFlags, chooseDraft, goTo, skip } from '../../core/quiz/quizSteps';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { QuizView } from '../../core/quiz/quizView';
import { reconcileQuiz } from '../../core/quiz/reconcileQuiz';
import { isWholeResponse, keyOf, scoreResponse } from '../../core/quiz/scoreResponse';
import { viewQuiz } from '../../core/quiz/viewQuiz';
import type { Rating } from '../../core/scheduling/model';
import { localCalendar } from '../../core/util/calendar';
import type { AskingSession, QuizStepRequest } from './askingSession';
import { nothingToAsk } from './nothingToAsk';

/** What a session needs. */
export interface QuizSessionServices {
  readonly log: StudyLog;
  readonly quizzes: QuizStore;
}

/** What a learner says of a question or an answer, without id and time. */
type SaidRecord =
  | { readonly kind: 'flag'; readonly questionId: string; readonly flagged: boolean }
  | { readonly kind: 'rating'; readonly attemptId: string; readonly rating: Rating }
  | { readonly kind: 'suspend' | 'unsuspend'; readonly questionId: string };

/** One quiz under way: does what the learner asks, keeps it, and tells what to show. */
export class QuizSession implements AskingSession {
  private quiz: Quiz;

  private constructor(
    private readonly material: QuizMaterial,
    private readonly services: QuizSessionServices,
    quiz: Quiz,
  ) {
    this.quiz = reconcileQuiz(quiz, material.bank);
  }

  /** Goes on with a quiz that was dealt before. */
  static resume(material: QuizMaterial, services: QuizSessionServices, quiz: Quiz): QuizSession {
    return new QuizSession(material, services, quiz);
  }

  /** Starts a new quiz. */
  static async start(material: QuizMaterial, services: QuizSessionServices): Promise<QuizSession> {
    const session = new QuizSession(material, services, await pickAndDeal(material));
    await services.quizzes.save(session.quiz);
    return session;
  }

  /** What is on screen now. */
  async view(): Promise<QuizView> {
    const { bank, title } = this.material;
    const progress = await this.services.log.progress();
    const quiz = applyFlags(this.quiz, progress.flags);
    const answers = quizAnswers(progress, quiz.id);
    const isRekeyed = (attempt: Attempt): boolean => hasNewKey(attempt, progress.attempts);
    const view = viewQuiz({ quiz, bank, title, answers, isRekeyed });
    return this.material.review?.complete(view, answers) ?? view;
  }

  /** Tells whether there is something left to answer, and whether it is still what should be asked. */
  async isUnderWay(): Promise<boolean> {
    const { dayOf } = localCalendar;
    if (this.material.isDaily === true && dayOf(this.quiz.startedAt) !== dayOf(Date.now())) return false;
    return !isEnded(this.quiz, await this.answers());
  }

  /** Deals anew. */
  async restart(): Promise<void> {
    await this.change(await pickAndDeal(this.material));
  }

  /** Does what the learner asked for. @throws Error with a sentence for the user; nothing changed then. */
  async act(request: QuizStepRequest): Promise<void> {
    const now = Date.now();
    switch (request.type) {
      case 'ready':
        return;
      case 'draft':
        return this.change(chooseDraft(this.quiz, request.questionId, request.optionIds));
      case 'submit':
        return this.submit(request);
      case 'skip':
        return this.change(skip(this.quiz, request.questionId, now));
      case 'flag':
        return this.flag(request);
      case 'back':
        return this.change(goTo(this.quiz, this.quiz.current - 1, now));
      case 'next':
        return this.change(goTo(this.quiz, this.quiz.current + 1, now));
      case 'goTo':
        return this.change(goTo(this.quiz, request.index, now));
      case 'repeatMissed': {
        const answers = await this.answers();
        const missed = this.quiz.items.filter(({ questionId }) => answers.get(questionId)?.score.raw === 0);
        const questions = missed.flatMap((item) => this.material.bank.find(item) ?? []);
        return this.change(deal(this.material, questions));
      }
      case 'rate':
        return this.rate(request);
      case 'suspend': {
        const { questionId, suspended } = request;
        return this.record({ kind: suspended ? 'suspend' : 'unsuspend', questionId });
      }
      case 'learnNew':
        return this.change(deal(this.material, (await this.material.review?.pickNew()) ?? []));
      case 'restart':
        return this.restart();
    }
  }

  /** Scores an answer and has the log keep it, before anything tells the learner whether it was right. */
  private async submit(answer: {
    readonly questionId: string;
    readonly optionIds: readonly string[];
    readonly confidence?: Confidence;
  }): Promise<void> {
    const { questionId, optionIds, confidence } = answer;
    const item = this.quiz.items.find((item) => item.questionId === questionId);
    const question = item && this.material.bank.find(item)?.question;
    // It may be answered already, in another window: the answer that counts is shown.
    if (item === undefined || question === undefined || (await this.answers()).has(questionId)) return;
    const response = { optionIds };
    if (!isWholeResponse(question, response))
      throw new Error(vscode.l10n.t('The answer is not complete. Choose as many options as the question asks for.'));
    const time = Date.now();
    const attempt: Attempt = {
      id: crypto.randomUUID(),
      time,
      quizId: this.quiz.id,
      chapterId: item.chapterId ?? GENERATED_CHAPTER_ID,
      questionId,
      response,
      score: scoreResponse(question, response),
      correctOptionIds: keyOf(question),
      duration: Math.max(0, time - (item.shownAt ?? time)),
      ...(confidence === undefined ? {} : { confidence }),
    };
    await this.services.log.append({ kind: 'attempt', ...attempt });
  }

  /** A flag is of the question, not of the quiz: the log keeps it. */
  private async flag({ questionId, flagged }: { readonly questionId: string; readonly flagged: boolean }) {
    if (!this.quiz.items.some((item) => item.questionId === questionId)) return;
    await this.record({ kind: 'flag', questionId, flagged });
  }

  private async rate({ questionId, rating }: { readonly questionId: string; readonly rating: Rating }) {
    const attemptId = (await this.answers()).get(questionId)?.id;
    if (attemptId !== undefined) await this.record({ kind: 'rating', attemptId, rating });
  }

  private record(said: SaidRecord): Promise<void> {
    return this.services.log.append({ ...said, id: crypto.randomUUID(), time: Date.now() });
  }

  private async answers(): Promise<QuizAnswers> {
    return quizAnswers(await this.services.log.progress(), this.quiz.id);
  }

  private async change(quiz: Quiz): Promise<void> {
    await this.services.quizzes.save(quiz);
    this.quiz = quiz;
  }
}

/** Picks and deals. Only a review can be of nothing. @throws Error with a sentence for the user where there is nothing. */
async function pickAndDeal(material: QuizMaterial): Promise<Quiz> {
  const questions = await material.pick(Math.random);
  if (questions.length === 0 && material.review === undefined) throw new Error(nothingToAsk(material.source.kind));
  return deal(material, questions);
}

/** Deals questions of some material. The id begins with the time, so that ids sort by it. */
function deal({ source }: QuizMaterial, questions: readonly BankQuestion[]): Quiz {
  const now = Date.now();
  return dealQuiz({
    id: `${now.toString(36).padStart(9, '0')}-${crypto.randomUUID()}`,
    source,
    questions,
    now,
    random: Math.random,
  });
}
