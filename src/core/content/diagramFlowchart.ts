import type { MermaidGraph } from 'beautiful-mermaid';
import { placeGraph, type PlacedEdge, type PlacedGraph, type PlacedGroup, type PlacedNode } from './diagramLayout';
import { at, clipToShape, drawShape, pointList, type Box, type Point } from './diagramShapes';
import { svgDocument, svgElement, svgText, type SvgMarkup } from './diagramSvg';
import { lineHeight, type TextBlock } from './diagramText';

/** How many accents the style sheet knows; further ones start again. */
const accentCount = 6;
const arrowLength = 8;
const arrowWidth = 8;
const cornerRadius = 6;
const margin = 2;

/** Draws a flowchart or a state diagram. */
export function drawFlowchart(graph: MermaidGraph, idPrefix: string): string {
  const placed = placeGraph(graph);
  const classes = nodeClasses(graph);
  const shapes = new Map(placed.nodes.map((node) => [node.node.id, node]));
  const children = [
    ...placed.groups.map(drawGroup),
    ...placed.edges.map((edge) => drawEdge(edge, shapes)),
    ...placed.edges.flatMap(drawEdgeLabel),
    ...placed.nodes.map((node) => drawNode(node, classes.get(node.node.id) ?? 'node')),
  ];
  const { width, height, offset } = extentOf(placed);
  const moved = svgElement('g', { transform: `translate(${at(offset)})` }, children);
  return svgDocument({ width, height, idPrefix }, [moved]);
}

/**
 * An author's colours are made for one background, so only what they tell apart is kept: each fill becomes an accent of
 * the theme, in order of appearance. A node that starts the graph stands out a little.
 */
function nodeClasses(graph: MermaidGraph): Map<string, string> {
  const targets = new Set(graph.edges.filter(({ source, target }) => source !== target).map(({ target }) => target));
  const sources = new Set(graph.edges.map(({ source }) => source));
  const accents = new Map<string, number>();
  const classes = new Map<string, string>();
  for (const { id } of graph.nodes.values()) {
    const fill = fillOf(graph, id);
    const number = fill === undefined ? undefined : (accents.get(fill) ?? accents.size + 1);
    if (fill !== undefined && number !== undefined) accents.set(fill, number);
    const accent = number === undefined ? '' : ` node-accent-${((number - 1) % accentCount) + 1}`;
    const root = sources.has(id) && !targets.has(id) ? ' node-root' : '';
    classes.set(id, `node${accent}${root}`);
  }
  return classes;
}

