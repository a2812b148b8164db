import type { QuizView } from '../../core/quiz/quizView';
import type { QuizRequest } from '../../protocol/quizMessages';

/** What a learner did, apart from following links. */
export type QuizStepRequest = Exclude<QuizRequest, { type: 'openSection' | 'openExternal' | 'practise' }>;

/** What stands behind a tab that asks questions: it does what the learner asks, keeps it, and tells what to show. */
export interface AskingSession {
  view(): Promise<QuizView>;
  /** @throws Error with a sentence for the user; nothing changed then. */
  act(request: QuizStepRequest): Promise<void>;
  /** Begins anew. */
  restart(): Promise<void>;
}
