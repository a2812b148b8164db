/** Diagrams: reads mermaid source as a graph, and draws it as SVG that is safe to put into a page. */
import { parseMermaid, renderMermaidSVG } from 'beautiful-mermaid';
import { drawFlowchart } from './diagramFlowchart';
import { descendants, parseSvg, rewriteSvg, type SvgNode } from './diagramMarkup';
import { plainLabel } from './diagramText';
import type { DiagramGraph } from './model';
import { messageOf } from '../util/messageOf';

/** A source longer than this, or a graph with more parts, is refused: its layout would hold up everything else. */
const maxSourceLength = 50_000;
const maxParts = 600;

/**
 * Reads what a diagram says. Flowcharts, state, sequence, class, entity-relationship and xy-chart diagrams are known.
 * @throws Error whose message says what is wrong with `source`.
 */
export function readDiagram(source: string): DiagramGraph {
  return isGraph(source) ? graphOf(source) : graphOfMarkup(markupOf(source));
}

/**
 * Draws a diagram as one `<svg>` element without style, script, link or foreign content: what it looks like is up to
 * the style sheet of the page (media/webview/reader.css). It is named by the element `IDPREFIX-caption` and described by
 * `IDPREFIX-text`; ids within it start with `IDPREFIX-` too. An id prefix is letters, digits, `.`, `_` and `-`.
 * @throws Error whose message says what is wrong with `source`.
 */
export function drawDiagram(source: string, { idPrefix }: { readonly idPrefix: string }): string {
  if (!/^[\p{L}\p{N}._-]+$/u.test(idPrefix)) throw new Error(`Not an id prefix: ${idPrefix}`);
  return isGraph(source) ? drawFlowchart(parseGraph(source), idPrefix) : rewriteSvg(markupOf(source), idPrefix);
}

function headerOf(source: string): string {
  if (source.length > maxSourceLength) throw new Error('The diagram is too long to be drawn.');
  const lines = source.split('\n').map((line) => line.trim());
  const header = lines.find((line) => line !== '' && !line.startsWith('%%'));
  if (header === undefined) throw new Error('The diagram is empty.');
  return header;
}

function isGraph(source: string): boolean {
  const header = headerOf(source);
  if (/^(?:graph|flowchart)\b/i.test(header) || /^stateDiagram(?:-v2)?$/i.test(header)) return true;
  if (/^(?:sequenceDiagram|classDiagram|erDiagram)$/i.test(header) || /^xychart(?:-beta)?\b/i.test(header)) return false;
  throw new Error(
    `The diagram starts with “${header.slice(0, 40)}”. It has to start with a kind that can be drawn, ` +
      'such as “flowchart TD”, “stateDiagram-v2”, “sequenceDiagram”, “classDiagram”, “erDiagram” or “xychart-beta”.',
  );
}

function parseGraph(source: string): ReturnType<typeof parseMermaid> {
  const header = headerOf(source);
  if (/^(?:graph|flowchart)\b/i.test(header) && !/^\w+\s+(?:TD|TB|LR|BT|RL)\s*;?$/i.test(header)) {
    throw new Error(`“${header.slice(0, 40)}” names no direction: write TD, LR, BT or RL after “flowchart”.`);
  }
  const graph = parseMermaid(withoutComments(source));
  if (graph.nodes.size === 0) throw new Error('The diagram has no nodes.');
  if (graph.nodes.size + graph.edges.length > maxParts) throw new Error('The diagram has too many parts to be drawn.');
  return graph;
}

/** Comments and semicolons at the end of the first line are mermaid's, but not known to the parser. */
function withoutComments(source: string): string {
  const lines = source.split('\n').filter((line) => !line.trim().startsWith('%%'));
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines
    .slice(first)
    .map((line, index) => (index === 0 ? line.replace(/;\s*$/, '') : line))
    .join('\n');
}

function graphOf(source: string): DiagramGraph {
  const graph = parseGraph(source);
  const groups = labelsOfGroups(graph.subgraphs);
  return {
    nodes: [...graph.nodes.values()].map(({ id, label, shape }) => ({
      id,
      label: shape === 'state-start' ? 'Start' : shape === 'state-end' ? 'End' : plainLabel(groups.get(id) ?? label),
    })),
    edges: graph.edges.map(({ source: from, target: to, label }) => ({
      from,
      to,
      ...(label === undefined ? {} : { label: plainLabel(label) }),
    })),
  };
}

function labelsOfGroups(groups: ReturnType<typeof parseMermaid>['subgraphs']): Map<string, string> {
  return new Map(groups.flatMap(({ id, label, children }) => [[id, label] as const, ...labelsOfGroups(children)]));
}

function markupOf(source: string): string {
  try {
    return renderMermaidSVG(source);
  } catch (error) {
    throw new Error(`The diagram is not understood: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** Returns the first of some attributes that an element has. */
function value({ attributes }: SvgNode, ...names: readonly string[]): string | undefined {
  return names.map((name) => attributes.get(name)).find((found) => found !== undefined);
}

/** Reads the graph that beautiful-mermaid notes in the attributes of what it draws. */
function graphOfMarkup(markup: string): DiagramGraph {
  const parts = descendants(parseSvg(markup));
  const nodes = parts.flatMap((part) => {
    const id = value(part, 'data-id');
    return id === undefined ? [] : [{ id, label: plainLabel(value(part, 'data-label') ?? id) }];
  });
  const edges = parts.flatMap((part) => {
    const from = value(part, 'data-from', 'data-entity1');
    const to = value(part, 'data-to', 'data-entity2');
    const label = value(part, 'data-label');
    return from === undefined || to === undefined
      ? []
      : [{ from, to, ...(label === undefined || label === '' ? {} : { label: plainLabel(label) }) }];
  });
  const points = parts.flatMap((part, index) => {
    const amount = value(part, 'data-value');
    return amount === undefined ? [] : [{ id: `value-${index}`, label: `${value(part, 'data-label') ?? ''}: ${amount}` }];
  });
  if (nodes.length === 0 && points.length === 0) throw new Error('The diagram has nothing to draw.');
  return { nodes: [...nodes, ...points], edges };
}
