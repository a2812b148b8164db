import * as vscode from 'vscode';
import { moveFiles } from '../../core/storage/moveFiles';
import type { StudyDataServices } from './registerStudyData';

/** Asks, then moves everything that is recorded to a backup. */
export async function resetProgress(services: StudyDataServices): Promise<void> {
  const { attempts, readSectionIds } = await services.log.progress();
  const reset = vscode.l10n.t('Reset Progress');
  const detail = vscode.l10n.t(
    '{0} answers and {1} sections read, your quizzes under way and what you looked up are moved to a backup folder. "Study: Import" brings the answers back from there.',
    attempts.length,
    readSectionIds.size,
  );
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Reset all your progress?'),
    { modal: true, detail },
    reset,
  );
  if (answer !== reset) return;
  const backup = await moveToBackup(services);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Your progress was reset. Everything before is kept in {0}', backup.path),
  );
}

/** Moves everything to a backup named after the moment, and begins anew. @throws Error with a sentence for the user. */
export async function moveToBackup({ log, files, logger }: Omit<StudyDataServices, 'content'>): Promise<vscode.Uri> {
  const { uri, moves } = files.backup(new Date().toISOString().replace(/[:.]/g, '-'));
  await log.exclusively(async () => {
    try {
      const count = await moveFiles(moves);
      logger.info(`${count} files were moved to ${uri.toString()}.`);
    } catch (error) {
      throw new Error(
        vscode.l10n.t('The backup could not be completed, so your progress was not reset. Is there space on the disk?'),
        { cause: error },
      );
    } finally {
      await log.reread();
    }
  });
  return uri;
}
