import * as vscode from 'vscode';
import type { QuizSource } from '../../core/quiz/model';

/** Says why there is no quiz, and what to do instead. */
export function nothingToAsk(kind: QuizSource['kind']): string {
  switch (kind) {
    case 'chapter':
    case 'practiceChapter':
      return vscode.l10n.t('This chapter has no questions that can be asked. Choose another in the Chapters view.');
    case 'practiceSection':
      return vscode.l10n.t('There are no questions about this section. Practise its chapter instead.');
    case 'services':
    case 'practiceService':
      return vscode.l10n.t(
        'There are no questions about these services. Choose a chapter in the Chapters view instead.',
      );
    case 'weakSpots':
      return vscode.l10n.t('You have no weak spots now: what you answered, you should still know.');
    case 'flagged':
      return vscode.l10n.t('You have flagged no questions. Press M at a question to flag it.');
    case 'new':
      return vscode.l10n.t('You have answered every question at least once. Practise your weak spots instead.');
    case 'review':
      return vscode.l10n.t('The questions cannot be read. Reload the chapters, then try again.');
    case 'exam':
      return vscode.l10n.t('No chapter asks questions that belong to the exam, so there is no mock exam yet.');
  }
}
