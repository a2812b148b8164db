import type { MarkdownNode, Token } from './markdownTree';
import type { RichText } from './model';
import { renderTokens, withoutTerms, type InlineContext } from './richText';

/** A numbered caption: what stands after `Figure 2.3.1:`. */
export interface Caption {
  readonly number: string;
  readonly text: RichText;
}

const figureLabel = /^\s*Figure\s+(\d{1,4}(?:\.\d{1,4}){0,5})\s*[.:]?\s*/i;
const tableLabel = /^\s*Table\s+(\d{1,4}(?:\.\d{1,4}){0,5})\s*[.:]?\s*/i;

/** Reads `node` as a figure's caption: a paragraph wholly in italics that starts `Figure 2.3.1:`. */
export function figureCaption(node: MarkdownNode | undefined, context: InlineContext): Caption | undefined {
  const tokens = paragraphTokens(node, context);
  const inner = tokens === undefined ? undefined : withoutWrapper(tokens, 'em');
  return inner === undefined ? undefined : captionOf(inner, figureLabel, context);
}

/** Reads `node` as a table's caption: a paragraph that starts `Table 2.3.1:`, in italics or bold or neither. */
export function tableCaption(node: MarkdownNode | undefined, context: InlineContext): Caption | undefined {
  const tokens = paragraphTokens(node, context);
  if (tokens === undefined) return undefined;
  const inner = withoutWrapper(tokens, 'em') ?? withoutWrapper(tokens, 'strong') ?? tokens;
  return captionOf(inner, tableLabel, context);
}

function paragraphTokens(node: MarkdownNode | undefined, context: InlineContext): readonly Token[] | undefined {
  return node?.type === 'paragraph' && node.inline !== undefined ? context.inlineTokens(node.inline.text) : undefined;
}

/**
 * Takes off the emphasis around all of a paragraph; citations may follow it. `undefined` where there is no such
 * emphasis.
 */
function withoutWrapper(tokens: readonly Token[], type: 'em' | 'strong'): readonly Token[] | undefined {
  const printed = tokens.filter((token) => token.type !== 'text' || token.content !== '');
  if (printed[0]?.type !== `${type}_open`) return undefined;
  const level = printed[0].level;
  const end = printed.findIndex((token) => token.type === `${type}_close` && token.level === level);
  const after = printed.slice(end + 1);
  const isWhole = after.every((token) => token.type === 'citation' || token.content.trim() === '');
  return end > 0 && isWhole ? [...printed.slice(1, end), ...after] : undefined;
}

function captionOf(tokens: readonly Token[], label: RegExp, context: InlineContext): Caption | undefined {
  const [first, ...others] = tokens.filter((token) => token.type !== 'text' || token.content !== '');
  const match = first?.type === 'text' ? label.exec(first.content) : null;
  if (first === undefined || match?.[1] === undefined) return undefined;
  const shortened = Object.assign(Object.create(Object.getPrototypeOf(first)), first, {
    content: first.content.slice(match[0].length),
  }) as Token;
  return { number: match[1], text: renderTokens([shortened, ...others], withoutTerms(context)) };
}
