import type { Passage } from './blockHtml';
import type { RawGroup } from './chapterStructure';
import type { Heading } from './headings';
import { InlineSource } from './inlineSource';
import { numberedItems } from './listItems';
import type { MarkdownNode } from './markdownTree';
import type { SourceRange } from './model';
import { splitPinnedId } from './pinnedId';

/** An option as written. */
export interface RawOption {
  /** `A` to `Z`. */
  readonly key: string;
  readonly keyRange: SourceRange;
  readonly source: InlineSource;
  readonly pinnedId?: string;
}

/** The left side of a match as written. */
export interface RawPrompt {
  /** Its number. */
  readonly key: string;
  readonly source: InlineSource;
}

/** A question as written, before its answer is known. */
export interface RawQuestion {
  readonly number: number;
  /** The text of the heading that it stands under in the self-check; empty where it stands directly there. */
  readonly group: string;
  /** Index of its case study in `RawQuestions.cases`. */
  readonly caseIndex?: number;
  /** The first paragraph of the stem, without the bold around it. */
  readonly stem: InlineSource;
  readonly pinnedId?: string;
  /** What else belongs to the stem: paragraphs, code, lists. */
  readonly more: readonly Passage[];
  readonly options: readonly RawOption[];
  /** Numbered lines of the stem: the prompts of a match; for other kinds just a list. */
  readonly prompts: readonly RawPrompt[];
  /** Those of `more` that hold the prompts. */
  readonly promptLists: ReadonlySet<Passage>;
}

/** A case study as written. */
export interface RawCase {
  readonly heading: Heading;
  readonly title: string;
  readonly scenario: readonly MarkdownNode[];
}

/** What the self-check sections hold. */
export interface RawQuestions {
  readonly questions: readonly RawQuestion[];
  readonly cases: readonly RawCase[];
  /** What is neither a question nor a scenario, such as instructions. */
  readonly others: readonly MarkdownNode[];
}

const optionMarker = /^[ \t]*([A-Z])[.)](?:[ \t]+|$)/;
const secondRomanNumeral = /^[ \t]*II[.)](?:[ \t]|$)/;

/** Reads the groups of the self-check as questions. */
export function rawQuestions(groups: readonly RawGroup[]): RawQuestions {
  const questions: RawQuestion[] = [];
  const cases: RawCase[] = [];
  let others: readonly MarkdownNode[] = [];
  for (const { heading, text, nodes } of groups) {
    const { before, items, between } = groupItems(nodes);
    const isCase = heading !== undefined && before.length > 0 && items.length > 0;
    if (isCase) {
      cases.push({ heading, title: text, scenario: before });
      others = others.concat(between);
    } else {
      others = others.concat(before, between);
    }
    const place = { group: text, ...(isCase ? { caseIndex: cases.length - 1 } : {}) };
    for (const item of items) questions.push({ ...questionOf(item), ...place });
  }
  return { questions, cases, others };
}

interface QuestionItem {
  readonly number: number;
  readonly startLine: number;
  readonly nodes: MarkdownNode[];
}

/**
 * Finds the items of a group's ordered lists. Options that are not indented end the list, as Markdown has it; they
 * still belong to the item before them, with what stands between.
 */
function groupItems(nodes: readonly MarkdownNode[]): {
  readonly before: MarkdownNode[];
  readonly items: QuestionItem[];
  readonly between: MarkdownNode[];
} {
  const before: MarkdownNode[] = [];
  const between: MarkdownNode[] = [];
  const items: QuestionItem[] = [];
  let pending: MarkdownNode[] = [];
  const leavePending = (): void => {
    for (const node of pending) between.push(node);
    pending = [];
  };
  for (const node of nodes) {
    const item = items.at(-1);
    if (node.type === 'ordered_list') {
      leavePending();
      for (const { number, node: child } of numberedItems(node)) {
        items.push({ number, startLine: child.startLine, nodes: [...child.children] });
      }
    } else if (item === undefined) {
      before.push(node);
    } else if (startsWithOption(node)) {
      for (const skipped of pending) item.nodes.push(skipped);
      item.nodes.push(node);
      pending = [];
    } else {
      pending.push(node);
    }
  }
  leavePending();
  return { before, items, between };
}

function startsWithOption(node: MarkdownNode): boolean {
  const paragraph = node.type === 'bullet_list' ? node.children[0]?.children[0] : node;
  return paragraph?.type === 'paragraph' && optionMarker.test(paragraph.inline?.text ?? '');
}

