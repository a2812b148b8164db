/**
 * The card of a service, feature or concept: what hover and reader show of it, as data, as Markdown and as HTML.
 */
import { chapterLabel, type ChapterOutline } from '../content/outline';
import { findSectionOutline } from '../content/studyTarget';
import { type AnswerCounts, countAnswers } from '../progress/progress';
import type { LearnerState } from '../scheduling/learnerMemory';
import { serviceMemory } from '../scheduling/serviceMemory';
import type { IdentifierFacts } from './identifierFacts';
import type { CatalogueEntry, CatalogueEntryKind, Coverage, ServiceCatalogue, Source } from './model';
import { foldName } from './nameSpelling';

/** What a card says, without any words of its own. */
export interface ServiceCard {
  readonly id: string;
  readonly title: string;
  readonly kind: CatalogueEntryKind;
  readonly category: string;
  readonly summary: string;
  /** Absent on the short card of a service that the exam does not ask about. */
  readonly whenToChoose?: string;
  readonly formerNames: readonly string[];
  /** The name of the service that a feature is part of. */
  readonly parentName?: string;
  readonly confusables: readonly { readonly id: string; readonly name: string; readonly difference: string }[];
  /** Sections that exist, in the order of the entry; `label` is for readers. */
  readonly coverage: readonly (Coverage & { readonly label: string })[];
  readonly documentation: string;
  readonly sources: readonly Source[];
  /** How the learner's newest answers to the questions about it stand; absent where no question is about it. */
  readonly record?: AnswerCounts;
  /** How often it was looked up before. */
  readonly lookUps: number;
  /** Whole days until a question about it is due, 0 for now; absent where none was answered yet. */
  readonly dueInDays?: number;
}

/** What a card is made from, besides the entry. */
export interface CardContext {
  readonly catalogue: ServiceCatalogue;
  readonly outlines: readonly ChapterOutline[];
  /** Absent while it is not known yet: the card then says nothing of the learner. */
  readonly learner?: LearnerState;
  /** The questions about the entry, from all chapters. */
  readonly questionIds: readonly string[];
}

/** The words that all cards share. They are an argument because the core cannot ask for their translation. */
export interface CardStrings {
  readonly kinds: Readonly<Record<CatalogueEntryKind, string>>;
  partOf(serviceName: string): string;
  formerly(names: readonly string[]): string;
  readonly whenToChoose: string;
  readonly confusedWith: string;
  readonly coveredIn: string;
  readonly documentation: string;
  readonly sources: string;
  record(counts: AnswerCounts): string;
  /** `times` is at least 1. */
  lookedUp(times: number): string;
  /** 0 is now. */
  dueIn(days: number): string;
  /** Says that a name is a former one of what is now called `name`. */
  renamed(formerName: string, name: string): string;
  /** Says what an identifier is; its text is Markdown, and the identifier is put in by `code`. */
  identifier(facts: IdentifierFacts, code: (text: string) => string): string;
}

const DAY = 86_400_000;

/** Makes the card of an entry. What refers to something that is not there is left out. */
export function serviceCard(entry: CatalogueEntry, context: CardContext): ServiceCard {
  const names = new Map(context.catalogue.entries.map(({ id, name }) => [id, name]));
  const parentName = entry.parent === undefined ? undefined : names.get(entry.parent);
  return {
    id: entry.id,
    title: entry.name,
    kind: entry.kind,
    category: entry.category,
    summary: entry.summary,
    ...(entry.whenToChoose === undefined ? {} : { whenToChoose: entry.whenToChoose }),
    formerNames: entry.formerNames,
    ...(parentName === undefined ? {} : { parentName }),
    confusables: entry.confusedWith.flatMap(({ id, difference }) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name, difference }];
    }),
    coverage: entry.coverage.flatMap(({ chapterId, sectionId }) => {
      const label = sectionLabel(context.outlines, { chapterId, sectionId });
      return label === undefined ? [] : [{ chapterId, sectionId, label }];
    }),
    documentation: entry.documentation,
    sources: entry.sources,
    ...learnerPart(entry, context),
  };
}

/** What a card says of the learner. */
function learnerPart(
  { id }: CatalogueEntry,
  { learner, questionIds }: CardContext,
): Pick<ServiceCard, 'record' | 'lookUps' | 'dueInDays'> {
  if (learner === undefined) return { lookUps: 0 };
  const { lookUps, due } = serviceMemory({ entryId: id, questionIds }, learner);
  return {
    lookUps,
    ...(questionIds.length === 0 ? {} : { record: countAnswers(learner.progress, questionIds) }),
    ...(due === undefined ? {} : { dueInDays: Math.max(0, Math.ceil((due - learner.now) / DAY)) }),
  };
}

/** How a card is shown in a hover. */
export interface CardMarkdownOptions {
  /** Returns the `command:` URI that opens a section. */
  readonly sectionCommand: (sectionId: string) => string;
  readonly strings: CardStrings;
  /** `short` leaves out when to choose it and what it is confused with. */
  readonly detail: 'short' | 'full';
  /** What stands under the pointer: the text, and what is known of it where it is an identifier. */
  readonly mention?: { readonly text: string; readonly facts?: IdentifierFacts };
}

/** Renders a card as Markdown for a hover. Everything but the card's own structure is escaped. */
export function cardMarkdown(card: ServiceCard, options: CardMarkdownOptions): string {
  const { strings, detail } = options;
  return [
    `**${escapeMarkdown(card.title)}**  \n*${escapeMarkdown(badgeOf(card, strings))}*`,
    ...mentionLines(card, options),
    escapeMarkdown(card.summary),
    // Before the details, which a low window cuts off.
    ...learnerLines(card, strings),
    ...(detail === 'full' ? detailLines(card, strings) : []),
    footLine(card, options),
  ].join('\n\n');
}

