import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { QuizFiles } from '../../src/vscode/storage/quizFiles';
import { SegmentedStudyLog } from '../../src/vscode/storage/segmentedStudyLog';
import { silentLogger } from './silentLogger';

/** Opens the log and the quizzes of a folder, as one window does. What cannot be read there fails the test. */
export function studyFilesIn(
  folder: string,
  sessionId: string,
  onUnreadable: () => void = () => assert.fail('The log cannot be read.'),
): { readonly log: SegmentedStudyLog; readonly quizzes: QuizFiles } {
  return {
    log: new SegmentedStudyLog({
      directory: vscode.Uri.file(path.join(folder, 'log')),
      sessionId,
      logger: silentLogger,
      onUnreadable,
    }),
    quizzes: new QuizFiles({
      directory: vscode.Uri.file(path.join(folder, 'quizzes')),
      logger: silentLogger,
      onUnreadable: () => assert.fail('The quiz cannot be read.'),
    }),
  };
}
