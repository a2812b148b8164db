import { escapeHtml } from './htmlText';

/** What the reader's page is made from. */
export interface ReaderPageOptions {
  readonly article: string;
  readonly title: string;
  readonly language: string;
  readonly nonce: string;
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Plain JSON: what the script starts from. */
  readonly initialState: unknown;
}

/**
 * Makes the reader's page. The article is in it, so the first heading is painted without a message; only the script
 * with this page's nonce and style sheets of the extension are allowed.
 */
export function readerPage(options: ReaderPageOptions): string {
  const { cspSource, nonce } = options;
  const policy = `default-src 'none'; img-src ${cspSource} data:; style-src ${cspSource}; font-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(options.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<link rel="stylesheet" href="${escapeHtml(options.styleUri)}">
</head>
<body data-initial-state="${escapeHtml(JSON.stringify(options.initialState))}">
<main>${options.article}</main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(options.scriptUri)}"></script>
</body>
</html>`;
}
