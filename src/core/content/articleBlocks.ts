import { articleIcon } from './articleIcons';
import type { ArticleStrings } from './articleStrings';
import { escapeHtml } from './htmlText';
import type { Block, CalloutBlock, FigureBlock, TableBlock } from './model';

/** Draws a diagram as safe SVG whose ids start with `idPrefix`. @throws Error where it cannot be drawn. */
export type FigureDrawer = (source: string, options: { readonly idPrefix: string }) => string;

/** What blocks are rendered with. */
export interface ArticleBlockContext {
  readonly strings: ArticleStrings;
  readonly drawFigure: FigureDrawer;
  /** Marks the entries of the catalogue in running text. */
  readonly mark: (html: string) => string;
}

/** Renders blocks, in order. */
export function articleBlocks(blocks: readonly Block[], context: ArticleBlockContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n');
}

function blockHtml(block: Block, context: ArticleBlockContext): string {
  switch (block.kind) {
    case 'prose':
      return context.mark(block.html);
    case 'figure':
      return figureHtml(block, context);
    case 'table':
      return tableHtml(block, context);
    case 'callout':
      return calloutHtml(block, context);
  }
}

function figureHtml(figure: FigureBlock, { strings, drawFigure }: ArticleBlockContext): string {
  const idPrefix = figure.id.replace(/[^\p{L}\p{N}._-]/gu, '-');
  const label = numbered(strings.figure, figure.number);
  const enlarge = escapeHtml(strings.about(strings.enlarge, label));
  return `<figure class="figure" id="${escapeHtml(figure.id)}">
<div class="figure-drawing" tabindex="0" role="group" aria-labelledby="${idPrefix}-caption">${drawFigure(figure.source, { idPrefix })}</div>
<button type="button" class="icon-button enlarge-figure" aria-haspopup="dialog" aria-label="${enlarge}" title="${escapeHtml(strings.enlarge)}">${articleIcon('enlarge')}</button>
<figcaption id="${idPrefix}-caption">${captionHtml(label, figure.caption?.html)}</figcaption>
<details class="figure-words"><summary>${escapeHtml(strings.inWords)}</summary><p id="${idPrefix}-text">${escapeHtml(figure.textAlternative)}</p></details>
</figure>`;
}

function tableHtml(table: TableBlock, { strings, mark }: ArticleBlockContext): string {
  const id = escapeHtml(table.id);
  const caption = captionHtml(numbered(strings.table, table.number), table.caption?.html);
  const html = mark(table.html).replace(/^\s*<table>/, `<table><caption id="${id}-caption"><span class="caption-text">${caption}</span></caption>`);
  return `<div class="table-scroll" id="${id}" tabindex="0" role="region" aria-labelledby="${id}-caption">${html}</div>`;
}

function numbered(kind: string, number: string | undefined): string {
  return number === undefined ? kind : `${kind} ${number}`;
}

function captionHtml(label: string, caption: string | undefined): string {
  const name = `<b class="caption-label">${escapeHtml(label)}</b>`;
  return caption === undefined ? name : `${name} ${caption}`;
}

function calloutHtml({ callout, label, html }: CalloutBlock, { strings, mark }: ArticleBlockContext): string {
  const name = label === '' ? strings.callouts[callout] : label;
  return `<aside class="callout callout-${callout}" role="note" aria-label="${escapeHtml(name)}"><p class="callout-label">${articleIcon(callout)}${escapeHtml(name)}</p>
${mark(html)}</aside>`;
}
