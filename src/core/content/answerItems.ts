import { splitKey, type AnswerKey } from './answerKey';
import type { Passage } from './blockHtml';
import type { RawGroup } from './chapterStructure';
import type { InlineSource } from './inlineSource';
import { numberedItems } from './listItems';
import type { MarkdownNode } from './markdownTree';
import type { SourceRange } from './model';
import { rangeOfLines, type SourceText } from './sourceText';

/** Why an option is right or wrong, as written. */
export interface RawRationale {
  readonly letter: string;
  readonly letterRange: SourceRange;
  readonly passages: readonly Passage[];
}

/** An answer as written. */
export interface RawAnswer {
  readonly number: number;
  /** The text of the heading that it stands under in the answers; empty where it stands directly there. */
  readonly group: string;
  /** Absent where the first line is no key. */
  readonly key?: AnswerKey;
  /** The line that is, or should be, the key. */
  readonly keyRange: SourceRange;
  readonly explanation: readonly Passage[];
  readonly rationales: readonly RawRationale[];
}

const explanationLabel = /^(\*\*|__|\*|_)?explanation(\*\*|__|\*|_)?\s{0,3}:(\*\*|__|\*|_)?\s*/i;
const rationaleLabel = /^(?:\*\*|__|\*|_)?(?:[Oo]ption\s{1,3})?([A-Z])(?:\*\*|__|\*|_)?\s{0,3}:(?:\*\*|__|\*|_)?(?:\s+|$)/;

/** Reads the groups of the answers section. What follows an item without being indented belongs to it as well. */
export function rawAnswers(groups: readonly RawGroup[], source: SourceText): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (const { text, nodes } of groups) {
    for (const item of answerItems(nodes)) answers.push(answerOf(item, { group: text, source }));
  }
  return answers;
}

interface AnswerItem {
  readonly number: number;
  readonly startLine: number;
  readonly nodes: MarkdownNode[];
}

function answerItems(nodes: readonly MarkdownNode[]): AnswerItem[] {
  const items: AnswerItem[] = [];
  for (const node of nodes) {
    if (node.type !== 'ordered_list') {
      items.at(-1)?.nodes.push(node);
      continue;
    }
    for (const { number, node: item } of numberedItems(node)) {
      items.push({ number, startLine: item.startLine, nodes: [...item.children] });
    }
  }
  return items;
}

function answerOf(
  { number, startLine, nodes: written }: AnswerItem,
  { group, source }: { readonly group: string; readonly source: SourceText },
): RawAnswer {
  const nodes = written.filter(({ type }) => type !== 'footnote_definition');
  const [first, ...others] = nodes;
  if (first?.inline === undefined) {
    return { number, group, keyRange: rangeOfLines(source, startLine, startLine + 1), ...explanationOf(nodes) };
  }
  const { key, line, rest } = splitKey(first.inline);
  return {
    number,
    group,
    ...(key === undefined ? {} : { key }),
    keyRange: line.range(),
    ...explanationOf(rest === undefined ? others : [rest, ...others]),
  };
}

function explanationOf(passages: readonly Passage[]): Pick<RawAnswer, 'explanation' | 'rationales'> {
  const explanation: Passage[] = [];
  const rationales: RawRationale[] = [];
  for (const passage of passages) {
    const found = rationalesIn(passage);
    if (found !== undefined) {
      for (const rationale of found) rationales.push(rationale);
      continue;
    }
    const text = inlineOf(passage);
    const unlabelled = text === undefined ? undefined : withoutExplanationLabel(text);
    if (unlabelled === undefined) {
      explanation.push(passage);
    } else if (unlabelled.text !== '') {
      explanation.push(unlabelled);
    }
  }
  return { explanation, rationales };
}

/** Reads a bullet list whose first item starts with a letter and a colon; other items go on with the one before. */
function rationalesIn(passage: Passage): RawRationale[] | undefined {
  if (!('type' in passage) || passage.type !== 'bullet_list') return undefined;
  const rationales: { letter: string; letterRange: SourceRange; passages: Passage[] }[] = [];
  for (const item of passage.children) {
    const [first, ...others] = item.children;
    const text = first?.inline;
    const match = text === undefined ? null : rationaleLabel.exec(text.text);
    if (text === undefined || match?.[1] === undefined) {
      const previous = rationales.at(-1);
      if (previous === undefined) return undefined;
      for (const child of item.children) previous.passages.push(child);
      continue;
    }
    const offset = match[0].lastIndexOf(match[1], match[0].indexOf(':'));
    const rest = text.slice(match[0].length).trim();
    rationales.push({
      letter: match[1],
      letterRange: text.range(offset, offset + 1),
      passages: [...(rest.text === '' ? [] : [rest]), ...others],
    });
  }
  return rationales;
}

function inlineOf(passage: Passage): InlineSource | undefined {
  if (!('type' in passage)) return passage;
  return passage.type === 'paragraph' ? passage.inline : undefined;
}

/** Takes `Explanation:` off, or returns `undefined` where the text does not start with it. */
function withoutExplanationLabel(source: InlineSource): InlineSource | undefined {
  const match = explanationLabel.exec(source.text);
  if (match === null) return undefined;
  const [label, opening, ...closings] = match;
  const rest = source.slice(label.length).trim();
  const isOpen = opening !== undefined && closings.every((closing) => closing === undefined);
  return isOpen && rest.text.endsWith(opening) ? rest.slice(0, rest.text.length - opening.length).trim() : rest;
}
