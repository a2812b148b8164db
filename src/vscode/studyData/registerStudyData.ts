import * as vscode from 'vscode';
import { Commands } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import type { SegmentLog } from '../../core/progress/segmentLog';
import type { FileMove } from '../../core/storage/moveFiles';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import { StudyDigestSync } from './studyDigestSync';

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

type StudyDataAction = (services: StudyDataServices) => Promise<void>;

/** What the commands do. @throws Error with a sentence for the user. */
export interface StudyDataActions {
  readonly undoAnswer: StudyDataAction;
  readonly exportStudyData: StudyDataAction;
  readonly importStudyData: StudyDataAction;
  readonly resetProgress: StudyDataAction;
}

/** Lets learners undo, export, import and reset what is recorded of them. */
export function registerStudyData(
  services: StudyDataServices,
  actions: () => Promise<StudyDataActions>,
): vscode.Disposable {
  const register = (id: string, name: keyof StudyDataActions): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      try {
        await (await actions())[name](services);
      } catch (error) {
        services.logger.error(`${id} failed: ${String(error)}`);
        void vscode.window.showErrorMessage(messageOf(error));
      }
    });
  return vscode.Disposable.from(
    new StudyDigestSync(services),
    register(Commands.undoAnswer, 'undoAnswer'),
    register(Commands.exportProgress, 'exportStudyData'),
    register(Commands.importProgress, 'importStudyData'),
    register(Commands.resetProgress, 'resetProgress'),
  );
}
