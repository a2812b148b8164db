import { webviewPage, type WebviewPageOptions } from './webviewPage';

/** What the reader's page is made from. */
export interface ReaderPageOptions extends WebviewPageOptions {
  readonly article: string;
  /** Plain JSON: what the script starts from. */
  readonly initialState: unknown;
}

/** Makes the reader's page. The article is in it, so the first heading is painted without a message. */
export function readerPage(options: ReaderPageOptions): string {
  return webviewPage(options, {
    html: `<main>${options.article}</main>`,
    data: { 'initial-state': JSON.stringify(options.initialState) },
  });
}
