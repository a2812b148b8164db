import * as vscode from 'vscode';
import * as v from 'valibot';
import { Commands, Settings, WebviewTypes } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import { chapterLabel, type ChapterOutline } from '../../core/content/outline';
import { readerPage } from '../../core/content/readerPage';
import { parseSectionLink, sectionLinkOf } from '../../core/content/sectionLink';
import { findTarget, readSectionsOf, targetOf, type StudyTarget } from '../../core/content/studyTarget';
import type { StudyLog } from '../../core/progress/studyLog';
import type { Emitter } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import {
  readerRequestSchema,
  readerStateSchema,
  type ReaderEvent,
  type ReaderRequest,
} from '../../protocol/readerMessages';
import type { LearnerStates } from '../../core/scheduling/learnerMemory';
import type { CardTools } from '../../core/services/cardTools';
import { messageOf } from '../../core/util/messageOf';
import type { TextSource } from '../../core/util/textSource';
import { cardStrings } from '../cardStrings';
import { openExternalLink } from '../openExternalLink';
import { readSetting } from '../readSetting';
import { webviewOptions } from '../webviewOptions';
import { savePrintable } from './savePrintable';

/** What the reader needs. */
export interface ReaderServices {
  readonly content: ContentSource;
  readonly memory: LearnerStates;
  readonly cards: CardTools;
  readonly log: StudyLog;
  readonly logger: Logger;
  readonly extensionUri: vscode.Uri;
  /** The bundles of the webviews. */
  readonly webviewFiles: TextSource;
  /** `publisher.name`, the authority of links to sections. */
  readonly extensionId: string;
  readonly readingPosition: Emitter<StudyTarget>;
}

/** Shows chapters in editor tabs, one a chapter. */
export function registerReader(services: ReaderServices): vscode.Disposable {
  const reader = new Reader(services);
  const inWords = (action: (argument: unknown) => Promise<void>) => async (argument: unknown) => {
    try {
      await action(argument);
    } catch (error) {
      services.logger.error(`The reader failed: ${String(error)}`);
      void vscode.window.showErrorMessage(messageOf(error));
    }
  };
  return vscode.Disposable.from(
    reader,
    vscode.commands.registerCommand(
      Commands.openReader,
      inWords((argument) => reader.open(targetOf(argument))),
    ),
    vscode.commands.registerCommand(
      Commands.copyLink,
      inWords((argument) => reader.copyLink(targetOf(argument))),
    ),
    vscode.commands.registerCommand(
      Commands.printChapter,
      inWords((argument) => reader.print(targetOf(argument)?.chapterId)),
    ),
    vscode.window.registerUriHandler({
      handleUri: (uri) => inWords(() => reader.open(parseSectionLink(uri)))(undefined),
    }),
    vscode.window.registerWebviewPanelSerializer(WebviewTypes.reader, {
      deserializeWebviewPanel: (panel, state) => reader.restore(panel, state),
    }),
  );
}

/** A place in a chapter: a section, or its start. */
type Place = Omit<StudyTarget, 'chapterId'>;

interface OpenChapter {
  readonly outline: ChapterOutline;
  readonly panel: vscode.WebviewPanel;
  /** Whether the page's script runs: VS Code throws the pages of hidden tabs away, and what is said then is lost. */
  isListening: boolean;
  /** Where to go once it listens. */
  wanted?: Place;
  /** Where the learner is. */
  place: Place;
}

class Reader implements vscode.Disposable {
  private readonly chapters = new Map<string, OpenChapter>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private position: StudyTarget | undefined;

