import * as vscode from 'vscode';
import { Commands } from '../../contributions';
import { SEGMENT_ENDING, type UnreadableSegment } from '../../core/progress/segmentLog';
import { LargeSegmentCache, type SegmentTools } from '../../core/progress/segmentTools';
import type { FileStore } from '../../core/storage/fileStore';
import type { FileMove } from '../../core/storage/moveFiles';
import type { Disposable } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import { QuizFiles } from './quizFiles';
import { SegmentedStudyLog } from './segmentedStudyLog';
import { WorkspaceFiles } from './workspaceFiles';

/** What the learner's own files hold. */
export interface StudyFiles extends Disposable {
  readonly log: SegmentedStudyLog;
  readonly quizzes: QuizFiles;
  /** What can be derived again. */
  readonly cache: FileStore;
  /** What "Reset Progress" moves to a backup with a name of its own. */
  backup(name: string): StudyBackup;
}

/** A folder to keep everything in, as it is. */
export interface StudyBackup {
  readonly uri: vscode.Uri;
  readonly moves: readonly FileMove[];
}

/** What opening them needs. */
export interface StudyFilesOptions {
  readonly directory: vscode.Uri;
  /** Remembers what the learner was told, for the windows to come. */
  readonly memento: vscode.Memento;
  readonly logger: Logger;
  /** Loads what a long log needs. */
  readonly tools: () => Promise<SegmentTools>;
}

/** So long after the start, in milliseconds, nothing waits for the disk any more. */
const TIDY_AFTER = 30_000;

/** A log of fewer files is read quickly as it is: nothing has to be loaded to tidy it. */
const MANY_FILES = 20;

/** Opens the learner's log and quizzes. What cannot be read is left as it is, and the learner is told, once. */
export function openStudyFiles({ directory, memento, logger, tools }: StudyFilesOptions): StudyFiles {
  const folder = (name: string): vscode.Uri => vscode.Uri.joinPath(directory, name);
  const cache = new WorkspaceFiles(folder('cache'));
  const logFiles = new WorkspaceFiles(folder('log'));
  const sessionId = `${Date.now().toString(36)}-${crypto.randomUUID()}`;
  const columns = new LargeSegmentCache({ tools, files: cache, logger });
  const unreadable = new UnreadableReports(memento);
  const log = new SegmentedStudyLog({
    directory: folder('log'),
    sessionId,
    logger,
    cache: columns,
    onUnreadable: (segment) => {
      const { file, lines } = segment;
      const what = lines ? `${lines.length} records (${lines.map(({ line }) => line + 1).join(', ')})` : 'the file';
      logger.error(`${file}: ${what} cannot be read and were left as they are.`);
      unreadable.tell(segment);
    },
  });
  const quizzes = new QuizFiles({
    directory: folder('quizzes'),
    logger,
    onUnreadable: () => {
      const message = vscode.l10n.t(
        'A quiz under way cannot be read. Its file was left untouched, and your answers are safe in the study log.',
      );
      void vscode.window.showWarningMessage(message);
    },
  });
  const tidy = async (): Promise<void> => {
    if ((await logFiles.list()).length < MANY_FILES && (await cache.list()).length === 0) return;
    const { compactSegments } = await tools();
    await compactSegments({ files: logFiles, sessionId, clock: Date.now, logger });
    await columns.prune((await logFiles.list()).filter((name) => name.endsWith(SEGMENT_ENDING)));
  };
  const timer = setTimeout(() => {
    // While the log is neither read nor written by this window; others need not wait.
    log.exclusively(tidy).catch((error: unknown) => logger.warn(`The log was not compacted: ${String(error)}`));
  }, TIDY_AFTER);
  return {
    log,
    quizzes,
    cache,
    backup: (name) => {
      const uri = vscode.Uri.joinPath(directory, 'backup', name);
      const into = (part: string): FileStore => new WorkspaceFiles(vscode.Uri.joinPath(uri, part));
      const moves = [
        { from: logFiles, to: into('log') },
        { from: new WorkspaceFiles(folder('quizzes')), to: into('quizzes') },
      ];
      return { uri, moves };
    },
    dispose: () => {
      clearTimeout(timer);
      log.dispose();
    },
  };
}

const REPORTED_KEY = 'unreadableSegmentsReported';

/** So many are remembered; more damaged files than this are a case for being told again. */
const MOST_REMEMBERED = 500;

/** Tells the learner of unreadable parts of the log: of each once, in whichever window, and once a window at most. */
class UnreadableReports {
  private isTold = false;

  constructor(private readonly memento: vscode.Memento) {}

  tell({ file, lines }: UnreadableSegment): void {
    const key = `${file} ${lines?.map(({ line }) => line).join(',') ?? ''}`;
    const reported = this.memento.get<readonly string[]>(REPORTED_KEY, []);
    if (reported.includes(key)) return;
    void this.memento.update(REPORTED_KEY, [...reported, key].slice(-MOST_REMEMBERED));
    if (this.isTold) return;
    this.isTold = true;
    void this.show();
  }

  private async show(): Promise<void> {
    const message = vscode.l10n.t('Part of your study log cannot be read. It was left untouched; the log says where.');
    const showLog = vscode.l10n.t('Show Log');
    const answer = await vscode.window.showWarningMessage(message, showLog);
    if (answer === showLog) await vscode.commands.executeCommand(Commands.showLog);
  }
}