function fillOf({ classDefs, classAssignments, nodeStyles }: MermaidGraph, id: string): string | undefined {
  const className = classAssignments.get(id);
  const fromClass = className === undefined ? undefined : classDefs.get(className)?.['fill'];
  const fill = (nodeStyles.get(id)?.['fill'] ?? fromClass)?.trim().toLowerCase();
  const isNeutral = fill === undefined || /^(?:#f{3}|#f{6}|white|none|transparent|inherit)$/.test(fill);
  return isNeutral ? undefined : fill;
}

function drawGroup({ x, y, width, height, text }: PlacedGroup): SvgMarkup {
  return svgElement('g', { class: 'group' }, [
    svgElement('rect', { class: 'group-box', x, y, width, height, rx: 6 }),
    drawText(text, { className: 'group-label', x: x + 12, y: y + 10 + text.height / 2, anchor: 'start' }),
  ]);
}

function drawNode({ node, text, x, y, width, height }: PlacedNode, className: string): SvgMarkup {
  const box: Box = { x, y, width, height };
  const isState = node.shape === 'state-start' || node.shape === 'state-end';
  const label = isState
    ? []
    : [drawText(text, { className: 'node-label', x: x + width / 2 + labelShift(node.shape), y: y + height / 2 })];
  return svgElement('g', { class: className }, [...drawShape(node.shape, box), ...label]);
}

/** The notch of a flag takes room on its left. */
function labelShift(shape: PlacedNode['node']['shape']): number {
  return shape === 'asymmetric' ? 7 : 0;
}

interface TextPlace extends Point {
  readonly className: string;
  readonly anchor?: 'start';
}

/** Draws lines around the height `y`. */
function drawText(text: TextBlock, { className, x, y, anchor }: TextPlace): SvgMarkup {
  const step = text.fontSize * lineHeight;
  // A third of an em below the middle of a line is about where its letters stand.
  const first = y - ((text.lines.length - 1) * step) / 2 + text.fontSize * 0.35;
  const lines = text.lines.map((line, index) => svgElement('tspan', { x, y: first + index * step }, [svgText(line)]));
  const attributes = { class: className, 'font-size': text.fontSize, 'text-anchor': anchor ?? 'middle' };
  return svgElement('text', attributes, lines);
}

function drawEdgeLabel({ label }: PlacedEdge): SvgMarkup[] {
  if (label === undefined || label.text.lines.length === 0) return [];
  const { x, y, width, height, text } = label;
  return [
    svgElement('g', { class: 'edge-label' }, [
      svgElement('rect', { class: 'edge-plate', x, y, width, height, rx: 4 }),
      drawText(text, { className: 'edge-text', x: x + width / 2, y: y + height / 2 }),
    ]),
  ];
}

function drawEdge({ edge, points }: PlacedEdge, nodes: ReadonlyMap<string, PlacedNode>): SvgMarkup {
  const clipped = clipEnds(points, { source: nodes.get(edge.source), target: nodes.get(edge.target) });
  const withoutStart = edge.hasArrowStart ? shortened(clipped.toReversed()).toReversed() : clipped;
  const line = edge.hasArrowEnd ? shortened(withoutStart) : withoutStart;
  return svgElement('g', { class: `edge edge-${edge.style}` }, [
    svgElement('path', { class: 'edge-line', d: roundedPath(line) }),
    ...(edge.hasArrowEnd ? arrowHead(clipped) : []),
    ...(edge.hasArrowStart ? arrowHead(clipped.toReversed()) : []),
  ]);
}

function clipEnds(
  points: readonly Point[],
  { source, target }: { readonly source: PlacedNode | undefined; readonly target: PlacedNode | undefined },
): readonly Point[] {
  const fromTarget = clipEnd(points, target);
  return clipEnd(fromTarget.toReversed(), source).toReversed();
}

function clipEnd(points: readonly Point[], node: PlacedNode | undefined): readonly Point[] {
  const [before, end] = points.slice(-2);
  if (node === undefined || before === undefined || end === undefined) return points;
  return [...points.slice(0, -1), clipToShape(node.node.shape, node, { end, before })];
}

/** Takes the length of an arrow head off the end, so that the line does not show beside its tip. */
function shortened(points: readonly Point[]): readonly Point[] {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return points;
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  if (length <= arrowLength) return points;
  return [...points.slice(0, -1), towards(end, { other: before, distance: arrowLength - 1 })];
}

function arrowHead(points: readonly Point[]): SvgMarkup[] {
  const [before, tip] = points.slice(-2);
  if (before === undefined || tip === undefined) return [];
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const direction = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const side = (sign: number): Point => ({
    x: tip.x - direction.x * arrowLength - sign * direction.y * (arrowWidth / 2),
    y: tip.y - direction.y * arrowLength + sign * direction.x * (arrowWidth / 2),
  });
  return [svgElement('polygon', { class: 'edge-arrow', points: pointList([tip, side(1), side(-1)]) })];
}

function roundedPath(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) return `M${at(point)}`;
    if (after === undefined) return `L${at(point)}`;
    const distance = (other: Point): number =>
      Math.min(cornerRadius, Math.hypot(other.x - point.x, other.y - point.y) / 2);
    const enter = towards(point, { other: before, distance: distance(before) });
    const leave = towards(point, { other: after, distance: distance(after) });
    return `L${at(enter)}Q${at(point)} ${at(leave)}`;
  });
  return parts.join('');
}

function towards(point: Point, { other, distance }: { readonly other: Point; readonly distance: number }): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  const part = distance / length;
  return { x: point.x + (other.x - point.x) * part, y: point.y + (other.y - point.y) * part };
}

/** What the drawing covers: ELK's own size leaves out edges that run around a node. */
function extentOf(placed: PlacedGraph): { readonly width: number; readonly height: number; readonly offset: Point } {
  const boxes: Box[] = [
    ...placed.nodes,
    ...placed.groups,
    ...placed.edges.flatMap(({ label, points }) => [
      ...(label === undefined ? [] : [label]),
      ...points.map((point) => ({ ...point, width: 0, height: 0 })),
    ]),
  ];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return {
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
    offset: { x: margin - left, y: margin - top },
  };
}
