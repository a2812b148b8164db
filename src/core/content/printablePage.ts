import { endless, htmlPage } from './htmlPage';

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
  const opened = article.replaceAll('<details', '<details open');
  return htmlPage({
    title,
    language,
    policy: "default-src 'none'; style-src 'unsafe-inline'",
    style: `<style>${endless(css, 'style')}</style>`,
    body: `<body class="printable">
<main>${opened}</main>
</body>`,
  });
}
