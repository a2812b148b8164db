import * as vscode from 'vscode';
import { Commands, WebviewTypes } from '../../contributions';
import { messageOf } from '../../core/util/messageOf';
import type { DashboardServices, DashboardTab } from './dashboardTab';

/** What the registration needs. */
export interface LateDashboardServices extends DashboardServices {
  /** Has what the tab is made by; it is loaded when somebody looks. */
  readonly loader: { load(): Promise<{ readonly DashboardTab: typeof DashboardTab }> };
}

/** Shows what the learner knows, in one editor tab that costs nothing until somebody opens it. */
export function registerDashboard(services: LateDashboardServices): vscode.Disposable {
  let loaded: Promise<DashboardTab> | undefined;
  const load = (): Promise<DashboardTab> => {
    loaded ??= services.loader.load().then(({ DashboardTab }) => new DashboardTab(services));
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
  const inWords = async (action: (tab: DashboardTab) => Promise<void>): Promise<void> => {
    try {
      await action(await load());
    } catch (error) {
      services.logger.error(`The dashboard failed: ${String(error)}`);
      void vscode.window.showErrorMessage(messageOf(error));
    }
  };
  return vscode.Disposable.from(
    { dispose: () => void loaded?.then((tab) => tab.dispose()) },
    vscode.commands.registerCommand(Commands.openDashboard, () => inWords((tab) => tab.open())),
    vscode.window.registerWebviewPanelSerializer(WebviewTypes.dashboard, {
      deserializeWebviewPanel: (panel) => inWords((tab) => tab.show(panel)),
    }),
  );
}
