import * as vscode from 'vscode';
import type { QuizStrings } from '../../core/quiz/quizMaterial';

/** The words of quizzes, in the language of the window. */
export function quizStrings(): QuizStrings {
  return {
    selfCheck: (chapter) => vscode.l10n.t('Self-check {0}', chapter),
  };
}
