import * as vscode from 'vscode';
import { ankiNotes } from '../../core/exchange/anki';
import { attemptsCsv } from '../../core/exchange/csv';
import { exportQuestions, type ExportQuestion } from '../../core/exchange/exportQuestion';
import { giftQuestions } from '../../core/exchange/gift';
import { exportLines } from '../../core/exchange/jsonLines';
import { encodeUtf8 } from '../../core/util/utf8';
import type { ContentSource } from '../../core/content/contentSource';
import { startFolder } from './startFolder';
import type { StudyDataServices } from './registerStudyData';

/** What can be written. */
export type ExportFormat = 'jsonLines' | 'csv' | 'anki' | 'gift';

/** A file to be, and what to tell when it is written. */
export interface ExportedFile {
  readonly text: string;
  /** What is in it, and what is not. */
  readonly told: string;
}

interface ExportChoice extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly fileName: string;
}

/** Asks for a format and a place, and writes the file. */
export async function exportStudyData(services: StudyDataServices): Promise<void> {
  const choice = await vscode.window.showQuickPick(choices(), {
    title: vscode.l10n.t('Export'),
    placeHolder: vscode.l10n.t('Choose what to export'),
    matchOnDetail: true,
  });
  if (choice === undefined) return;
  const target = await vscode.window.showSaveDialog({
    title: choice.label,
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: vscode.Uri.joinPath(startFolder(), choice.fileName),
  });
  if (target === undefined) return;
  const { text, told } = await exportedFile(choice.format, services);
  try {
    await vscode.workspace.fs.writeFile(target, encodeUtf8(text));
  } catch (error) {
    throw new Error(vscode.l10n.t('The file could not be saved there. Choose another folder.'), { cause: error });
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Saved as {0}: {1}', target.path, told));
}

/** Makes the file of a format. @throws Error with a sentence for the user where the log cannot be read. */
export async function exportedFile(
  format: ExportFormat,
  { log, content }: Pick<StudyDataServices, 'log' | 'content'>,
): Promise<ExportedFile> {
  switch (format) {
    case 'jsonLines': {
      const segments = await log.segments();
      const text = exportLines(segments.flatMap(({ records }) => records));
      const count = text.split('\n').length - 1;
      const unreadable = segments.reduce((sum, segment) => sum + segment.unreadable.length, 0);
      const told =
        unreadable === 0
          ? vscode.l10n.t('{0} records.', count)
          : vscode.l10n.t('{0} records. {1} that cannot be read stayed in the study log.', count, unreadable);
      return { text, told };
    }
    case 'csv': {
      const { attempts } = await log.progress();
      const texts = new Map((await allQuestions(content)).map(({ question }) => [question.id, question.prompt.text]));
      const text = attemptsCsv(attempts, ({ questionId }) => texts.get(questionId));
      return { text, told: vscode.l10n.t('{0} answers.', attempts.length) };
    }
    case 'anki': {
      const questions = await allQuestions(content);
      const text = ankiNotes(questions, {
        deck: 'AIF-C01',
        choose: (count) => vscode.l10n.t('Choose {0}.', count),
        order: vscode.l10n.t('Put them in order.'),
        match: vscode.l10n.t('Match each with one.'),
      });
      return { text, told: vscode.l10n.t('{0} notes. In Anki, choose File, Import.', questions.length) };
    }
    case 'gift': {
      const questions = await allQuestions(content);
      const { text, leftOut } = giftQuestions(questions);
      const count = questions.length - leftOut.length;
      const told =
        leftOut.length === 0
          ? vscode.l10n.t('{0} questions.', count)
          : vscode.l10n.t(
              '{0} questions. {1} with fewer than three pairs were left out, which Moodle cannot match.',
              count,
              leftOut.length,
            );
      return { text, told };
    }
  }
}

function choices(): ExportChoice[] {
  return [
    {
      format: 'jsonLines',
      fileName: 'study-log.jsonl',
      label: vscode.l10n.t('Everything recorded (JSON lines)'),
      detail: vscode.l10n.t('Complete. "Study: Import" merges it into the log of another machine.'),
    },
    {
      format: 'csv',
      fileName: 'answers.csv',
      label: vscode.l10n.t('Answers (CSV)'),
      detail: vscode.l10n.t('A row for each answer, for a spreadsheet.'),
    },
    {
      format: 'anki',
      fileName: 'questions-anki.txt',
      label: vscode.l10n.t('Questions for Anki'),
      detail: vscode.l10n.t(
        'All questions of the chapters as notes. Importing them again keeps your schedule in Anki.',
      ),
    },
    {
      format: 'gift',
      fileName: 'questions-gift.txt',
      label: vscode.l10n.t('Questions for Moodle (GIFT)'),
      detail: vscode.l10n.t('All questions of the chapters, for a question bank.'),
    },
  ];
}

async function allQuestions(content: ContentSource): Promise<ExportQuestion[]> {
  const chapters = await Promise.all((await content.outlines()).map(({ id }) => content.chapter(id)));
  return chapters.flatMap((chapter) => (chapter === undefined ? [] : exportQuestions(chapter)));
}
