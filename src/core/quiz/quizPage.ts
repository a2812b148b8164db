import { webviewPage, type WebviewPageOptions } from '../content/webviewPage';

/** What the quiz's page is made from. */
export interface QuizPageOptions extends WebviewPageOptions {
  /** The translations of this window, as `vscode.l10n.bundle` has them; absent where it runs in English. */
  readonly l10nBundle?: unknown;
}

/** Makes the page of a quiz: empty until the host shows a view. */
export function quizPage(options: QuizPageOptions): string {
  const { l10nBundle } = options;
  return webviewPage(options, {
    html: '<main id="quiz"></main>',
    ...(l10nBundle === undefined ? {} : { data: { l10n: JSON.stringify(l10nBundle) } }),
  });
}
