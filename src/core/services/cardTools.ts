import type { cardOf } from './cardSource';
import type { cardHtml, cardMarkdown } from './serviceCard';

/** What makes and renders cards; it may have to be loaded first. */
export type CardTools = () => Promise<{
  readonly cardOf: typeof cardOf;
  readonly cardHtml: typeof cardHtml;
  readonly cardMarkdown: typeof cardMarkdown;
}>;
