import type { examMaterial } from '../../core/quiz/examMaterial';
import type { ExamSession } from './examSession';

/** What mock exams are made with. */
export interface ExamTools {
  readonly examMaterial: typeof examMaterial;
  readonly ExamSession: typeof ExamSession;
}

/** Loads what mock exams are made with, when one is first asked for. */
export type ExamToolsSource = () => Promise<ExamTools>;
