import type { Progress } from '../progress/progress';
import type { Attempt, Quiz } from './model';

/** What was answered in a quiz, by question id: the first answer to each, since a question is answered once. */
export type QuizAnswers = ReadonlyMap<string, Attempt>;

/** Returns what was answered in a quiz, from the log. */
export function quizAnswers(progress: Progress, quizId: string): QuizAnswers {
  const answers = new Map<string, Attempt>();
  for (const attempt of progress.attempts) {
    if (attempt.quizId === quizId && !answers.has(attempt.questionId)) answers.set(attempt.questionId, attempt);
  }
  return answers;
}

/** Tells whether every question of a quiz is answered. */
export function isEnded(quiz: Quiz, answers: QuizAnswers): boolean {
  return quiz.items.every(({ questionId }) => answers.has(questionId));
}