function questionOf({ number, startLine, nodes }: QuestionItem): Omit<RawQuestion, 'group' | 'caseIndex'> {
  const texts: InlineSource[] = [];
  const more: Passage[] = [];
  const options: RawOption[] = [];
  const prompts: RawPrompt[] = [];
  const promptLists = new Set<Passage>();
  const addOptions = (found: readonly RawOption[]): void => {
    for (const option of found) options.push(option);
  };
  for (const node of nodes) {
    if (node.type === 'footnote_definition') continue;
    if (node.type === 'paragraph' && node.inline !== undefined) {
      const parts = splitOptions(node.inline);
      if (parts.lead !== undefined) (texts.length === 0 ? texts : more).push(parts.lead);
      addOptions(parts.options);
    } else if (node.type === 'ordered_list') {
      const list = promptList(node);
      for (const prompt of list.prompts) prompts.push(prompt);
      addOptions(list.options);
      more.push(list.node);
      promptLists.add(list.node);
    } else if (node.type === 'bullet_list' && startsWithOption(node)) {
      for (const item of node.children) {
        for (const { inline } of item.children) addOptions(inline === undefined ? [] : splitOptions(inline).options);
      }
    } else {
      more.push(node);
    }
  }
  const { source, id } = stemOf(texts[0] ?? InlineSource.ofLines('', [], startLine));
  return { number, stem: source, ...(id === undefined ? {} : { pinnedId: id }), more, options, prompts, promptLists };
}

/** Takes the pinned id and the bold off a stem. */
function stemOf(written: InlineSource): { readonly source: InlineSource; readonly id?: string } {
  const pinned = splitPinnedId(written);
  const marker = /^(?:\*\*|__)/.exec(pinned.source.text)?.[0];
  const { text } = pinned.source;
  const isBold =
    marker !== undefined && text.length > 4 && text.indexOf(marker, marker.length) === text.length - marker.length;
  if (!isBold) return pinned;
  const inner = splitPinnedId(pinned.source.slice(marker.length, text.length - marker.length));
  const id = pinned.id ?? inner.id;
  return { source: inner.source, ...(id === undefined ? {} : { id }) };
}

/** Parts a paragraph's text into what comes before the first option, and the options, one from each marker on. */
function splitOptions(inline: InlineSource): {
  readonly lead?: InlineSource;
  readonly options: readonly RawOption[];
} {
  const { text } = inline;
  const starts: { readonly key: string; readonly offset: number; readonly end: number }[] = [];
  for (let offset = 0; offset >= 0 && offset <= text.length; ) {
    const next = text.indexOf('\n', offset);
    const line = text.slice(offset, next < 0 ? text.length : next);
    const match = optionMarker.exec(line);
    const key = match?.[1];
    const isRomanNumeral = key === 'I' && next >= 0 && secondRomanNumeral.test(text.slice(next + 1, next + 40));
    if (match !== null && key !== undefined && !isRomanNumeral) {
      starts.push({ key, offset: offset + match[0].indexOf(key), end: offset + match[0].length });
    }
    offset = next < 0 ? -1 : next + 1;
  }
  const lead = inline.slice(0, starts[0]?.offset ?? text.length).trim();
  const options: RawOption[] = [];
  for (const [index, { key, offset, end }] of starts.entries()) {
    const { source, id } = splitPinnedId(inline.slice(end, starts[index + 1]?.offset ?? text.length));
    const option = { key, keyRange: inline.range(offset, offset + 1), source };
    options.push(id === undefined ? option : { ...option, pinnedId: id });
  }
  return { ...(lead.text === '' ? {} : { lead }), options };
}

/** Reads a numbered list in a stem; options right under its last item belong to the question, not to that item. */
function promptList(list: MarkdownNode): {
  readonly node: MarkdownNode;
  readonly prompts: readonly RawPrompt[];
  readonly options: readonly RawOption[];
} {
  const prompts: RawPrompt[] = [];
  const options: RawOption[] = [];
  const children: MarkdownNode[] = [];
  for (const { number, node: item } of numberedItems(list)) {
    const kept: MarkdownNode[] = [];
    let prompt: InlineSource | undefined;
    for (const child of item.children) {
      const parts = child.inline === undefined ? undefined : splitOptions(child.inline);
      if (parts === undefined || parts.options.length === 0) kept.push(child);
      if (parts === undefined) continue;
      for (const option of parts.options) options.push(option);
      if (parts.options.length > 0 && parts.lead !== undefined) kept.push({ ...child, inline: parts.lead });
      prompt ??= parts.lead;
    }
    prompts.push({ key: String(number), source: prompt ?? InlineSource.ofLines('', [], item.startLine) });
    children.push({ ...item, children: kept });
  }
  return { node: { ...list, children }, prompts, options };
}
