import type { MarkdownNode } from './markdownTree';

/** An item of an ordered list, with its number. */
export interface NumberedItem {
  readonly number: number;
  readonly node: MarkdownNode;
}

/**
 * Returns the items of an ordered list with the numbers that are written, since they pair questions and answers. Only
 * where all items have the same number (`1.` throughout, as Markdown allows) are they counted.
 */
export function numberedItems(list: MarkdownNode): NumberedItem[] {
  const items = list.children.filter(({ type }) => type === 'list_item');
  const written = items.map(({ token }) => Number(token.info));
  const first = written[0] ?? 1;
  const isCounted = written.length > 1 && written.every((number) => number === first);
  return items.map((node, index) => ({ node, number: isCounted ? first + index : (written[index] ?? first + index) }));
}
