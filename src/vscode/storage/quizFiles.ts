import * as vscode from 'vscode';
import { isExamId } from '../../core/quiz/examSteps';
import type { Quiz, QuizSource } from '../../core/quiz/model';
import { decodeQuiz, encodeQuiz } from '../../core/quiz/quizCodec';
import { sourceKey } from '../../core/quiz/quizSource';
import type { QuizStore } from '../../core/quiz/quizStore';
import { isWhole, stemOf } from '../../core/storage/revisionNames';
import type { Logger } from '../../core/util/logger';
import { forget, isFileNotFound, listRevisions, writeRevision } from './revisions';

const ENDING = '.json';

/** How often the revisions of a quiz are listed where other windows replace them meanwhile. */
const TRIES = 5;

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
  /** The newest revision known of each quiz, by its id. */
  private readonly newestNames = new Map<string, string>();
  /** Ends the names that this window gives: two windows that write in the same millisecond write two files. */
  private readonly ending = `.${crypto.randomUUID().slice(0, 8)}${ENDING}`;
  /** Other revisions of a quiz that were read with the newest one, by its id. */
  private readonly superseded = new Map<string, readonly string[]>();

  constructor(private readonly options: QuizFilesOptions) {}

  async load(quizId: string): Promise<Quiz | undefined> {
    const revisions = (await this.names()).filter((name) => stemOf(name) === quizId);
    return this.newest(revisions, ({ id }) => id === quizId);
  }

  async revisions(quizId: string): Promise<readonly Quiz[]> {
    for (let tries = 1; ; tries++) {
      const names = (await this.names()).filter((name) => stemOf(name) === quizId);
      const read = await Promise.all(names.map(async (name) => ({ name, quiz: await this.read(name) })));
      const whole = read.flatMap(({ name, quiz }) => (quiz?.id === quizId ? [{ name, quiz }] : []));
      // Another window may have replaced one between the listing and the reading: then it is to be listed anew.
      if (whole.length < names.length && tries < TRIES) continue;
      const [newest, ...others] = whole.map(({ name }) => name);
      if (newest !== undefined) this.newestNames.set(quizId, newest);
      this.superseded.set(quizId, others);
      return whole.map(({ quiz }) => quiz);
    }
  }

  async latest(source: QuizSource): Promise<Quiz | undefined> {
    const key = sourceKey(source);
    const names = await this.names();
    // It is looked for whenever a window gets the focus: of other quizzes nothing is read for it.
    const possible = source.kind === 'exam' ? names.filter((name) => isExamId(stemOf(name))) : names;
    return this.newest(possible, (quiz) => sourceKey(quiz.source) === key);
  }

  async save(quiz: Quiz): Promise<void> {
    const { directory, logger } = this.options;
    const revision = { directory, stem: quiz.id, ending: this.ending, previous: this.newestNames.get(quiz.id) };
    try {
      const name = await writeRevision(revision, encodeQuiz(quiz));
      this.newestNames.set(quiz.id, name);
      await this.forgetSuperseded(quiz.id);
    } catch (error) {
      logger.error(`Cannot write quiz ${quiz.id} in ${directory.toString()}: ${String(error)}`);
      throw new Error(
        vscode.l10n.t('The state of your quiz could not be saved. Check that the disk has space, then try again.'),
        { cause: error },
      );
    }
  }

  /** What two windows wrote at the same moment is in the revision that was just written. */
  private async forgetSuperseded(quizId: string): Promise<void> {
    const names = this.superseded.get(quizId) ?? [];
    this.superseded.delete(quizId);
    for (const name of names) await forget(vscode.Uri.joinPath(this.options.directory, name));
  }

  /** Ids begin with the time that the quiz was dealt: the newest come first, and few files are read. */
  private async newest(names: readonly string[], isWanted: (quiz: Quiz) => boolean): Promise<Quiz | undefined> {
    const done = new Set<string>();
    for (const name of names) {
      // Of a quiz that has a newer revision, an older one does not count, whatever that one is.
      if (done.has(stemOf(name))) continue;
      const quiz = await this.read(name);
      if (quiz === undefined) continue;
      done.add(stemOf(name));
      this.newestNames.set(quiz.id, name);
      if (isWanted(quiz)) return quiz;
    }
    return undefined;
  }

  private async names(): Promise<string[]> {
    const { directory, logger } = this.options;
    try {
      return await listRevisions(directory, ENDING);
    } catch (error) {
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
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      if (!isWhole(text)) return undefined;
      const quiz = decodeQuiz(text);
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
