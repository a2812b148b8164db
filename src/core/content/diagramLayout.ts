/**
 * Places the parts of a flowchart with ELK's layered algorithm.
 *
 * beautiful-mermaid draws with ELK too, but moves nodes into line afterwards without moving the labels of the edges, so
 * that these lie on nodes and arrow heads, and its boxes are cut to one font. Here ELK's own places are kept.
 */
import type { MermaidGraph } from 'beautiful-mermaid';
import ELK, { type ElkExtendedEdge, type ElkLabel, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { shapeSize, type Box, type Point } from './diagramShapes';
import { setText, type TextBlock, type TextStyle } from './diagramText';

type Node = MermaidGraph['nodes'] extends Map<string, infer N> ? N : never;
type Subgraph = MermaidGraph['subgraphs'][number];
type Edge = MermaidGraph['edges'][number];

/** A node and where it is. */
export interface PlacedNode extends Box {
  readonly node: Node;
  readonly text: TextBlock;
}

/** An edge: at least two points, joined by vertical and horizontal lines. */
export interface PlacedEdge {
  readonly edge: Edge;
  readonly points: readonly Point[];
  readonly label?: Box & { readonly text: TextBlock };
}

/** A group of nodes. */
export interface PlacedGroup extends Box {
  readonly id: string;
  readonly text: TextBlock;
}

/** A flowchart, placed. Groups come before the groups that they hold. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly groups: readonly PlacedGroup[];
}

const nodeStyle: TextStyle = { fontSize: 14, maxWidth: 150 };
const edgeStyle: TextStyle = { fontSize: 13, maxWidth: 120 };
const groupStyle: TextStyle = { fontSize: 13, maxWidth: 320 };
/** Room around the text of an edge's label, on its plate. */
const platePadding = { x: 6, y: 3 };
const groupPadding = 16;

const rootOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // What an author wrote first comes first, also where edges run in a circle.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
};

/** Places a flowchart or a state diagram. @throws Error where ELK finds no layout. */
export function placeGraph(graph: MermaidGraph): PlacedGraph {
  const parts = measure(graph);
  const placed = layOut(elkGraph(graph, parts));
  const boxes = new Map<string, Box>();
  collectBoxes(placed, boxes);
  const byId = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    nodes: parts.nodes.flatMap(({ node, text }) => {
      const box = boxes.get(nodeId(node.id));
      return box === undefined ? [] : [{ node, text, ...box }];
    }),
    groups: parts.groups.flatMap(({ id, text }) => {
      const box = boxes.get(groupId(id));
      return box === undefined ? [] : [{ id, text, ...box }];
    }),
    edges: graph.edges.flatMap((edge, index) => {
      const found = byId.get(edgeId(index));
      return found === undefined ? [] : [placedEdge(edge, { found, text: parts.edgeTexts[index] })];
    }),
  };
}

interface Measured {
  readonly nodes: readonly { readonly node: Node; readonly text: TextBlock }[];
  readonly groups: readonly { readonly id: string; readonly text: TextBlock }[];
  readonly edgeTexts: readonly (TextBlock | undefined)[];
}

function measure(graph: MermaidGraph): Measured {
  const groups = allGroups(graph.subgraphs);
  const groupIds = new Set(groups.map(({ id }) => id));
  return {
    groups: groups.map(({ id, label }) => ({ id, text: setText(label, groupStyle) })),
    // An edge to a group makes a node of the same name, which is not to be drawn.
    nodes: [...graph.nodes.values()]
      .filter(({ id }) => !groupIds.has(id))
      .map((node) => ({ node, text: setText(node.label, nodeStyle) })),
    edgeTexts: graph.edges.map(({ label }) => (label === undefined ? undefined : setText(label, edgeStyle))),
  };
}

function allGroups(groups: readonly Subgraph[]): Subgraph[] {
  return groups.flatMap((group) => [group, ...allGroups(group.children)]);
}

