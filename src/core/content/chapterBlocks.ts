import { renderBlocks, renderTable, languageOf, type BlockContext } from './blockHtml';
import { calloutOf } from './callouts';
import { figureCaption, tableCaption, type Caption } from './captions';
import type { DiagnosticCollector } from './diagnostics';
import { figureText } from './figureText';
import { escapeHtml } from './htmlText';
import { slug, UniqueIds } from './ids';
import type { MarkdownNode } from './markdownTree';
import type { Block, CalloutBlock, DiagramReader, FigureBlock, TableBlock } from './model';
import { rangeOfLines, type SourceText } from './sourceText';
import { messageOf } from '../util/messageOf';

/** What a chapter's blocks are built with. */
export interface ChapterBlocksContext extends BlockContext {
  readonly source: SourceText;
  readonly diagnostics: DiagnosticCollector;
  /** Gives out the anchors of figures and tables. */
  readonly anchors: UniqueIds;
  readonly readDiagram?: DiagramReader;
}

/** Builds the blocks of a section, in reading order; `place` is the title that figures without a number are named after. */
export function chapterBlocks(nodes: readonly MarkdownNode[], place: string, context: ChapterBlocksContext): Block[] {
  const blocks: Block[] = [];
  let prose: MarkdownNode[] = [];
  const endProse = (): void => {
    if (prose.length > 0) blocks.push({ kind: 'prose', html: renderBlocks(prose, context).html });
    prose = [];
  };
  const add = (block: Block): void => {
    endProse();
    blocks.push(block);
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    const next = nodes[index + 1];
    if (isDiagram(node)) {
      const caption = figureCaption(next, context);
      if (caption !== undefined) index++;
      for (const block of figureBlocks(node, { caption, place, context })) add(block);
    } else if (next?.type === 'table' && tableCaption(node, context) !== undefined) {
      add(tableBlock(next, { caption: tableCaption(node, context), place, context }));
      index++;
    } else if (node.type === 'table') {
      add(tableBlock(node, { caption: undefined, place, context }));
    } else {
      const callout = node.type === 'blockquote' ? calloutBlock(node, context) : undefined;
      if (callout === undefined) {
        prose.push(node);
      } else {
        add(callout);
      }
    }
  }
  endProse();
  return blocks;
}

interface CaptionedContext {
  readonly caption: Caption | undefined;
  readonly place: string;
  readonly context: ChapterBlocksContext;
}

function isDiagram({ type, token }: MarkdownNode): boolean {
  return type === 'fence' && languageOf(token.info).toLowerCase() === 'mermaid';
}

function figureBlocks(node: MarkdownNode, { caption, place, context }: CaptionedContext): Block[] {
  const range = rangeOfLines(context.source, node.startLine, node.endLine);
  if (caption === undefined) {
    const message =
      'This figure has no caption. Put a paragraph in italics after it that starts with its number: “*Figure 1.2.3: …*”.';
    context.diagnostics.report('figure-without-caption', range, message);
  }
  const source = node.token.content;
  const alternative = textAlternative(source, context.readDiagram);
  if ('problem' in alternative) {
    const message = `This diagram cannot be drawn: ${alternative.problem} Correct its mermaid source.`;
    context.diagnostics.report('figure-invalid', range, message);
    return [invalidFigure(node, { caption, place, context }, alternative.problem)];
  }
  const figure: FigureBlock = {
    kind: 'figure',
    id: context.anchors.claim(anchorOf('figure', caption, place)),
    ...(caption === undefined ? {} : { number: caption.number, caption: caption.text }),
    source,
    textAlternative: alternative.text,
    range,
  };
  return [figure];
}

/** The source as code, with what is wrong with it, and its caption. */
function invalidFigure(node: MarkdownNode, { caption, context }: CaptionedContext, problem: string): Block {
  const code = renderBlocks([node], context).html;
  const message = `<p class="figure-problem">This diagram cannot be drawn: ${escapeHtml(problem)}</p>`;
  const words =
    caption === undefined ? '' : `<p class="figure-caption">Figure ${caption.number}: ${caption.text.html}</p>`;
  return { kind: 'prose', html: `<div class="figure-invalid">${message}${code}${words}</div>` };
}

function textAlternative(
  source: string,
  readDiagram: DiagramReader | undefined,
): { readonly text: string } | { readonly problem: string } {
  if (readDiagram === undefined) return { text: '' };
  try {
    return { text: figureText(readDiagram(source)) };
  } catch (error) {
    return { problem: asSentence(messageOf(error)) };
  }
}

function asSentence(message: string): string {
  const line = (message.trim().split('\n', 1)[0] ?? '').trim();
  if (line === '') return 'Its source is not understood.';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function tableBlock(node: MarkdownNode, { caption, place, context }: CaptionedContext): TableBlock {
  if (caption === undefined) {
    const message = 'This table has no caption. Put a paragraph before it that starts with its number: “Table 1.2.3: …”.';
    context.diagnostics.report(
      'table-without-caption',
      rangeOfLines(context.source, node.startLine, node.endLine),
      message,
    );
  }
  return {
    kind: 'table',
    id: context.anchors.claim(anchorOf('table', caption, place)),
    ...(caption === undefined ? {} : { number: caption.number, caption: caption.text }),
    html: renderTable(node, context).html,
  };
}

function anchorOf(kind: 'figure' | 'table', caption: Caption | undefined, place: string): string {
  return caption === undefined ? `${kind}-after-${slug(place)}` : `${kind}-${caption.number}`;
}

function calloutBlock(quote: MarkdownNode, context: ChapterBlocksContext): CalloutBlock | undefined {
  const callout = calloutOf(quote);
  if (callout === undefined) return undefined;
  const lead = callout.lead === undefined ? [] : [callout.lead];
  return {
    kind: 'callout',
    callout: callout.callout,
    label: callout.label,
    html: renderBlocks([...lead, ...callout.nodes], context).html,
  };
}