  constructor(private readonly services: ReaderServices) {
    const { log, readingPosition } = services;
    this.subscriptions.push(
      readingPosition.event((target) => (this.position = target)),
      log.onDidChange(() => void this.publishProgress()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(Settings.readerMarkReadOnScroll)) void this.publishProgress();
      }),
    );
  }

  dispose(): void {
    for (const { panel } of this.chapters.values()) panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Opens the place that `target` names; without one, the first chapter. */
  async open(target: StudyTarget | undefined): Promise<void> {
    const outline = await this.outlineOf(target?.chapterId);
    const place = target?.sectionId === undefined ? {} : { sectionId: target.sectionId };
    const known = this.chapters.get(outline.id);
    if (known) {
      known.panel.reveal();
      if (known.isListening) await post(known.panel, { type: 'goTo', ...place });
      else known.wanted = place;
      return;
    }
    const panel = vscode.window.createWebviewPanel(WebviewTypes.reader, outline.title, vscode.ViewColumn.Active, {
      ...webviewOptions,
      enableFindWidget: true,
    });
    try {
      await this.show(panel, outline, place);
    } catch (error) {
      // An empty tab would tell nothing.
      panel.dispose();
      throw error;
    }
  }

  /** Fills a panel that VS Code brings back after a reload. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const saved = v.safeParse(readerStateSchema, state);
    panel.webview.options = webviewOptions;
    try {
      const outline = await this.outlineOf(saved.success ? saved.output.chapterId : undefined);
      await this.show(panel, outline, saved.success ? saved.output : {});
    } catch (error) {
      this.services.logger.error(`A reader could not be restored: ${String(error)}`);
      panel.dispose();
    }
  }

  async copyLink(target: StudyTarget | undefined): Promise<void> {
    const place = target ?? this.position;
    if (place === undefined) return;
    const link = vscode.Uri.from({
      scheme: vscode.env.uriScheme,
      authority: this.services.extensionId,
      ...sectionLinkOf(place),
    });
    await vscode.env.clipboard.writeText(link.toString());
    vscode.window.setStatusBarMessage(vscode.l10n.t('Link to the section copied'), 3000);
  }

  /** Saves a page that can be printed from a browser: a webview itself cannot print. */
  async print(chapterId: string | undefined): Promise<void> {
    const active = [...this.chapters.values()].find(({ panel }) => panel.active)?.outline.id;
    const outline = await this.outlineOf(chapterId ?? active);
    await savePrintable({ ...this.services, outline });
  }

  private async outlineOf(chapterId: string | undefined): Promise<ChapterOutline> {
    const outlines = await this.services.content.outlines();
    const outline = chapterId === undefined ? outlines[0] : outlines.find(({ id }) => id === chapterId);
    if (outline === undefined)
      throw new Error(vscode.l10n.t('There is no such chapter in this installation. Choose one in the Chapters view.'));
    return outline;
  }

  private async show(
    panel: vscode.WebviewPanel,
    outline: ChapterOutline,
    place: { sectionId?: string | undefined; offset?: number },
  ): Promise<void> {
    const { webview } = panel;
    const { content, extensionUri, webviewFiles } = this.services;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'companion.svg');
    panel.title = chapterLabel(outline);
    const open: OpenChapter = { outline, panel, isListening: false, place: {} };
    this.chapters.set(outline.id, open);
    panel.onDidDispose(() => this.chapters.delete(outline.id));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) open.isListening = false;
      if (panel.active) this.services.readingPosition.fire({ chapterId: outline.id, ...open.place });
    });
    webview.onDidReceiveMessage((message) => this.receive(open, message));
    const [article, style, script, progress] = await Promise.all([
      content.article(outline.id),
      webviewFiles.text('reader.css'),
      webviewFiles.text('reader.js'),
      this.progressOf(outline),
    ]);
    webview.html = readerPage({
      article: article ?? '',
      title: panel.title,
      language: 'en',
      nonce: crypto.randomUUID(),
      style,
      script,
      initialState: { ...place, chapterId: outline.id, ...progress },
    });
  }

  private async receive(open: OpenChapter, message: unknown): Promise<void> {
    const request = v.safeParse(readerRequestSchema, message);
    if (!request.success) {
      this.services.logger.warn('The reader sent a message that is not understood.');
      return;
    }
    try {
      await this.act(open, request.output);
    } catch (error) {
      void vscode.window.showErrorMessage(messageOf(error));
    }
  }

  private async act(open: OpenChapter, request: ReaderRequest): Promise<void> {
    const { outline, panel } = open;
    switch (request.type) {
      case 'sectionVisible':
        open.place = request.sectionId === undefined ? {} : { sectionId: request.sectionId };
        this.services.readingPosition.fire({ chapterId: outline.id, ...open.place });
        return;
      case 'markRead':
        await vscode.commands.executeCommand(request.read ? Commands.markRead : Commands.markUnread, {
          chapterId: outline.id,
          sectionId: request.sectionId,
        });
        return;
      case 'openExternal':
        return openExternalLink(request.url);
      case 'openSection':
        return this.open(findTarget(await this.services.content.outlines(), request.sectionId));
      case 'copyLink':
        return this.copyLink({
          chapterId: outline.id,
          ...(request.sectionId === undefined ? {} : { sectionId: request.sectionId }),
        });
      case 'startQuiz':
        await vscode.commands.executeCommand(Commands.startQuiz, { chapterId: outline.id } satisfies StudyTarget);
        return;
      case 'requestCard': {
        const { content, memory, cards } = this.services;
        const { cardOf, cardHtml } = await cards();
        const card = await cardOf(request.id, { content, learner: await memory.read() });
        const html = card && cardHtml(card, cardStrings());
        await post(panel, { type: 'card', requestId: request.requestId, ...(html === undefined ? {} : { html }) });
        return;
      }
      case 'ready':
        return this.welcome(open);
    }
  }

  /** Tells a page that has just started what its own text, which is as old as the tab, does not know. */
  private async welcome(open: OpenChapter): Promise<void> {
    open.isListening = true;
    const { wanted } = open;
    delete open.wanted;
    await post(open.panel, { type: 'progress', ...(await this.progressOf(open.outline)) });
    if (wanted !== undefined) await post(open.panel, { type: 'goTo', ...wanted });
  }

  private async progressOf(outline: ChapterOutline): Promise<{ readSectionIds: string[]; automatic: boolean }> {
    const { readSectionIds } = await this.services.log.progress();
    return {
      readSectionIds: readSectionsOf(outline.sections, readSectionIds),
      automatic: readSetting(Settings.readerMarkReadOnScroll),
    };
  }

  private async publishProgress(): Promise<void> {
    for (const { outline, panel, isListening } of this.chapters.values()) {
      if (isListening) await post(panel, { type: 'progress', ...(await this.progressOf(outline)) });
    }
  }
}

async function post({ webview }: vscode.WebviewPanel, event: ReaderEvent): Promise<void> {
  await webview.postMessage(event);
}
