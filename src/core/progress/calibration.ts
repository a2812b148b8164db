/** How well the learner's confidence and their answers agree. */
import type { Attempt, Confidence } from '../quiz/model';
import { wilson, type Share } from '../util/wilson';
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
  const rows = { sure: [0, 0], unsaid: [0, 0], unsure: [0, 0] } satisfies Record<string, [number, number]>;
  for (const attempt of attempts) {
    const row = rows[attempt.confidence ?? 'unsaid'];
    row[0] = (row[0] ?? 0) + 1;
    row[1] = (row[1] ?? 0) + (isCorrect(attempt) ? 1 : 0);
  }
  return (['sure', 'unsaid', 'unsure'] as const).map((confidence): CalibrationRow => {
    const [answers = 0, correct = 0] = rows[confidence];
    const share = wilson(correct, answers);
    return { confidence, answers, correct, ...(share === undefined ? {} : { share }) };
  });
}
