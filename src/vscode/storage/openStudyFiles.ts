import * as vscode from 'vscode';
import type { Logger } from '../../core/util/logger';
import { QuizFiles } from './quizFiles';
import { SegmentedStudyLog } from './segmentedStudyLog';

/** What the learner's own files hold. */
export interface StudyFiles {
  readonly log: SegmentedStudyLog;
  readonly quizzes: QuizFiles;
}

/** Opens the learner's log and quizzes below `directory`. What cannot be read is left as it is, and the learner is told. */
export function openStudyFiles(directory: vscode.Uri, logger: Logger): StudyFiles {
  const log = new SegmentedStudyLog({
    directory: vscode.Uri.joinPath(directory, 'log'),
    sessionId: `${Date.now().toString(36)}-${crypto.randomUUID()}`,
    logger,
    onUnreadable: ({ file, lines }) => {
      logger.error(
        `${file}: ${lines ? `${lines.length} records` : 'the file'} cannot be read and were left as they are.`,
      );
      const message = vscode.l10n.t(
        'Part of your study log cannot be read. It was left untouched; the log says where.',
      );
      void vscode.window.showWarningMessage(message);
    },
  });
  const quizzes = new QuizFiles({
    directory: vscode.Uri.joinPath(directory, 'quizzes'),
    logger,
    onUnreadable: () => {
      const message = vscode.l10n.t(
        'A quiz under way cannot be read. Its file was left untouched, and your answers are safe in the study log.',
      );
      void vscode.window.showWarningMessage(message);
    },
  });
  return { log, quizzes };
}
