import * as vscode from 'vscode';
import type { ContentSource } from '../../core/content/contentSource';
import type { StudyLog } from '../../core/progress/studyLog';
import { isExam } from '../../core/quiz/examSteps';
import type { ExamSource, Quiz } from '../../core/quiz/model';
import type { QuizMaterial } from '../../core/quiz/quizMaterial';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { ExamMatter } from '../../core/quiz/viewExam';
import type { Logger } from '../../core/util/logger';
import type { ExamSession } from './examSession';
import type { ExamToolsSource } from './examTools';
import { ExamWatch } from './examWatch';
import { quizStrings } from './quizStrings';

/** How long after the start of the extension it looks whether an exam ran while no window was open, in milliseconds. */
const FIRST_LOOK = 3000;

/** What mock exams need. */
export interface ExamServices {
  readonly content: ContentSource;
  readonly log: StudyLog;
  readonly quizzes: QuizStore;
  readonly logger: Logger;
  readonly examTools: ExamToolsSource;
}

/** What mock exams ask of the tabs. */
export interface ExamTabs {
  /** Has the exam's tab, where it is open, take in what happened; tells whether it is open. */
  refreshExam(): boolean;
  /** Opens the exam's tab at the report of the last one. */
  showReport(): Promise<void>;
}

/** The mock exam of this window. It ends when its time is up, whether or not its tab is open. */
export class Exams implements vscode.Disposable {
  private readonly watch: ExamWatch;
  private readonly firstLook: ReturnType<typeof setTimeout>;
  private readonly focus: vscode.Disposable;

  constructor(
    private readonly services: ExamServices,
    private readonly tabs: ExamTabs,
  ) {
    this.watch = new ExamWatch({ now: Date.now, timeIsUp: () => void this.look() });
    this.firstLook = setTimeout(() => void this.look(), FIRST_LOOK);
    // Another window may have answered, ended or begun it since.
    this.focus = vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void this.look();
    });
  }

  dispose(): void {
    this.watch.dispose();
    clearTimeout(this.firstLook);
    this.focus.dispose();
  }

  /** The exam that can be taken. */
  async source(): Promise<ExamSource> {
    const { code } = await this.services.content.examBlueprint();
    return { kind: 'exam', blueprintId: code, blueprintVersion: '' };
  }

  /** What exams are made from; `undefined` where no chapter asks anything that belongs to the exam. */
  async material(): Promise<QuizMaterial | undefined> {
    const { examMaterial } = await this.services.examTools();
    return examMaterial({ content: this.services.content, strings: quizStrings() });
  }

  /** Opens what a tab shows: the exam that runs, the report of `kept`, or what there is before one begins. */
  async session(matter: ExamMatter, kept?: Quiz): Promise<ExamSession> {
    const { log, quizzes, examTools } = this.services;
    const { ExamSession } = await examTools();
    const follow = (endsAt: number | undefined): void => this.watch.follow(endsAt);
    return ExamSession.open(matter, { log, quizzes, now: Date.now, follow }, kept);
  }

  /** Looks how the last exam stands: one that runs is watched, and one whose time is up ends. */
  private async look(): Promise<void> {
    try {
      if (!this.tabs.refreshExam()) await this.lookWithoutTab();
    } catch (error) {
      this.services.logger.error(`The mock exam could not be looked at: ${String(error)}`);
    }
  }

  private async lookWithoutTab(): Promise<void> {
    const last = await this.services.quizzes.latest(await this.source());
    if (last === undefined || !isExam(last) || last.exam.recorded === true) return;
    const ran = last.exam.endedAt === undefined;
    if (ran && Date.now() < last.exam.endsAt) {
      this.watch.follow(last.exam.endsAt);
      return;
    }
    const material = await this.material();
    if (material?.exam === undefined) return;
    // Opening it is what ends it.
    await this.session(material.exam, last);
    if (ran) void this.tellThatTimeIsUp();
  }

  /** Tells that an exam has ended while its tab was closed, and offers its report. */
  private async tellThatTimeIsUp(): Promise<void> {
    const seeIt = vscode.l10n.t('See the Report');
    const message = vscode.l10n.t('The time of your mock exam is up. It ended with what you had answered.');
    if ((await vscode.window.showInformationMessage(message, seeIt)) === seeIt) await this.tabs.showReport();
  }
}
