import { endless, htmlPage } from './htmlPage';
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
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return htmlPage({
    ...options,
    policy: `default-src 'none'; style-src 'nonce-${options.nonce}'; script-src 'nonce-${options.nonce}'`,
    style: `<style nonce="${nonce}">${endless(options.style, 'style')}</style>`,
    body: `<body${attributes.join('')}>
${html}
<script nonce="${nonce}">${endless(options.script, 'script')}</script>
</body>`,
  });
}
