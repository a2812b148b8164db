import * as vscode from 'vscode';
import { Commands } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import type { SegmentLog } from '../../core/progress/segmentLog';
import type { FileMove } from '../../core/storage/moveFiles';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import { exportStudyData } from './exportStudyData';
import { importStudyData } from './importStudyData';
import { resetProgress } from './resetProgress';
import { StudyDigestSync } from './studyDigestSync';
import { undoAnswer } from './undoAnswer';

/** What the learner's own data needs. */
export interface StudyDataServices {
  readonly content: ContentSource;
  readonly log: SegmentLog;
  readonly logger: Logger;
  readonly memento: vscode.Memento & { setKeysForSync(keys: readonly string[]): void };
  readonly files: StudyBackups;
}

/** Where backups go. */
export interface StudyBackups {
  backup(name: string): { readonly uri: vscode.Uri; readonly moves: readonly FileMove[] };
}

/** Lets learners undo, export, import and reset what is recorded of them. */
export function registerStudyData(services: StudyDataServices): vscode.Disposable {
  const register = (id: string, action: (services: StudyDataServices) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      try {
        await action(services);
      } catch (error) {
        services.logger.error(`${id} failed: ${String(error)}`);
        void vscode.window.showErrorMessage(messageOf(error));
      }
    });
  return vscode.Disposable.from(
    new StudyDigestSync(services),
    register(Commands.undoAnswer, undoAnswer),
    register(Commands.exportProgress, exportStudyData),
    register(Commands.importProgress, importStudyData),
    register(Commands.resetProgress, resetProgress),
  );
}
