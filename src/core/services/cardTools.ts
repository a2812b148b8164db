import type { cardOf } from './cardSource';
import type { languageOf } from './languageOf';
import type { cardHtml, cardMarkdown } from './serviceCard';

/** What makes and renders cards, and tells a file's language; it may have to be loaded first. */
export type CardTools = () => Promise<{
  readonly cardOf: typeof cardOf;
  readonly cardHtml: typeof cardHtml;
  readonly cardMarkdown: typeof cardMarkdown;
  readonly languageOf: typeof languageOf;
}>;
