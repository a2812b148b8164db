import { escapeHtml } from './htmlText';

/** What the page of a webview is made from. */
export interface WebviewPageOptions {
  readonly title: string;
  readonly language: string;
  /** Fresh for each page. */
  readonly nonce: string;
  /** The text of its style sheet. */
  readonly style: string;
  /** The text of its script. */
  readonly script: string;
}

/** What is in the body: safe HTML, and what the script finds in `data-…` of it. */
export interface WebviewPageBody {
  readonly html: string;
  readonly data?: Readonly<Record<string, string>>;
}

/**
 * Makes the page of a webview. Only its own style and script are allowed, by the page's nonce. They are in the page: VS
 * Code shows it when it has loaded, and each file to fetch would put that off.
 */
export function webviewPage(options: WebviewPageOptions, { html, data = {} }: WebviewPageBody): string {
  const nonce = escapeHtml(options.nonce);
  const policy = escapeHtml(
    `default-src 'none'; style-src 'nonce-${options.nonce}'; script-src 'nonce-${options.nonce}'`,
  );
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(options.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<style nonce="${nonce}">${endless(options.style, 'style')}</style>
</head>
<body${attributes.join('')}>
${html}
<script nonce="${nonce}">${endless(options.script, 'script')}</script>
</body>
</html>`;
}

/**
 * Escapes what would end the element that a text stands in. In a script, `</script` and `<!--` occur only in strings,
 * where an escape is the same character.
 */
export function endless(text: string, element: 'style' | 'script'): string {
  return element === 'style'
    ? text.replace(/<(?=\/style)/gi, '\\3c ')
    : text.replace(/<(?=\/script|!--)/gi, '\\x3c');
}
