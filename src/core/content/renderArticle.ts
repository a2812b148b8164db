import { articleBlocks, type ArticleBlockContext, type FigureDrawer } from './articleBlocks';
import { articleIcon, type ArticleIcon } from './articleIcons';
import { markEntries, type EntryFinders } from './articleMarks';
import { referencesHtml, withCitationIds } from './articleReferences';
import { englishArticleStrings, type ArticleStrings } from './articleStrings';
import { articleUnits, type ArticleUnit } from './articleUnits';
import { chapterWords } from './chapterWords';
import { escapeHtml } from './htmlText';
import type { Chapter, Section } from './model';

/** What the article's buttons can ask of who shows it. */
export type ArticleAction = 'copyLink' | 'startQuiz';

/** What an article is made with. */
export interface ArticleOptions extends EntryFinders {
  readonly drawFigure: FigureDrawer;
  /** What is offered; nothing is unless it is named here, so that no button is there in vain. */
  readonly actions?: readonly ArticleAction[];
  readonly strings?: ArticleStrings;
}

/** Words a minute: the mean silent reading rate for English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const readingRate = 238;

interface ArticleContext {
  readonly chapter: Chapter;
  readonly options: ArticleOptions;
  readonly strings: ArticleStrings;
  readonly units: ReadonlyMap<string, ArticleUnit>;
}

/**
 * Renders a whole chapter as one safe `<article>`: no script, style, event handler or style attribute. Headings have
 * their section's id as id. The end of a part that is read as one has `data-end` with that id, for tracking, and its
 * button `.mark-read`. What script needs besides is there but hidden: `.popover` and `dialog.zoom`.
 */
export function renderArticle(chapter: Chapter, options: ArticleOptions): string {
  const strings = options.strings ?? englishArticleStrings;
  const context: ArticleContext = { chapter, options, strings, units: articleUnits(chapter.sections) };
  const text = [
    articleBlocks(chapter.introduction, blockContext(context)),
    ...chapter.sections.map((section) => sectionHtml(section, context)),
    articleBlocks(chapter.selfCheck?.reading ?? [], blockContext(context)),
  ].join('\n');
  const { html, citationIds } = withCitationIds(text, strings);
  return `<article class="chapter">
${headerHtml(context)}
${contentsHtml(context)}
${html}
${selfCheckHtml(context)}
${referencesHtml(chapter.references, { citationIds, strings })}
${popoverHtml(strings)}
${zoomHtml(strings)}
</article>`;
}

/** Entries are marked anew in each section: who starts reading there finds them. */
function blockContext({ strings, options }: ArticleContext): ArticleBlockContext {
  const seen = new Set<string>();
  return { strings, drawFigure: options.drawFigure, mark: (html) => markEntries(html, options, seen) };
}

function headerHtml({ chapter, strings, units, options }: ArticleContext): string {
  const minutes = Math.max(1, Math.round(chapterWords(chapter) / readingRate));
  const number = chapter.number === undefined ? '' : `<span class="number">${escapeHtml(chapter.number)}</span> `;
  const questions = chapter.selfCheck?.questions.length ?? 0;
  const facts = [
    strings.readingTime(minutes),
    ...(questions === 0 ? [] : [strings.questions(questions)]),
    ...(chapter.metadata.updated === undefined ? [] : [strings.updated(chapter.metadata.updated)]),
  ];
  const total = units.size;
  const progress = `<div class="progress"><progress max="${total}" value="0" aria-label="${escapeHtml(strings.sectionsRead)}"></progress><span class="progress-text" data-template="${escapeHtml(strings.progress)}"></span></div>`;
  return `<header class="chapter-header">
<h1 id="top" tabindex="-1">${number}${chapter.titleHtml}</h1>
<p class="chapter-facts">${facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join(' ')}</p>
${total === 0 ? '' : progress}
${quizButton({ chapter, options, strings })}
</header>`;
}

function contentsHtml({ chapter, strings }: ArticleContext): string {
  if (chapter.sections.length === 0) return '';
  const list = (sections: readonly Section[]): string => `<ol>${sections.map(item).join('')}</ol>`;
  const item = (section: Section): string =>
    `<li data-outline="${escapeHtml(section.id)}">${sectionLink(section, escapeHtml(section.title))}${section.sections.length === 0 ? '' : list(section.sections)}</li>`;
  const title = escapeHtml(strings.contents);
  return `<nav class="contents" aria-label="${title}"><details><summary>${title}</summary>${list(chapter.sections)}</details></nav>`;
}

function sectionLink({ id }: Section, content: string): string {
  return `<a class="section-link" data-section="${escapeHtml(id)}" href="#${escapeHtml(id)}">${content}</a>`;
}

