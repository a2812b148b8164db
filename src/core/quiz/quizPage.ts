import { escapeHtml } from '../content/htmlText';

/** What the quiz's page is made from. */
export interface QuizPageOptions {
  readonly title: string;
  readonly language: string;
  readonly nonce: string;
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** The translations of this window, as `vscode.l10n.bundle` has them; absent where it runs in English. */
  readonly l10nBundle?: unknown;
}

/** Makes the page of a quiz: empty until the host shows a view; only its own script and style sheet are allowed. */
export function quizPage(options: QuizPageOptions): string {
  const { cspSource, nonce, l10nBundle } = options;
  const policy = `default-src 'none'; img-src ${cspSource} data:; style-src ${cspSource}; font-src ${cspSource}; script-src 'nonce-${nonce}'`;
  const translations = l10nBundle === undefined ? '' : ` data-l10n="${escapeHtml(JSON.stringify(l10nBundle))}"`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(options.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<link rel="stylesheet" href="${escapeHtml(options.styleUri)}">
</head>
<body${translations}>
<main id="quiz"></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(options.scriptUri)}"></script>
</body>
</html>`;
}
