import { escapeHtml } from '../content/htmlText';
import { webviewPage, type WebviewPageOptions } from '../content/webviewPage';

/** What the dashboard's page is made from. */
export interface DashboardPageOptions extends WebviewPageOptions {
  /** Says that the page is being filled. */
  readonly waiting: string;
  /** The translations of this window, as `vscode.l10n.bundle` has them; absent where it runs in English. */
  readonly l10nBundle?: unknown;
}

/** Makes the page of the dashboard: it waits until the host tells what to show. */
export function dashboardPage(options: DashboardPageOptions): string {
  const { l10nBundle, waiting } = options;
  return webviewPage(options, {
    html: `<main id="dashboard"></main>\n<p id="waiting" role="status">${escapeHtml(waiting)}</p>`,
    ...(l10nBundle === undefined ? {} : { data: { l10n: JSON.stringify(l10nBundle) } }),
  });
}
