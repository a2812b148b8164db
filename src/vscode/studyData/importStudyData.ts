import * as vscode from 'vscode';
import { importReport, type ImportReportStrings } from '../../core/exchange/importReport';
import { planImport } from '../../core/exchange/jsonLines';
import type { UnreadableReason } from '../../core/progress/logCodec';
import type { StudyRecord } from '../../core/progress/studyLog';
import { decodeUtf8 } from '../../core/util/utf8';
import { startFolder } from './startFolder';
import type { StudyDataServices } from './registerStudyData';

/** Asks for files, merges them into the log, and shows what became of each line. */
export async function importStudyData({ log }: StudyDataServices): Promise<void> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import what was exported, or the files of a backup'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    defaultUri: startFolder(),
    filters: { [vscode.l10n.t('JSON lines')]: ['jsonl'], [vscode.l10n.t('All files')]: ['*'] },
  });
  if (files === undefined || files.length === 0) return;
  const report = await importFiles(files, log);
  const document = await vscode.workspace.openTextDocument({ content: report, language: 'plaintext' });
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Merges files into the log by the ids of their records; returns what became of each line. */
export async function importFiles(
  files: readonly vscode.Uri[],
  log: Pick<StudyDataServices['log'], 'segments' | 'appendAll'>,
): Promise<string> {
  const known: StudyRecord[] = (await log.segments()).flatMap(({ records }) => records);
  const reports: string[] = [];
  for (const file of files) {
    const plan = planImport(await textOf(file), known);
    if (plan.records.length > 0) await log.appendAll(plan.records);
    for (const record of plan.records) known.push(record);
    reports.push(importReport(file.path, plan.lines, strings()));
  }
  return reports.join('\n');
}

async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return decodeUtf8(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    throw new Error(vscode.l10n.t('{0} cannot be read. Nothing of it was imported.', file.path), { cause: error });
  }
}

function strings(): ImportReportStrings {
  const reasons: Readonly<Record<UnreadableReason, string>> = {
    damaged: vscode.l10n.t('it is no whole record, or was altered'),
    'newer version': vscode.l10n.t('a newer version of the extension wrote it; update, then import again'),
    'unknown record': vscode.l10n.t('it is a kind of record that this version does not know'),
  };
  return {
    title: (file) => vscode.l10n.t('Import of {0}', file),
    totals: ({ added, alreadyThere, differs, unreadable }) =>
      vscode.l10n.t(
        '{0} added, {1} already there, {2} left out, {3} unreadable',
        added,
        alreadyThere,
        differs,
        unreadable,
      ),
    added: (lines) => vscode.l10n.t('line {0}: added', lines),
    alreadyThere: (lines) => vscode.l10n.t('line {0}: already there', lines),
    differs: (lines) => vscode.l10n.t('line {0}: left out, your log has another record under the same id', lines),
    unreadable: (lines, reason) => vscode.l10n.t('line {0}: unreadable, {1}', lines, reasons[reason]),
  };
}
