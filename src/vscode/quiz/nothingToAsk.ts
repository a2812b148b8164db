import * as vscode from 'vscode';
import type { QuizSource } from '../../core/quiz/model';

/** Says why there is no quiz, and what to do instead. */
export function nothingToAsk(kind: QuizSource['kind']): string {
  switch (kind) {
    case 'chapter':
      return vscode.l10n.t('This chapter has no questions that can be asked. Choose another in the Chapters view.');
    case 'services':
      return vscode.l10n.t(
        'There are no questions about these services. Choose a chapter in the Chapters view instead.',
      );
    case 'exam':
      return vscode.l10n.t('No chapter asks questions that belong to the exam, so there is no mock exam yet.');
  }
}
