import * as vscode from 'vscode';
import * as v from 'valibot';
import { Commands, Settings, WebviewTypes } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import { findTarget } from '../../core/content/studyTarget';
import { dashboardPage } from '../../core/progress/dashboardPage';
import type { Dashboards } from '../../core/progress/dashboardSource';
import type { StudyLog } from '../../core/progress/studyLog';
import { localCalendar } from '../../core/util/calendar';
import { Debounce } from '../../core/util/debounce';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import type { TextSource } from '../../core/util/textSource';
import type { DashboardEvent, OfferedActions } from '../../protocol/dashboardEvents';
import { dashboardRequestSchema, type DashboardRequest } from '../../protocol/dashboardMessages';
import { openExternalLink } from '../openExternalLink';
import { webviewOptions } from '../webviewOptions';

/** What the dashboard needs. */
export interface DashboardServices {
  readonly content: ContentSource;
  readonly dashboards: Dashboards;
  readonly log: StudyLog;
  readonly logger: Logger;
  readonly extensionUri: vscode.Uri;
  /** The bundles of the webviews. */
  readonly webviewFiles: TextSource;
}

/** Commands that another part may contribute, by what they let the learner do. */
const offered = { review: 'studyCompanion.review', practice: 'studyCompanion.practice' } as const;

/** Answers may come fast: it is derived anew when they pause, and at least so often (milliseconds). */
const pace = { quiet: 300, longest: 2000 };

/** The one tab that shows what the learner knows. */
export class DashboardTab implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  /** Whether the page runs: VS Code throws that of a hidden tab away. */
  private isListening = false;
  private queue = Promise.resolve();
  /** The day that is shown as today. */
  private day = NaN;
  private readonly changes: Debounce;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: DashboardServices) {
    this.changes = new Debounce(() => this.update(), pace, {
      now: Date.now,
      after: (milliseconds, action) => {
        const timer = setTimeout(action, milliseconds);
        return { dispose: () => clearTimeout(timer) };
      },
    });
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      services.log.onDidChange(() => this.changes.call()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        // Who comes back the next morning must not be shown yesterday as today.
        if (focused && this.day !== localCalendar.dayOf(Date.now())) this.changes.call();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(Settings.examDate)) this.changes.call();
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.panel?.dispose();
  }

  async open(): Promise<void> {
    if (this.panel !== undefined) {
      this.panel.reveal();
      return;
    }
    const options = { enableFindWidget: true };
    await this.show(vscode.window.createWebviewPanel(WebviewTypes.dashboard, '', vscode.ViewColumn.Active, options));
  }

  /** Fills a new panel, or one that VS Code brings back after a reload. @throws Error with a sentence for the user. */
  async show(panel: vscode.WebviewPanel): Promise<void> {
    const { extensionUri, webviewFiles } = this.services;
    const { webview } = panel;
    this.panel?.dispose();
    this.panel = panel;
    this.isListening = false;
    panel.title = vscode.l10n.t('Dashboard');
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'companion.svg');
    webview.options = webviewOptions;
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.onDidChangeViewState(() => (this.isListening &&= panel.visible));
    webview.onDidReceiveMessage((message) => this.receive(message));
    try {
      const [style, script] = await Promise.all([
        webviewFiles.text('dashboard.css'),
        webviewFiles.text('dashboard.js'),
      ]);
      webview.html = dashboardPage({
        title: panel.title,
        language: vscode.env.language,
        nonce: crypto.randomUUID(),
        style,
        script,
        waiting: vscode.l10n.t('Reading your answers'),
        ...(vscode.l10n.bundle === undefined ? {} : { l10nBundle: vscode.l10n.bundle }),
      });
    } catch (error) {
      // An empty tab would tell nothing.
      panel.dispose();
      throw error;
    }
  }

  private async receive(message: unknown): Promise<void> {
    const request = v.safeParse(dashboardRequestSchema, message);
    if (!request.success) {
      this.services.logger.warn('The dashboard is not understood.');
      return;
    }
    try {
      await this.act(request.output);
    } catch (error) {
      await this.fail(error);
    }
  }

  private async act(request: DashboardRequest): Promise<void> {
    const { executeCommand } = vscode.commands;
    switch (request.type) {
      case 'ready':
        this.isListening = true;
        return this.update();
      case 'review':
        return executeCommand(offered.review);
      case 'practiseWeakSpots':
        return executeCommand(offered.practice, { kind: 'weakSpots' });
      case 'practiseService':
        return executeCommand(offered.practice, { kind: 'practiceService', entryId: request.entryId });
      case 'startQuiz':
        return executeCommand(Commands.startQuiz);
      case 'openReader':
        return executeCommand(Commands.openReader);
      case 'setExamDate':
        return executeCommand('workbench.action.openSettings', `@id:${Settings.examDate}`);
      case 'openSection': {
        const target = findTarget(await this.services.content.outlines(), request.sectionId);
        return executeCommand(Commands.openReader, target);
      }
      case 'openExternal':
        return openExternalLink(request.url);
    }
  }

  /** Derives what is known and shows it; one after another, so that the newest comes last. */
  private update(): void {
    if (!this.isListening) return;
    this.queue = this.queue.then(async () => {
      try {
        this.day = localCalendar.dayOf(Date.now());
        const [dashboard, actions] = await Promise.all([this.services.dashboards.dashboard(), offeredActions()]);
        await this.post({ type: 'show', dashboard, actions });
      } catch (error) {
        await this.fail(error);
      }
    });
  }

  /** Tells in the page itself what failed. */
  private fail(error: unknown): Promise<void> {
    this.services.logger.error(`The dashboard failed: ${String(error)}`);
    return this.post({ type: 'failed', message: messageOf(error) });
  }

  /** The panel may have been closed meanwhile: what it would have shown comes when it is opened again. */
  private async post(event: DashboardEvent): Promise<void> {
    await this.panel?.webview.postMessage(event).then(undefined, () => {});
  }
}

async function offeredActions(): Promise<OfferedActions> {
  const commands = await vscode.commands.getCommands(true);
  return { review: commands.includes(offered.review), practice: commands.includes(offered.practice) };
}
