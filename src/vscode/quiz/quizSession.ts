import * as vscode from 'vscode';
import type { Chapter } from '../../core/content/model';
import type { StudyLog } from '../../core/progress/studyLog';
import { askableQuestions, dealQuiz } from '../../core/quiz/dealQuiz';
import type { Attempt, Confidence, Quiz } from '../../core/quiz/model';
import { quizAnswers, type QuizAnswers } from '../../core/quiz/quizAnswers';
import { chooseDraft, flag, goTo, skip } from '../../core/quiz/quizSteps';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { QuizView } from '../../core/quiz/quizView';
import { reconcileQuiz } from '../../core/quiz/reconcileQuiz';
import { isWholeResponse, scoreResponse } from '../../core/quiz/scoreResponse';
import { viewQuiz } from '../../core/quiz/viewQuiz';
import type { QuizRequest } from '../../protocol/quizMessages';

/** What a session needs. */
export interface QuizSessionServices {
  readonly log: StudyLog;
  readonly quizzes: QuizStore;
}

/** What a learner did, apart from following links. */
export type QuizStepRequest = Exclude<QuizRequest, { type: 'openSection' | 'openExternal' }>;

/** One chapter's quiz under way: does what the learner asks, keeps it, and tells what to show. */
export class QuizSession {
  private quiz: Quiz;

  private constructor(
    private readonly chapter: Chapter,
    private readonly services: QuizSessionServices,
    quiz: Quiz,
  ) {
    this.quiz = reconcileQuiz(quiz, chapter);
  }

  /** Goes on with a quiz that was dealt before. */
  static resume(chapter: Chapter, services: QuizSessionServices, quiz: Quiz): QuizSession {
    return new QuizSession(chapter, services, quiz);
  }

  /** Starts a new quiz. */
  static async start(chapter: Chapter, services: QuizSessionServices): Promise<QuizSession> {
    const session = new QuizSession(
      chapter,
      services,
      deal(chapter, () => true),
    );
    await services.quizzes.save(session.quiz);
    return session;
  }

  /** What is on screen now. */
  async view(): Promise<QuizView> {
    return viewQuiz({ quiz: this.quiz, chapter: this.chapter, answers: await this.answers() });
  }

  /** Deals anew. */
  async restart(): Promise<void> {
    await this.change(deal(this.chapter, () => true));
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
        const isMissed = (questionId: string): boolean => answers.get(questionId)?.score.raw === 0;
        return this.change(deal(this.chapter, isMissed));
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
    const question = askableQuestions(this.chapter).find(({ id }) => id === questionId);
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
      chapterId: this.chapter.id,
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

/** Deals the questions of a chapter that `isWanted`. The id begins with the time, so that ids sort by it. */
function deal(chapter: Chapter, isWanted: (questionId: string) => boolean): Quiz {
  const now = Date.now();
  return dealQuiz({
    id: `${now.toString(36).padStart(9, '0')}-${crypto.randomUUID()}`,
    chapterId: chapter.id,
    questions: askableQuestions(chapter).filter(({ id }) => isWanted(id)),
    now,
    random: Math.random,
  });
}
