import type { Quiz, QuizSource } from './model';

/** The port to the quizzes under way: what was dealt and where the learner is. Answers are in the log, not here. */
export interface QuizStore {
  /** One quiz, or `undefined` where there is none with that id, or it cannot be read (which is reported). */
  load(quizId: string): Promise<Quiz | undefined>;
  /** All that is kept of one quiz: several where windows wrote it at the same moment, none where there is none. */
  revisions(quizId: string): Promise<readonly Quiz[]>;
  /** The quiz on a source that was started last, or `undefined` where none was. */
  latest(source: QuizSource): Promise<Quiz | undefined>;
  /** Keeps a quiz, in place of what was read of it last. @throws Error with a sentence for the user where it could not be kept. */
  save(quiz: Quiz): Promise<void>;
}
