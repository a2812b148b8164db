import * as vscode from 'vscode';
import { Commands, Views } from '../../contributions';
import type { ServiceMentions } from './serviceMentions';
import type { ScanSources } from './workspaceScan';

/** What the view needs. */
export interface ServiceMentionsServices extends ScanSources {
  /** Has what scans and lists; it is loaded when somebody looks. */
  readonly loader: { load(): Promise<{ readonly ServiceMentions: typeof ServiceMentions }> };
}

/** Lists the AWS services that the workspace mentions, in a view that costs nothing until somebody looks. */
export function registerServiceMentions(services: ServiceMentionsServices): vscode.Disposable {
  const feature = new LateServiceMentions(services);
  return vscode.Disposable.from(
    feature,
    vscode.commands.registerCommand(Commands.scanWorkspace, async () => (await feature.load()).scanAgain()),
    vscode.commands.registerCommand(Commands.stopScan, async () => (await feature.load()).stop()),
  );
}

class LateServiceMentions implements vscode.Disposable {
  private readonly rows = new LateRows();
  private readonly view = vscode.window.createTreeView(Views.workspaceServices, {
    treeDataProvider: this.rows,
    showCollapseAll: true,
  });
  private readonly watching = this.view.onDidChangeVisibility(() => this.loadIfSeen());
  private loaded: Promise<ServiceMentions> | undefined;

  constructor(private readonly services: ServiceMentionsServices) {
    this.loadIfSeen();
  }

  load(): Promise<ServiceMentions> {
    const { view, services } = this;
    this.loaded ??= services.loader
      .load()
      .then(
        ({ ServiceMentions }) => new ServiceMentions(services, { view, use: (provider) => this.rows.use(provider) }),
      );
    this.loaded.catch(() => (this.loaded = undefined));
    return this.loaded;
  }

  dispose(): void {
    void this.loaded?.then((feature) => feature.dispose());
    vscode.Disposable.from(this.watching, this.view, this.rows).dispose();
  }

  private loadIfSeen(): void {
    if (!this.view.visible) return;
    this.load().catch((error: unknown) => this.services.logger.error(`The view of mentions failed: ${String(error)}`));
  }
}

/** The rows of a provider that comes later; none before. */
class LateRows implements vscode.TreeDataProvider<unknown>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private provider: vscode.TreeDataProvider<unknown> | undefined;
  private subscription: vscode.Disposable | undefined;

  use(provider: vscode.TreeDataProvider<unknown>): void {
    this.provider = provider;
    this.subscription = provider.onDidChangeTreeData?.(() => this.changes.fire());
    this.changes.fire();
  }

  getChildren(node?: unknown): vscode.ProviderResult<unknown[]> {
    return this.provider?.getChildren(node);
  }

  getTreeItem(node: unknown): vscode.TreeItem | Thenable<vscode.TreeItem> {
    return this.provider?.getTreeItem(node) ?? new vscode.TreeItem('');
  }

  dispose(): void {
    this.subscription?.dispose();
    this.changes.dispose();
  }
}
