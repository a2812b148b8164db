import * as vscode from 'vscode';
import * as v from 'valibot';
import { Commands, WebviewTypes } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import { findTarget } from '../../core/content/studyTarget';
import type { StudyMaterials } from '../../core/practice/learnerMaterials';
import type { StudyLog } from '../../core/progress/studyLog';
import type { PracticeSource, Quiz, QuizSource, ReviewSource } from '../../core/quiz/model';
import { chapterMaterial, type QuizMaterial } from '../../core/quiz/quizMaterial';
import { quizPage } from '../../core/quiz/quizPage';
import { sourceKey } from '../../core/quiz/quizSource';
import type { QuizStore } from '../../core/quiz/quizStore';
import type { ServiceFinders } from '../../core/services/finderSource';
import type { Disposable } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import type { TextSource } from '../../core/util/textSource';
import { quizRequestSchema, quizStateSchema, type QuizEvent, type QuizRequest } from '../../protocol/quizMessages';
import { openExternalLink } from '../openExternalLink';
import { webviewOptions } from '../webviewOptions';
import type { AskingSession, QuizStepRequest } from './askingSession';
import { chooseChapter } from './chooseChapter';
import { Exams, type ExamTabs } from './exams';
import type { ExamToolsSource } from './examTools';
import { choosePractice, practiceOf } from './choosePractice';
import { documentOf, findServices, nameOf } from './findServices';
import { nothingToAsk } from './nothingToAsk';
import { QuizSession } from './quizSession';
import { quizStrings } from './quizStrings';

/** What quizzes need. */
export interface QuizServices {
  readonly content: ContentSource;
  readonly finders: ServiceFinders;
  readonly materials: StudyMaterials;
  readonly log: StudyLog;
  readonly quizzes: QuizStore;
  readonly examTools: ExamToolsSource;
  readonly logger: Logger;
  readonly extensionUri: vscode.Uri;
  /** The bundles of the webviews. */
  readonly webviewFiles: TextSource;
}

interface OpenQuiz {
  readonly source: QuizSource;
  readonly panel: vscode.WebviewPanel;
  readonly session: AskingSession;
  /** One request at a time, in the order they came. */
  queue: Promise<void>;
}

/** Requests after which the same is on screen. The webview may be ahead of a draft: showing it would undo a choice. */
const looksStay: ReadonlySet<QuizRequest['type']> = new Set(['draft', 'openSection', 'openExternal', 'practise']);

interface QuizStep {
  readonly step: () => Promise<void>;
  readonly changesView: boolean;
}

/** The tabs in which questions are asked. */
export class QuizPanels implements vscode.Disposable, ExamTabs {
  /** By the key of their source. */
  private readonly open = new Map<string, OpenQuiz>();
  private opening: Promise<void> = Promise.resolve();
  /** The search under way: the next one ends it. */
  private search = new vscode.CancellationTokenSource();

  private readonly undoing: Disposable;
  private readonly exams: Exams;
  private answers = 0;

  constructor(private readonly services: QuizServices) {
    this.exams = new Exams(services, this);
    // Where an answer was undone, its question is open again.
    this.undoing = services.log.onDidChange(({ attempts }) => {
      const isUndone = attempts.length < this.answers;
      this.answers = attempts.length;
      if (isUndone) for (const quiz of this.open.values()) this.enqueue(quiz, { step: nothing, changesView: true });
    });
  }

  dispose(): void {
    this.undoing.dispose();
    this.exams.dispose();
    this.search.cancel();
    this.search.dispose();
    for (const { panel } of this.open.values()) panel.dispose();
  }

  async settled(): Promise<void> {
    await Promise.all([...this.open.values()].map(({ queue }) => queue));
  }

  /** Goes on with the chapter's quiz where one is under way, else starts one. */
  async start(chapterId: string | undefined): Promise<void> {
    const source = await this.chapterSource(chapterId);
    if (source !== undefined) await this.startOn(source);
  }

