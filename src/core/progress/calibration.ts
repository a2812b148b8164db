/** How well the learner's confidence and their answers agree. */
import type { Attempt, Confidence } from '../quiz/model';
import { wilson, type Share } from '../util/wilson';
import { foldAll, type AnswerFold } from './answerFold';
import { isCorrect } from './progress';

/** The answers that were given with one confidence. */
export interface CalibrationRow {
  /** `unsaid` where the learner did not say. */
  readonly confidence: Confidence | 'unsaid';
  readonly answers: number;
  readonly correct: number;
  /** The share of right answers; absent without answers. */
  readonly share?: Share;
}

/** Derives calibration: a row for each confidence, from sure to unsure. */
export function calibration(attempts: readonly Attempt[]): readonly CalibrationRow[] {
  return foldAll(attempts, calibrationFold());
}

/** Derives calibration, answer by answer. */
export function calibrationFold(): AnswerFold<readonly CalibrationRow[]> {
  const counts = {
    sure: { answers: 0, correct: 0 },
    unsaid: { answers: 0, correct: 0 },
    unsure: { answers: 0, correct: 0 },
  };
  return {
    add(attempt) {
      const row = counts[attempt.confidence ?? 'unsaid'];
      row.answers += 1;
      row.correct += isCorrect(attempt) ? 1 : 0;
    },
    result: () =>
      (['sure', 'unsaid', 'unsure'] as const).map((confidence): CalibrationRow => {
        const { answers, correct } = counts[confidence];
        const share = wilson(correct, answers);
        return { confidence, answers, correct, ...(share === undefined ? {} : { share }) };
      }),
  };
}
