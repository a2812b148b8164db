import * as vscode from 'vscode';
import type { QuizStrings } from '../../core/quiz/quizMaterial';

/** The words of quizzes, in the language of the window. */
export function quizStrings(): QuizStrings {
  return {
    selfCheck: (chapter) => vscode.l10n.t('Self-check {0}', chapter),
    quizOn: (label) => vscode.l10n.t('Quiz on {0}', label),
    practice: {
      on: (name) => vscode.l10n.t('Practice: {0}', name),
      weakSpots: vscode.l10n.t('Practice: weak spots'),
      flagged: vscode.l10n.t('Practice: flagged questions'),
      fresh: vscode.l10n.t('Practice: new questions'),
      review: vscode.l10n.t('Review'),
    },
    mockExam: (code) => vscode.l10n.t('Mock exam {0}', code),
    recognition: {
      question: vscode.l10n.t('Which AWS service or feature is this?'),
      documentation: (name) => vscode.l10n.t('{0}: documentation', name),
    },
  };
}
