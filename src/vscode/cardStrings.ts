import * as vscode from 'vscode';
import type { CardStrings } from '../core/services/serviceCard';

/** The words that all cards share, in the language of the window. */
export function cardStrings(): CardStrings {
  return {
    kinds: {
      service: vscode.l10n.t('AWS service'),
      feature: vscode.l10n.t('Feature'),
      concept: vscode.l10n.t('Concept'),
    },
    partOf: (serviceName) => vscode.l10n.t('Part of {0}', serviceName),
    formerly: (names) => vscode.l10n.t('Formerly {0}', names.join(', ')),
    whenToChoose: vscode.l10n.t('When to choose it'),
    confusedWith: vscode.l10n.t('Easily confused with'),
    coveredIn: vscode.l10n.t('Covered in'),
    documentation: vscode.l10n.t('Documentation'),
    sources: vscode.l10n.t('Sources'),
    record: ({ answered, correct, total }) => {
      const isOne = total === 1;
      if (answered === 0)
        return isOne
          ? vscode.l10n.t('Your record: its one question is not answered yet')
          : vscode.l10n.t('Your record: none of {0} questions answered', total);
      return isOne
        ? vscode.l10n.t('Your record: {0} of 1 right, one question in all', correct)
        : vscode.l10n.t('Your record: {0} of {1} right, {2} questions in all', correct, answered, total);
    },
  };
}
