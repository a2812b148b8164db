import * as vscode from 'vscode';
import { Commands, WebviewTypes } from '../../contributions';
import { DashboardTab, type DashboardServices } from './dashboardTab';

/** Shows what the learner knows, in one editor tab. */
export function registerDashboard(services: DashboardServices): vscode.Disposable {
  const tab = new DashboardTab(services);
  return vscode.Disposable.from(
    tab,
    vscode.commands.registerCommand(Commands.openDashboard, () => tab.open()),
    vscode.window.registerWebviewPanelSerializer(WebviewTypes.dashboard, {
      deserializeWebviewPanel: (panel) => tab.show(panel),
    }),
  );
}
