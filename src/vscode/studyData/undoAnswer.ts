import * as vscode from 'vscode';
import { isCorrect } from '../../core/progress/progress';
import { questionText } from './questionText';
import type { StudyDataServices } from './registerStudyData';

/** Undoes the newest answer, and says which it was. The log keeps both the answer and that it is undone. */
export async function undoAnswer({ log, content }: Pick<StudyDataServices, 'log' | 'content'>): Promise<void> {
  const { attempts } = await log.progress();
  const last = attempts.at(-1);
  if (last === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no answer to undo.'));
    return;
  }
  await log.append({ kind: 'undo', id: crypto.randomUUID(), time: Date.now(), attemptId: last.id });
  const text = await questionText(last, content);
  const when = new Date(last.time).toLocaleString(vscode.env.language);
  const message = isCorrect(last)
    ? vscode.l10n.t('Undone: your right answer of {0} to "{1}". It counts no more.', when, text)
    : vscode.l10n.t('Undone: your wrong answer of {0} to "{1}". It counts no more.', when, text);
  void vscode.window.showInformationMessage(message);
}