function sectionHtml(section: Section, context: ArticleContext): string {
  const tag = section.level === 1 ? 'h2' : 'h3';
  const id = escapeHtml(section.id);
  const unit = context.units.get(section.id);
  return `<section class="section section-${section.level}" data-section="${id}" aria-labelledby="${id}">
<div class="section-heading"><${tag} id="${id}" tabindex="-1">${section.titleHtml}</${tag}>${copyButton(section, context)}</div>
${articleBlocks(section.blocks, blockContext(context))}
${unit === undefined ? '' : unitEnd(unit, context)}
${section.sections.map((inner) => sectionHtml(inner, context)).join('\n')}
</section>`;
}

function copyButton({ id, title }: Section, { options, strings }: ArticleContext): string {
  if (!options.actions?.includes('copyLink')) return '';
  return iconButton({
    className: 'copy-link',
    icon: 'link',
    label: strings.about(strings.copyLink, title),
    title: strings.copyLink,
    data: ` data-section="${escapeHtml(id)}"`,
  });
}

function unitEnd({ section, previous, next }: ArticleUnit, { strings }: ArticleContext): string {
  const id = escapeHtml(section.id);
  const label = escapeHtml(strings.about(strings.markRead, section.title));
  const states = `<span class="when-unread">${escapeHtml(strings.markRead)}</span><span class="when-read">${articleIcon('check')}${escapeHtml(strings.isRead)}</span>`;
  return `<div class="section-end" data-end="${id}">
<button type="button" class="button mark-read" data-section="${id}" aria-pressed="false" aria-label="${label}">${states}</button>
<div class="neighbours">${previous === undefined ? '' : previousLink(previous, strings)}${next === undefined ? '' : nextLink(next, strings)}</div>
</div>`;
}

function previousLink(section: Section, { previous }: ArticleStrings): string {
  const title = `<span class="visually-hidden">: ${escapeHtml(section.title)}</span>`;
  return `<span class="previous">${sectionLink(section, escapeHtml(previous) + title)}</span>`;
}

function nextLink(section: Section, { next }: ArticleStrings): string {
  const direction = `<span class="direction">${escapeHtml(next)}:</span> `;
  return `<span class="next">${sectionLink(section, direction + escapeHtml(section.title))}</span>`;
}

function quizButton({ chapter, options, strings }: Omit<ArticleContext, 'units'>): string {
  const hasQuestions = (chapter.selfCheck?.questions.length ?? 0) > 0;
  if (!hasQuestions || !options.actions?.includes('startQuiz')) return '';
  return `<p class="quiz"><button type="button" class="button button-primary start-quiz">${escapeHtml(strings.takeSelfCheck)}</button></p>`;
}

function selfCheckHtml(context: ArticleContext): string {
  const button = quizButton(context);
  const title = escapeHtml(context.chapter.selfCheck?.title ?? '');
  return button === ''
    ? ''
    : `<section class="self-check" aria-labelledby="self-check"><h2 id="self-check" tabindex="-1">${title}</h2>${button}</section>`;
}

function popoverHtml(strings: ArticleStrings): string {
  const close = iconButton({ className: 'popover-close', icon: 'close', label: strings.close });
  return `<div class="popover" role="dialog" aria-label="${escapeHtml(strings.moreAbout)}" tabindex="-1" hidden><div class="popover-content"></div>${close}</div>`;
}

function zoomHtml(strings: ArticleStrings): string {
  const buttons = [
    iconButton({ className: 'zoom-out', icon: 'minus', label: strings.zoomOut }),
    `<output class="zoom-level" aria-live="polite"></output>`,
    iconButton({ className: 'zoom-in', icon: 'plus', label: strings.zoomIn }),
    `<button type="button" class="button zoom-reset">${escapeHtml(strings.actualSize)}</button>`,
    iconButton({ className: 'zoom-fit', icon: 'fit', label: strings.fit }),
    iconButton({ className: 'zoom-close', icon: 'close', label: strings.close }),
  ];
  return `<dialog class="zoom" aria-labelledby="zoom-title"><div class="zoom-bar"><p class="zoom-title" id="zoom-title"></p>${buttons.join('')}</div><div class="zoom-stage" tabindex="0" role="group" aria-labelledby="zoom-title"></div></dialog>`;
}

interface IconButton {
  readonly className: string;
  readonly icon: ArticleIcon;
  readonly label: string;
  readonly title?: string;
  /** Further attributes, escaped, each after a space. */
  readonly data?: string;
}

function iconButton({ className, icon, label, title = label, data = '' }: IconButton): string {
  return `<button type="button" class="icon-button ${className}"${data} aria-label="${escapeHtml(label)}" title="${escapeHtml(title)}">${articleIcon(icon)}</button>`;
}
