import { calloutOf } from './callouts';
import { escapeHtml } from './htmlText';
import { InlineSource } from './inlineSource';
import type { MarkdownNode } from './markdownTree';
import type { RichText } from './model';
import { renderInline, withoutTerms, type InlineContext } from './richText';

/** What blocks are rendered with. */
export interface BlockContext extends InlineContext {
  /** Tags of the headings that are part of running text; any other heading among blocks is an `h4`. */
  readonly headingTags: ReadonlyMap<MarkdownNode, string>;
}

/** A piece of running text: a block, or inline text that was cut out of one (it makes a paragraph). */
export type Passage = InlineSource | MarkdownNode;

/** Renders blocks as safe HTML and as plain text. */
export function renderBlocks(passages: readonly Passage[], context: BlockContext): RichText {
  return join(passages.map((passage) => renderPassage(passage, context)));
}

/** Renders text that is mostly one paragraph: that one without `<p>`, several blocks as blocks. */
export function renderRichText(passages: readonly Passage[], context: BlockContext): RichText {
  const [only, ...others] = passages;
  const inline = only instanceof InlineSource ? only : only?.type === 'paragraph' ? only.inline : undefined;
  return inline === undefined || others.length > 0 ? renderBlocks(passages, context) : renderInline(inline, context);
}

/** Renders a table without its caption. */
export function renderTable(node: MarkdownNode, context: InlineContext): RichText {
  const parts = node.children.map((part) => {
    const rows = join(part.children.map((row) => tableRow(row, context)));
    return wrap(part.type === 'thead' ? 'thead' : 'tbody', rows);
  });
  return wrap('table', join(parts));
}

function tableRow(row: MarkdownNode, context: InlineContext): RichText {
  const cells = row.children.map((cell) => {
    const content = cell.inline === undefined ? { html: '', text: '' } : renderInline(cell.inline, withoutTerms(context));
    const scope = cell.type === 'th' ? ' scope="col"' : '';
    const align = /text-align:(left|center|right)/.exec(String(cell.token.attrGet('style') ?? ''))?.[1];
    const alignment = align === undefined ? '' : ` class="align-${align}"`;
    return { html: `<${cell.type}${scope}${alignment}>${content.html}</${cell.type}>`, text: content.text };
  });
  return wrap('tr', join(cells));
}

function renderPassage(passage: Passage, context: BlockContext): RichText {
  if (passage instanceof InlineSource) return wrap('p', renderInline(passage, context));
  switch (passage.type) {
    case 'paragraph':
      return renderParagraph(passage, context);
    case 'heading': {
      const tag = context.headingTags.get(passage) ?? 'h4';
      return passage.inline === undefined ? nothing : wrap(tag, renderInline(passage.inline, withoutTerms(context)));
    }
    case 'bullet_list':
      return wrap('ul', renderBlocks(passage.children, context));
    case 'ordered_list':
      return orderedList(passage, context);
    case 'list_item':
      return wrap('li', renderBlocks(passage.children, context));
    case 'blockquote':
      return renderQuote(passage, context);
    case 'fence':
    case 'code_block':
      return renderCode(passage);
    case 'table':
      return renderTable(passage, context);
    case 'hr':
      return { html: '<hr>', text: '' };
    default:
      return nothing;
  }
}

const nothing: RichText = { html: '', text: '' };

function renderParagraph({ inline, token }: MarkdownNode, context: BlockContext): RichText {
  if (inline === undefined) return nothing;
  const content = renderInline(inline, context);
  // In a tight list the text of an item stands without a paragraph.
  return token.hidden ? content : wrap('p', content);
}

function orderedList(list: MarkdownNode, context: BlockContext): RichText {
  const start = Number(list.token.attrGet('start') ?? 1);
  const items = renderBlocks(list.children, context);
  return { html: `<ol${start === 1 ? '' : ` start="${start}"`}>${items.html}</ol>`, text: items.text };
}

/** A callout inside a list or a quote keeps its label, in bold. */
function renderQuote(quote: MarkdownNode, context: BlockContext): RichText {
  const callout = calloutOf(quote);
  if (callout === undefined) return wrap('blockquote', renderBlocks(quote.children, context));
  const label = { html: `<p><strong>${escapeHtml(callout.label)}</strong></p>`, text: callout.label };
  const lead = callout.lead === undefined ? [] : [callout.lead];
  return wrap('blockquote', join([label, renderBlocks([...lead, ...callout.nodes], context)]));
}

function renderCode({ token }: MarkdownNode): RichText {
  const language = token.type === 'fence' ? languageOf(token.info) : '';
  const name = language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
  return { html: `<pre><code${name}>${escapeHtml(token.content)}</code></pre>`, text: token.content.trim() };
}

/** Returns the language that a fence's info string names. */
export function languageOf(info: string): string {
  return info.trim().split(/\s/, 1)[0] ?? '';
}

function wrap(tag: string, { html, text }: RichText): RichText {
  return { html: `<${tag}>${html}</${tag}>`, text };
}

function join(parts: readonly RichText[]): RichText {
  return {
    html: parts.map(({ html }) => html).join('\n'),
    text: parts
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
  };
}
