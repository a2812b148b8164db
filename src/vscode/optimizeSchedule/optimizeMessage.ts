import * as vscode from 'vscode';
import type { OptimizeResult } from '../../core/scheduling/optimizeParameters';

/** Says what came of an optimisation, and what it gained on reviews that it had not seen. */
export function optimizeMessage(result: Exclude<OptimizeResult, { kind: 'cancelled' }>): string {
  if (result.kind === 'notEnough')
    return vscode.l10n.t(
      'There are {0} reviews a day or more apart; fitting the schedule to you takes {1}. Nothing was changed.',
      result.reviews,
      result.needed,
    );
  const { before, after } = result;
  const figures = [
    before.logLoss.toFixed(3),
    after.logLoss.toFixed(3),
    before.rmse.toFixed(3),
    after.rmse.toFixed(3),
    before.reviews,
  ];
  if (result.kind === 'kept')
    return vscode.l10n.t(
      'The weights that FSRS ships with foretell your latest {4} reviews as well as fitted ones, and are used (log loss {0} against {1}, RMSE {2} against {3}).',
      ...figures,
    );
  return vscode.l10n.t(
    'The schedule is fitted to you. On your latest {4} reviews, held back from the fitting, log loss fell from {0} to {1}; RMSE was {2} and is {3}.',
    ...figures,
  );
}
