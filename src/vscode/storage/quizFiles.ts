import * as vscode from 'vscode';
import type { Quiz } from '../../core/quiz/model';
import { decodeQuiz, encodeQuiz } from '../../core/quiz/quizCodec';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { Logger } from '../../core/util/logger';
import { isFileNotFound, writeFileAtomically } from './atomicFile';

const ENDING = '.json';
/** Ids become file names, and come from a webview's saved state too. */
const ID = /^[0-9a-z-]{8,80}$/;

/** What the files of quizzes need. */
export interface QuizFilesOptions {
  /** The folder that holds one file a quiz; made when first needed. */
  readonly directory: vscode.Uri;
  readonly logger: Logger;
  /** Called once for each file that cannot be read; the file stays as it is. */
  readonly onUnreadable: (file: string) => void;
}

/** Keeps quizzes under way as files, one a quiz, so that two windows with two quizzes never write the same file. */
export class QuizFiles implements QuizStore {
  private readonly reported = new Set<string>();

  constructor(private readonly options: QuizFilesOptions) {}

  async load(quizId: string): Promise<Quiz | undefined> {
    return ID.test(quizId) ? this.read(quizId + ENDING) : undefined;
  }

  async latest(chapterId: string): Promise<Quiz | undefined> {
    // Ids begin with the time that the quiz was dealt: the newest names come last, and few are read.
    for (const name of (await this.names()).toSorted().toReversed()) {
      const quiz = await this.read(name);
      if (quiz?.chapterId === chapterId) return quiz;
    }
    return undefined;
  }

  async save(quiz: Quiz): Promise<void> {
    const { directory, logger } = this.options;
    const file = vscode.Uri.joinPath(directory, quiz.id + ENDING);
    try {
      await vscode.workspace.fs.createDirectory(directory);
      await writeFileAtomically(file, new TextEncoder().encode(encodeQuiz(quiz)));
    } catch (error) {
      logger.error(`Cannot write ${file.toString()}: ${String(error)}`);
      throw new Error(
        vscode.l10n.t('The state of your quiz could not be saved. Check that the disk has space, then try again.'),
        { cause: error },
      );
    }
  }

  private async names(): Promise<string[]> {
    const { directory, logger } = this.options;
    try {
      const entries = await vscode.workspace.fs.readDirectory(directory);
      return entries.map(([name]) => name).filter((name) => name.endsWith(ENDING));
    } catch (error) {
      if (isFileNotFound(error)) return [];
      logger.error(`Cannot list ${directory.toString()}: ${String(error)}`);
      throw new Error(
        vscode.l10n.t('Your quizzes under way cannot be read. Nothing was changed; see the log for the cause.'),
        { cause: error },
      );
    }
  }

  private async read(name: string): Promise<Quiz | undefined> {
    const file = vscode.Uri.joinPath(this.options.directory, name);
    try {
      const quiz = decodeQuiz(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
      if (quiz === undefined) this.report(file, 'it is not a quiz of a version known here');
      return quiz;
    } catch (error) {
      if (!isFileNotFound(error)) this.report(file, String(error));
      return undefined;
    }
  }

  private report(file: vscode.Uri, cause: string): void {
    if (this.reported.has(file.path)) return;
    this.reported.add(file.path);
    this.options.logger.error(`${file.toString()} cannot be read and was left as it is: ${cause}`);
    this.options.onUnreadable(file.path);
  }
}
