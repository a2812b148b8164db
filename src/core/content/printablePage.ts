import { escapeHtml } from './htmlText';
import { endless } from './webviewPage';

/** What a page for printing is made from. */
export interface PrintablePageOptions {
  readonly article: string;
  readonly title: string;
  readonly language: string;
  /** The text of the style sheets: the reader's, and the one that gives the theme's variables light values. */
  readonly css: string;
}

/**
 * Makes a page that stands alone, to be printed from a browser: light, without script, with everything that folds open.
 * Its style sheet is the only thing that it may use.
 */
export function printablePage({ article, title, language, css }: PrintablePageOptions): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const opened = article.replaceAll('<details', '<details open');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${endless(css, 'style')}</style>
</head>
<body class="printable">
<main>${opened}</main>
</body>
</html>`;
}