  /** Asks about the services that a document names: the one a menu was opened on, or that of the active editor. */
  async startOnServices(argument: unknown): Promise<void> {
    const document = await documentOf(argument);
    if (document === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a text file that names AWS services, then run this command again.'),
      );
      return;
    }
    const source = await findServices(document, { finders: this.services.finders, token: this.nextSearch() });
    if (source === undefined) return;
    if (source.entryIds.length > 0) return this.startOn(source);
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No AWS service is named in {0}. Open a file that names some, such as notes or a script, and run this command again.',
        nameOf(document.uri),
      ),
    );
  }

  /** Practises what a menu was opened on, else what the learner chooses. */
  async practise(argument: unknown): Promise<void> {
    const source = practiceOf(argument) ?? (await choosePractice(this.services));
    if (source !== undefined) await this.startOn(source);
  }

  /** Goes on with the mock exam that runs, else tells about the next one. */
  async startExam(): Promise<void> {
    await this.startOn(await this.exams.source());
  }

  refreshExam(): boolean {
    return this.actInExam({ type: 'ready' });
  }

  async showReport(): Promise<void> {
    await this.startExam();
    this.actInExam({ type: 'lastReport' });
  }

  private actInExam(request: QuizStepRequest): boolean {
    const exam = [...this.open.values()].find(({ source }) => source.kind === 'exam');
    if (exam !== undefined) this.enqueue(exam, { step: () => exam.session.act(request), changesView: true });
    return exam !== undefined;
  }

  private nextSearch(): vscode.CancellationToken {
    this.search.cancel();
    this.search.dispose();
    this.search = new vscode.CancellationTokenSource();
    return this.search.token;
  }

  /** Goes on with the quiz on a source, or starts one. */
  async startOn(source: QuizSource): Promise<void> {
    const material = await this.materialOf(source);
    await this.inTurn(async () => {
      const known = this.open.get(sourceKey(source));
      if (known === undefined) {
        await this.openTab(material, await this.sessionFor(material, undefined));
        return;
      }
      known.panel.reveal();
      const { session } = known;
      if (!isLearners(source) || !(session instanceof QuizSession)) return;
      const renew = async (): Promise<void> => {
        if (!(await session.isUnderWay())) await session.restart();
      };
      this.enqueue(known, { step: renew, changesView: true });
    });
  }

  /** Starts a new quiz, whatever is under way. */
  async restart(chapterId: string | undefined): Promise<void> {
    const active = chapterId === undefined ? this.activeSource() : undefined;
    const source = active ?? (await this.chapterSource(chapterId));
    if (source === undefined) return;
    const material = await this.materialOf(source);
    await this.inTurn(async () => {
      const known = this.open.get(sourceKey(source));
      if (known === undefined) {
        await this.openTab(material, await QuizSession.start(material, this.services));
        return;
      }
      known.panel.reveal();
      this.enqueue(known, { step: () => known.session.restart(), changesView: true });
    });
  }

  /** Fills a panel that VS Code brings back after a reload. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const saved = v.safeParse(quizStateSchema, state);
    try {
      const material = saved.success ? await this.findMaterial(saved.output.source) : undefined;
      if (!saved.success || material === undefined) {
        panel.dispose();
        return;
      }
      const { quizId } = saved.output;
      panel.webview.options = webviewOptions;
      await this.inTurn(async () => {
        const session = await this.sessionFor(material, await this.services.quizzes.load(quizId));
        await this.show(material, panel, session);
      });
    } catch (error) {
      this.services.logger.error(`A quiz could not be restored: ${String(error)}`);
      panel.dispose();
      void vscode.window.showErrorMessage(messageOf(error));
    }
  }

  /** One tab is opened at a time: of two wishes for the same quiz, as by a double click, the second finds the first's. */
  private inTurn(step: () => Promise<void>): Promise<void> {
    const result = this.opening.then(step);
    this.opening = result.catch(() => {});
    return result;
  }

  private activeSource(): QuizSource | undefined {
    return [...this.open.values()].find(({ panel }) => panel.active)?.source;
  }

  /** Opens a tab for a quiz; an empty one would tell nothing, so it goes where it cannot be filled. */
  private async openTab(material: QuizMaterial, session: AskingSession): Promise<void> {
    const options = { ...webviewOptions, enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(WebviewTypes.quiz, '', vscode.ViewColumn.Active, options);
    try {
      await this.show(material, panel, session);
    } catch (error) {
      panel.dispose();
      throw error;
    }
  }

  /** Returns the chapter to ask, or `undefined` where the learner was asked for one and chose none. */
  private async chapterSource(chapterId: string | undefined): Promise<QuizSource | undefined> {
    const outlines = (await this.services.content.outlines()).filter(({ selfCheck }) => selfCheck?.questionIds.length);
    const single = outlines.length === 1 ? outlines[0]?.id : undefined;
    const chosen = chapterId ?? single ?? (await chooseChapter(outlines));
    if (chosen !== undefined) return { kind: 'chapter', chapterId: chosen };
    if (outlines.length > 0) return undefined;
    throw new Error(nothingToAsk('chapter'));
  }

  private findMaterial(source: QuizSource): Promise<QuizMaterial | undefined> {
    const { content, materials } = this.services;
    const strings = quizStrings();
    if (source.kind === 'exam') return this.exams.material();
    return source.kind === 'chapter'
      ? chapterMaterial(source, { content, strings })
      : materials.material(source, strings);
  }

  /** @throws Error with a sentence for the user where there is nothing to ask. */
  private async materialOf(source: QuizSource): Promise<QuizMaterial> {
    const material = await this.findMaterial(source);
    if (material === undefined) throw new Error(nothingToAsk(source.kind));
    return material;
  }

  /**
   * Goes on with `kept` or with the last quiz on the same, whichever is under way; else shows how `kept` ended; else starts
   * one. After a crash the last quiz can be one that the kept state does not know of yet.
   */
  private async sessionFor(material: QuizMaterial, kept: Quiz | undefined): Promise<AskingSession> {
    if (material.exam !== undefined) return this.exams.session(material.exam, kept);
    const shown = kept && QuizSession.resume(material, this.services, kept);
    if (shown !== undefined && (await shown.isUnderWay())) return shown;
    const last = await this.services.quizzes.latest(material.source);
    const lastSession = last && QuizSession.resume(material, this.services, last);
    if (lastSession !== undefined && (await lastSession.isUnderWay())) return lastSession;
    return shown ?? QuizSession.start(material, this.services);
  }

  private async show(material: QuizMaterial, panel: vscode.WebviewPanel, session: AskingSession): Promise<void> {
    const { extensionUri, webviewFiles } = this.services;
    const { webview } = panel;
    const { source, tab, title } = material;
    const open: OpenQuiz = { source, panel, session, queue: Promise.resolve() };
    const key = sourceKey(source);
    this.answers = (await this.services.log.progress()).attempts.length;
    this.open.set(key, open);
    panel.onDidDispose(() => this.open.delete(key));
    panel.title = tab;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'companion.svg');
    // Another window may have worked on it while this tab was hidden.
    if (source.kind === 'exam') panel.onDidChangeViewState(() => panel.active && this.refreshExam());
    webview.onDidReceiveMessage((message) => this.receive(open, message));
    const [style, script] = await Promise.all([webviewFiles.text('quiz.css'), webviewFiles.text('quiz.js')]);
    webview.html = quizPage({
      title: tab === title ? tab : `${tab} ${title}`,
      language: vscode.env.language,
      nonce: crypto.randomUUID(),
      style,
      script,
      ...(vscode.l10n.bundle === undefined ? {} : { l10nBundle: vscode.l10n.bundle }),
    });
  }

  private receive(open: OpenQuiz, message: unknown): void {
    const request = v.safeParse(quizRequestSchema, message);
    if (!request.success) {
      this.services.logger.warn('The quiz sent a message that is not understood.');
      return;
    }
    const { output } = request;
    // In an exam the draft is the answer: that it is kept is to be seen.
    const changesView = !looksStay.has(output.type) || (open.source.kind === 'exam' && output.type === 'draft');
    this.enqueue(open, { step: () => this.act(open.session, output), changesView });
  }

  private async act(session: AskingSession, request: QuizRequest): Promise<void> {
    switch (request.type) {
      case 'openExternal':
        return openExternalLink(request.url);
      case 'practise':
        await vscode.commands.executeCommand(Commands.practice);
        return;
      case 'openSection': {
        const target = findTarget(await this.services.content.outlines(), request.sectionId);
        await vscode.commands.executeCommand(Commands.openReader, target);
        return;
      }
      default:
        return session.act(request);
    }
  }

  /** Does one thing after another and shows what then is; a failure is told in the quiz itself. */
  private enqueue(open: OpenQuiz, { step, changesView }: QuizStep): void {
    open.queue = open.queue.then(async () => {
      try {
        await step();
        if (changesView) await post(open.panel, { type: 'show', view: await open.session.view() });
      } catch (error) {
        this.services.logger.error(`The quiz failed: ${String(error)}`);
        await post(open.panel, { type: 'failed', message: messageOf(error) });
      }
    });
  }
}

/** Tells whether what is asked depends on the learner's record. */
function isLearners(source: QuizSource): source is PracticeSource | ReviewSource {
  return source.kind !== 'chapter' && source.kind !== 'services' && source.kind !== 'exam';
}

/** A panel may be closed while an answer is being kept: what it would have shown comes when it is opened again. */
async function post({ webview }: vscode.WebviewPanel, event: QuizEvent): Promise<void> {
  try {
    await webview.postMessage(event);
  } catch {
    return;
  }
}

async function nothing(): Promise<void> {}