function elkGraph(graph: MermaidGraph, { nodes, groups, edgeTexts }: Measured): ElkNode {
  const groupTexts = new Map(groups.map(({ id, text }) => [id, text]));
  const elkNodes = new Map(nodes.map(({ node, text }) => [node.id, elkNode(node, text)]));
  const take = (ids: readonly string[]): ElkNode[] =>
    ids.flatMap((id) => {
      const node = elkNodes.get(id);
      // A node that two groups name belongs to the inner or the first one.
      elkNodes.delete(id);
      return node ?? [];
    });
  const groupNode = (group: Subgraph): ElkNode => {
    const text = groupTexts.get(group.id);
    const top = groupPadding + (text === undefined ? 0 : text.height + 8);
    const inner = group.children.map(groupNode);
    return {
      id: groupId(group.id),
      children: [...inner, ...take(group.nodeIds)],
      layoutOptions: {
        'elk.padding': `[top=${top},left=${groupPadding},bottom=${groupPadding},right=${groupPadding}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${(text?.width ?? 0) + 2 * groupPadding},${top + groupPadding})`,
      },
    };
  };
  const order = new Map([...graph.nodes.keys()].map((id, index) => [id, index]));
  const orderOf = (group: Subgraph): number =>
    Math.min(...group.nodeIds.map((id) => order.get(id) ?? Infinity), ...group.children.map(orderOf));
  const groupNodes = graph.subgraphs.map((group) => ({ place: orderOf(group), node: groupNode(group) }));
  const otherNodes = [...elkNodes.keys()].flatMap((id) => take([id]).map((node) => ({ place: order.get(id) ?? 0, node })));
  const groupIds = new Set(groupTexts.keys());
  const endId = (id: string): string => (groupIds.has(id) ? groupId(id) : nodeId(id));
  const edges = graph.edges.map(
    ({ source, target }, index): ElkExtendedEdge => ({
      id: edgeId(index),
      sources: [endId(source)],
      targets: [endId(target)],
      labels: elkLabels(edgeTexts[index]),
    }),
  );
  return {
    id: 'root',
    layoutOptions: { ...rootOptions, 'elk.direction': elkDirections[graph.direction] },
    // A group stands where its first node is written.
    children: [...groupNodes, ...otherNodes].toSorted((a, b) => a.place - b.place).map(({ node }) => node),
    edges,
  };
}

const elkDirections = { TD: 'DOWN', TB: 'DOWN', BT: 'UP', LR: 'RIGHT', RL: 'LEFT' };

/** Ids of nodes, groups and edges come from authors and could be the same. */
const nodeId = (id: string): string => `node ${id}`;
const groupId = (id: string): string => `group ${id}`;
const edgeId = (index: number): string => `edge ${index}`;

function elkNode(node: Node, text: TextBlock): ElkNode {
  return { id: nodeId(node.id), ...shapeSize(node.shape, text) };
}

function elkLabels(text: TextBlock | undefined): ElkLabel[] {
  if (text === undefined || text.lines.length === 0) return [];
  return [
    {
      // ELK leaves a label without text where it is; what the text says does not matter to it.
      text: 'label',
      width: text.width + 2 * platePadding.x,
      height: text.height + 2 * platePadding.y,
      layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
    },
  ];
}

function collectBoxes(parent: ElkNode, boxes: Map<string, Box>): void {
  for (const child of parent.children ?? []) {
    const { x = 0, y = 0, width = 0, height = 0 } = child;
    boxes.set(child.id, { x, y, width, height });
    collectBoxes(child, boxes);
  }
}

function placedEdge(
  edge: Edge,
  { found, text }: { readonly found: ElkExtendedEdge; readonly text: TextBlock | undefined },
): PlacedEdge {
  const points = (found.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const label = found.labels?.[0];
  if (label === undefined || text === undefined) return { edge, points };
  const { x = 0, y = 0, width = 0, height = 0 } = label;
  return { edge, points, label: { x, y, width, height, text } };
}

interface ElkAnswer {
  readonly data: { readonly error?: { readonly message?: string }; readonly data?: ElkNode };
}

/** The part of elkjs's own worker that is used below. */
interface ElkWorker {
  onmessage: (answer: ElkAnswer) => void;
  readonly dispatcher: { saveDispatch(message: { readonly data: Readonly<Record<string, unknown>> }): void };
}

/**
 * Lays out at once. elkjs offers a promise only because its worker may run elsewhere; the built-in one computes within
 * the call, so its answer can be taken on the spot, as beautiful-mermaid does (src/elk-instance.ts).
 */
function layOut(graph: ElkNode): ElkNode {
  const elk = new ELK({ algorithms: ['layered'] });
  const { worker } = (elk as unknown as { readonly worker: { readonly worker: ElkWorker } }).worker;
  let answer: ElkAnswer['data'] | undefined;
  worker.onmessage = ({ data }) => {
    answer = data;
  };
  worker.dispatcher.saveDispatch({ data: { id: 0, cmd: 'register', algorithms: ['layered'] } });
  worker.dispatcher.saveDispatch({ data: { id: 1, cmd: 'layout', graph, layoutOptions: {}, options: {} } });
  if (answer?.data === undefined) throw new Error(answer?.error?.message ?? 'The diagram has no layout.');
  return answer.data;
}
