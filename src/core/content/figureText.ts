import type { DiagramGraph } from './model';

/** Says in words what a diagram draws: one sentence an edge, and one for the nodes that no edge touches. */
export function figureText(graph: DiagramGraph): string {
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, oneLine(label)]));
  const nameOf = (id: string): string => labels.get(id) ?? id;
  const sentences = graph.edges.map(({ from, to, label }) => {
    const words = label === undefined ? '' : oneLine(label);
    const labelled = words === '' ? '' : `, labelled ‘${words}’`;
    return `${nameOf(from)} leads to ${nameOf(to)}${labelled}.`;
  });
  const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const alone = graph.nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => nameOf(id));
  if (alone.length > 0) sentences.push(`Standing alone: ${alone.join(', ')}.`);
  return sentences.join(' ');
}

function oneLine(label: string): string {
  return label
    .replace(/<br\s{0,3}\/?>/gi, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}