/** Says what is under the pointer where the card's title does not. */
function mentionLines({ title, formerNames }: ServiceCard, { mention, strings }: CardMarkdownOptions): string[] {
  if (mention === undefined) return [];
  if (mention.facts !== undefined) return [strings.identifier(mention.facts, codeSpan)];
  const folded = foldName(mention.text);
  const former = formerNames.find((name) => foldName(name) === folded);
  return former === undefined ? [] : [escapeMarkdown(strings.renamed(former, title))];
}

function detailLines({ whenToChoose, confusables }: ServiceCard, strings: CardStrings): string[] {
  const list = confusables.map(
    ({ name, difference }) => `- **${escapeMarkdown(name)}**: ${escapeMarkdown(difference)}`,
  );
  return [
    ...(whenToChoose === undefined
      ? []
      : [`**${escapeMarkdown(strings.whenToChoose)}**: ${escapeMarkdown(whenToChoose)}`]),
    ...(list.length === 0 ? [] : [`**${escapeMarkdown(strings.confusedWith)}**\n\n${list.join('\n')}`]),
  ];
}

function footLine(card: ServiceCard, { sectionCommand, strings }: CardMarkdownOptions): string {
  const link = (label: string, target: string) => `[${escapeMarkdown(label)}](${escapeTarget(target)})`;
  const covered = card.coverage.map(({ sectionId, label }) => link(label, sectionCommand(sectionId)));
  return [
    ...(covered.length === 0 ? [] : [`${escapeMarkdown(strings.coveredIn)} ${covered.join(', ')}`]),
    link(strings.documentation, card.documentation),
  ].join(' \u00b7 ');
}

function learnerLines(card: ServiceCard, strings: CardStrings): string[] {
  const words = learnerWords(card, strings);
  return words.length === 0 ? [] : [words.map(escapeMarkdown).join(' \u00b7 ')];
}

/** The learner's record, when it is due next, and how often it was looked up. */
function learnerWords({ record, dueInDays, lookUps }: ServiceCard, strings: CardStrings): string[] {
  return [
    ...(record === undefined ? [] : [strings.record(record)]),
    ...(dueInDays === undefined ? [] : [strings.dueIn(dueInDays)]),
    ...(lookUps === 0 ? [] : [strings.lookedUp(lookUps)]),
  ];
}

/**
 * Renders a card as HTML for the reader. Everything but the card's own structure is escaped; links have no behaviour of
 * their own: `a.section-link` names its section in `data-section`, `a.external` has an https address.
 */
export function cardHtml(card: ServiceCard, strings: CardStrings): string {
  const confusables = card.confusables.map(
    ({ name, difference }) => `<li><strong>${escapeHtml(name)}</strong>: ${escapeHtml(difference)}</li>`,
  );
  const covered = card.coverage.map(
    ({ sectionId, label }) =>
      `<a class="section-link" href="#" data-section="${escapeHtml(sectionId)}">${escapeHtml(label)}</a>`,
  );
  const sources = card.sources.map(({ title, url }) => `<li>${externalLink(title, url)}</li>`);
  return [
    `<article class="service-card" data-entry="${escapeHtml(card.id)}">`,
    `<header><p class="card-title">${escapeHtml(card.title)}</p>`,
    `<p class="card-badge">${escapeHtml(badgeOf(card, strings))}</p></header>`,
    `<p class="card-summary">${escapeHtml(card.summary)}</p>`,
    ...(card.whenToChoose === undefined
      ? []
      : [`<p class="card-label">${escapeHtml(strings.whenToChoose)}</p><p>${escapeHtml(card.whenToChoose)}</p>`]),
    ...(confusables.length === 0
      ? []
      : [`<p class="card-label">${escapeHtml(strings.confusedWith)}</p><ul>${confusables.join('')}</ul>`]),
    ...(covered.length === 0
      ? []
      : [`<p class="card-coverage">${escapeHtml(strings.coveredIn)} ${covered.join(', ')}</p>`]),
    ...learnerWords(card, strings).map((words) => `<p class="card-record">${escapeHtml(words)}</p>`),
    `<p class="card-documentation">${externalLink(strings.documentation, card.documentation)}</p>`,
    ...(sources.length === 0
      ? []
      : [
          `<details class="card-sources"><summary>${escapeHtml(strings.sources)}</summary><ul>${sources.join('')}</ul></details>`,
        ]),
    '</article>',
  ].join('');
}

/** Joins what stands under the title: kind, category, parent and former names. */
function badgeOf(card: ServiceCard, strings: CardStrings): string {
  return [
    strings.kinds[card.kind],
    card.category,
    ...(card.parentName === undefined ? [] : [strings.partOf(card.parentName)]),
    ...(card.formerNames.length === 0 ? [] : [strings.formerly(card.formerNames)]),
  ].join(' \u00b7 ');
}

/** Returns `2.3 Amazon Bedrock` for a section that exists. */
function sectionLabel(outlines: readonly ChapterOutline[], place: Coverage): string | undefined {
  const chapter = outlines.find(({ id }) => id === place.chapterId);
  const section = chapter === undefined ? undefined : findSectionOutline(chapter.sections, place.sectionId);
  return chapter && section && chapterLabel({ ...chapter, title: section.title });
}

/** Puts text in a code span that nothing in it can end. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** Escapes all punctuation that means something in Markdown, in HTML or to VS Code (`$(icon)`), and line breaks. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()<>#+\-.!|~$&:@^=]/g, '\\$&')
    .trim();
}

function escapeTarget(target: string): string {
  return target.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function externalLink(label: string, url: string): string {
  if (!url.startsWith('https://')) return escapeHtml(label);
  return `<a class="external" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
