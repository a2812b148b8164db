import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands, Settings, WebviewTypes } from '../../src/contributions';
import type { Dashboard } from '../../src/core/progress/dashboard';
import { deriveProgress, type Progress } from '../../src/core/progress/progress';
import { Emitter } from '../../src/core/util/event';
import { DashboardTab } from '../../src/vscode/dashboard/dashboardTab';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { TextFiles } from '../../src/vscode/storage/textFiles';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { waitFor } from './waitFor';

function dashboardTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Dashboard');
}

describe('the dashboard in its tab', () => {
  const log = new Emitter<Progress>();
  let derived = 0;
  let tab: DashboardTab;

  const isDerived = (times: number) => waitFor(() => (derived >= times ? true : undefined));

  before(async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    tab = new DashboardTab({
      content: new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger),
      webviewFiles: new TextFiles(vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), silentLogger),
      dashboards: {
        dashboard: (): Promise<Dashboard> => {
          derived += 1;
          return Promise.reject(new Error('It is enough that it was asked for.'));
        },
      },
      log: {
        progress: () => Promise.resolve(deriveProgress([])),
        append: () => assert.fail('The dashboard records nothing.'),
        onDidChange: log.event,
      },
      logger: silentLogger,
      extensionUri,
    });
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    derived = 0;
  });
  after(async () => {
    tab.dispose();
    await vscode.workspace.getConfiguration().update(Settings.examDate, undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is one tab, however often it is opened', async () => {
    await vscode.commands.executeCommand(Commands.openDashboard);
    await vscode.commands.executeCommand(Commands.openDashboard);
    await waitFor(() => dashboardTabs()[0]);
    assert.equal(dashboardTabs().length, 1);
  });

  it('derives what it shows when its page runs, and again after answers: once for many', async () => {
    await tab.open();
    await isDerived(1);
    for (let answer = 0; answer < 20; answer++) log.fire(deriveProgress([]));
    await isDerived(2);
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(derived, 2);
  });

  it('comes back in the panel that VS Code hands over after a reload', async () => {
    const panel = vscode.window.createWebviewPanel(WebviewTypes.dashboard, '', vscode.ViewColumn.Active);
    await tab.show(panel);
    await isDerived(1);
    assert.equal(panel.title, 'Dashboard');
  });

  it('follows the exam’s date', async () => {
    await tab.open();
    await isDerived(1);
    await vscode.workspace
      .getConfiguration()
      .update(Settings.examDate, '2099-01-01', vscode.ConfigurationTarget.Global);
    await isDerived(2);
  });

  it('derives nothing while nobody looks, and anew when somebody does', async () => {
    await tab.open();
    await isDerived(1);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'in front' }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    log.fire(deriveProgress([]));
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(derived, 1);
    await tab.open();
    await isDerived(2);
  });
});
