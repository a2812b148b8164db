import * as vscode from 'vscode';
import type { StudyLog } from '../../core/progress/studyLog';
import { dealQuiz } from '../../core/quiz/dealQuiz';
import { GENERATED_CHAPTER_ID, type Attempt, type Confidence, type Quiz } from '../../core/quiz/model';
import type { BankQuestion } from '../../core/quiz/questionBank';
import { quizAnswers, type QuizAnswers } from '../../core/quiz/quizAnswers';
import type { QuizMaterial } from '../../core/quiz/quizMaterial';
import { chooseDraft, flag, goTo, skip } from '../../core/quiz/quizSteps';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { QuizView } from '../../core/quiz/quizView';
import { reconcileQuiz } from '../../core/quiz/reconcileQuiz';
import { isWholeResponse, scoreResponse } from '../../core/quiz/scoreResponse';
import { viewQuiz } from '../../core/quiz/viewQuiz';
import type { AskingSession, QuizStepRequest } from './askingSession';

/** What a session needs. */
export interface QuizSessionServices {
  readonly log: StudyLog;
  readonly quizzes: QuizStore;
}

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
    const session = new QuizSession(material, services, deal(material, material.pick(Math.random)));
    await services.quizzes.save(session.quiz);
    return session;
  }

  /** What is on screen now. */
  async view(): Promise<QuizView> {
    const { bank, title } = this.material;
    return viewQuiz({ quiz: this.quiz, bank, title, answers: await this.answers() });
  }

  /** Deals anew. */
  async restart(): Promise<void> {
    await this.change(deal(this.material, this.material.pick(Math.random)));
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
        return this.change(flag(this.quiz, request.questionId, request.flagged));
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
      correctOptionIds: question.correctOptionIds,
      duration: Math.max(0, time - (item.shownAt ?? time)),
      ...(confidence === undefined ? {} : { confidence }),
    };
    await this.services.log.append({ kind: 'attempt', ...attempt });
  }

  private async answers(): Promise<QuizAnswers> {
    return quizAnswers(await this.services.log.progress(), this.quiz.id);
  }

  private async change(quiz: Quiz): Promise<void> {
    await this.services.quizzes.save(quiz);
    this.quiz = quiz;
  }
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
