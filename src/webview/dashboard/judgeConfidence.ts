import type { ShownDashboard } from '../../protocol/dashboardEvents';

type CalibrationRow = ShownDashboard['calibration'][number];

/**
 * What share of right answers a confidence claims. The quiz asks for no number, so we read one into its words: who is
 * sure expects to be right nine times of ten, who is unsure may as well be wrong.
 */
export const CLAIMED = { sure: 0.9, unsure: 0.5 } as const;

/** A confidence that claims something, with the answers that were given with it. */
export interface CalibrationPoint {
  readonly confidence: keyof typeof CLAIMED;
  readonly claimed: number;
  readonly answers: number;
  readonly correct: number;
  readonly share: { readonly value: number; readonly low: number; readonly high: number };
}

/** Lists the points of the calibration plot, from unsure to sure. */
export function calibrationPoints(rows: readonly CalibrationRow[]): CalibrationPoint[] {
  return (['unsure', 'sure'] as const).flatMap((confidence) => {
    const row = rows.find((row) => row.confidence === confidence);
    if (row?.share === undefined) return [];
    const { answers, correct, share } = row;
    return [{ confidence, claimed: CLAIMED[confidence], answers, correct, share }];
  });
}

/** How a learner's confidence and their answers agree. */
export type Judgement = 'tooSure' | 'tooUnsure' | 'apt' | 'unknown';

/** Judges by the intervals: what could be chance is not held against anybody. */
export function judgeConfidence(points: readonly CalibrationPoint[]): Judgement {
  if (points.length === 0) return 'unknown';
  const sure = points.find(({ confidence }) => confidence === 'sure');
  const unsure = points.find(({ confidence }) => confidence === 'unsure');
  if (sure !== undefined && sure.share.high < sure.claimed) return 'tooSure';
  if (unsure !== undefined && unsure.share.low > unsure.claimed) return 'tooUnsure';
  return 'apt';
}
