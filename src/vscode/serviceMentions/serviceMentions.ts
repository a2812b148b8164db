import * as vscode from 'vscode';
import { ContextKeys, Views } from '../../contributions';
import { Debounce, type DebounceClock } from '../../core/util/debounce';
import type { Disposable } from '../../core/util/event';
import { followWorkspace } from './followWorkspace';
import { MentionTreeProvider } from './mentionTreeProvider';
import { scanMessage } from './scanMessage';
import { type ScanChange, type ScanSources, WorkspaceScan } from './workspaceScan';

const clock: DebounceClock = {
  now: () => performance.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
};

/** What the view of mentions shows and does; it is loaded when somebody looks. */
export interface MentionsView {
  readonly view: vscode.TreeView<unknown>;
  /** Shows the rows of a provider in it. */
  use(provider: vscode.TreeDataProvider<unknown>): void;
}

/** Lists the AWS services that the workspace mentions, from a scan that starts when somebody looks, and follows it. */
export class ServiceMentions implements vscode.Disposable {
  private readonly scan: WorkspaceScan;
  private readonly provider: MentionTreeProvider;
  private readonly view: vscode.TreeView<unknown>;
  private readonly subscriptions: readonly Disposable[];
  private following: vscode.Disposable | undefined;
  /** What was excluded when it was scanned may not be now. */
  private isOutdated = true;
  /** The rows are not what was found. */
  private isStale = false;
  private readonly show = new Debounce(() => this.showAll(), { quiet: 100, longest: 300 }, clock);
  private readonly catchUp = new Debounce(() => this.followIfSeen(), { quiet: 400, longest: 4000 }, clock);

  constructor(sources: ScanSources, { view, use }: MentionsView) {
    this.scan = new WorkspaceScan(sources);
    this.provider = new MentionTreeProvider(this.scan, sources.content);
    this.view = view;
    use(this.provider as vscode.TreeDataProvider<unknown>);
    this.subscriptions = [
      this.view.onDidChangeVisibility(() => this.followIfSeen()),
      this.scan.onDidChange((change) => this.hear(change)),
      vscode.workspace.onDidChangeWorkspaceFolders((event) => this.changeFolders(event)),
      vscode.workspace.onDidChangeConfiguration((event) => this.changeSettings(event)),
    ];
    this.followIfSeen();
  }

  /** Scans all of the workspace, in sight of whoever asked for it. */
  async scanAgain(): Promise<void> {
    if (!this.view.visible) await vscode.commands.executeCommand(`${Views.workspaceServices}.focus`);
    if (this.scan.isBusy) return;
    this.isOutdated = true;
    this.followIfSeen();
  }

  stop(): void {
    this.scan.stop();
  }

  dispose(): void {
    const { show, catchUp, scan, provider, following } = this;
    vscode.Disposable.from(show, catchUp, ...this.subscriptions, scan, provider).dispose();
    following?.dispose();
  }

  /** Does what is due, and nothing while nobody looks. */
  private followIfSeen(): void {
    if (!this.view.visible || vscode.workspace.workspaceFolders === undefined) return;
    if (this.isOutdated) this.withProgress(() => this.scan.scan());
    else void this.scan.catchUp();
    this.isOutdated = false;
    this.following ??= followWorkspace(this.scan, this.catchUp.call);
  }

  private changeFolders({ added }: vscode.WorkspaceFoldersChangeEvent): void {
    this.scan.files.forgetSettings();
    if (this.isOutdated) return this.followIfSeen();
    this.scan.forgetStrangers();
    if (added.length > 0) this.withProgress(() => this.scan.scan(added));
  }

  private changeSettings(event: vscode.ConfigurationChangeEvent): void {
    if (!event.affectsConfiguration('files.exclude') && !event.affectsConfiguration('search.exclude')) return;
    this.scan.files.forgetSettings();
    this.scan.stop();
    if (!this.isOutdated) this.scan.forgetStrangers();
    this.isOutdated = true;
    this.followIfSeen();
  }

  private withProgress(scan: () => Promise<void>): void {
    void vscode.window.withProgress({ location: { viewId: Views.workspaceServices } }, scan);
  }

  private hear(change: ScanChange): void {
    this.isStale ||= change !== 'counts';
    if (change === 'state') this.showAll();
    else this.show.call();
  }

  private showAll(): void {
    void vscode.commands.executeCommand('setContext', ContextKeys.scanState, this.scan.state);
    this.view.message = scanMessage(this.scan);
    if (this.isStale) this.provider.refresh();
    this.isStale = false;
  }
}
