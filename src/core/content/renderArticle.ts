import { chapterWords } from './chapterWords';
import { escapeHtml } from './htmlText';
import type { Block, CalloutBlock, Chapter, FigureBlock, Reference, Section, TableBlock } from './model';

/** What an article is made with. */
export interface ArticleOptions {
  /** Draws a figure as safe SVG whose ids start with `idPrefix`. @throws Error where it can't be drawn. */
  readonly drawFigure: (source: string, options: { readonly idPrefix: string }) => string;
  readonly strings?: ArticleStrings;
}

/** The words of the frame around a chapter's own text. */
export interface ArticleStrings {
  readonly contents: string;
  readonly references: string;
  readonly figure: string;
  readonly table: string;
  readonly inWords: string;
  readonly markRead: string;
  readingTime(minutes: number): string;
}

export const englishArticleStrings: ArticleStrings = {
  contents: 'Contents',
  references: 'References',
  figure: 'Figure',
  table: 'Table',
  inWords: 'In words',
  markRead: 'Mark as read',
  readingTime: (minutes) => `${minutes} min read`,
};

/** Words a minute: the mean silent reading rate for English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const readingRate = 238;

/** Renders a whole chapter as one safe `<article>`: no script, style, event handler or style attribute. */
export function renderArticle(chapter: Chapter, options: ArticleOptions): string {
  const strings = options.strings ?? englishArticleStrings;
  const blocks = (list: readonly Block[]): string => list.map((block) => blockHtml(block, options)).join('\n');
  const section = (entry: Section): string => {
    const tag = entry.level === 1 ? 'h2' : 'h3';
    const id = escapeHtml(entry.id);
    const button = entry.sections.length === 0 ? readButton(id, strings) : '';
    return `<section class="section" data-section="${id}"><${tag} id="${id}" tabindex="-1">${entry.titleHtml}</${tag}>
${blocks(entry.blocks)}${button}
${entry.sections.map(section).join('\n')}</section>`;
  };
  const minutes = Math.max(1, Math.round(chapterWords(chapter) / readingRate));
  const number = chapter.number === undefined ? '' : `<span class="number">${escapeHtml(chapter.number)}</span> `;
  return `<article>
<header><h1 id="top" tabindex="-1">${number}${chapter.titleHtml}</h1>
<p class="reading-time">${escapeHtml(strings.readingTime(minutes))}</p></header>
${contentsHtml(chapter, strings)}
${blocks(chapter.introduction)}
${chapter.sections.map(section).join('\n')}
${blocks(chapter.selfCheck?.reading ?? [])}
${referencesHtml(chapter.references, strings)}
</article>`;
}

function readButton(id: string, strings: ArticleStrings): string {
  return `<p class="section-end"><button type="button" class="mark-read" data-section="${id}" aria-pressed="false">${escapeHtml(strings.markRead)}</button></p>`;
}

function contentsHtml(chapter: Chapter, strings: ArticleStrings): string {
  const list = (sections: readonly Section[]): string =>
    sections.length === 0 ? '' : `<ol>${sections.map(item).join('')}</ol>`;
  const item = (section: Section): string => {
    const id = escapeHtml(section.id);
    return `<li><a class="section-link" data-section="${id}" href="#${id}">${section.titleHtml}</a>${list(section.sections)}</li>`;
  };
  return `<nav aria-label="${escapeHtml(strings.contents)}"><details><summary>${escapeHtml(strings.contents)}</summary>${list(chapter.sections)}</details></nav>`;
}

function blockHtml(block: Block, options: ArticleOptions): string {
  switch (block.kind) {
    case 'prose':
      return block.html;
    case 'figure':
      return figureHtml(block, options);
    case 'table':
      return tableHtml(block, options);
    case 'callout':
      return calloutHtml(block);
  }
}

function figureHtml(figure: FigureBlock, { drawFigure, strings = englishArticleStrings }: ArticleOptions): string {
  const idPrefix = figure.id.replace(/[^\p{L}\p{N}._-]/gu, '-');
  const label = figure.number === undefined ? '' : `<b>${escapeHtml(`${strings.figure} ${figure.number}`)}</b>: `;
  return `<figure id="${escapeHtml(figure.id)}"><div class="figure-drawing" tabindex="0" role="group" aria-labelledby="${idPrefix}-caption">${drawFigure(figure.source, { idPrefix })}</div>
<figcaption id="${idPrefix}-caption">${label}${figure.caption?.html ?? ''}</figcaption>
<details><summary>${escapeHtml(strings.inWords)}</summary><p id="${idPrefix}-text">${escapeHtml(figure.textAlternative)}</p></details></figure>`;
}

function tableHtml(table: TableBlock, { strings = englishArticleStrings }: ArticleOptions): string {
  const id = escapeHtml(table.id);
  const label = table.number === undefined ? '' : `<b>${escapeHtml(`${strings.table} ${table.number}`)}</b>: `;
  const caption = `<caption id="${id}-caption">${label}${table.caption?.html ?? ''}</caption>`;
  const html = table.html.replace(/^\s*<table>/, `<table>${caption}`);
  return `<div class="table-scroll" id="${id}" tabindex="0" role="region" aria-labelledby="${id}-caption">${html}</div>`;
}

function calloutHtml(callout: CalloutBlock): string {
  return `<aside class="callout callout-${callout.callout}" role="note"><p class="callout-label">${escapeHtml(callout.label)}</p>${callout.html}</aside>`;
}

function referencesHtml(references: readonly Reference[], strings: ArticleStrings): string {
  if (references.length === 0) return '';
  const items = references.toSorted((a, b) => a.number - b.number).map((reference) => {
    const title = escapeHtml(reference.title);
    const text = reference.url === undefined ? title : `<a class="external" href="${escapeHtml(reference.url)}">${title}</a>`;
    return `<li id="reference-${escapeHtml(reference.label)}" tabindex="-1">${text}</li>`;
  });
  return `<section class="references"><h2>${escapeHtml(strings.references)}</h2><ol>${items.join('\n')}</ol></section>`;
}
