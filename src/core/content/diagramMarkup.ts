/**
 * Brings the SVG that beautiful-mermaid writes for sequence, class, entity and xy-chart diagrams into the reader's form:
 * elements, attributes and values that are known are written anew, all else is dropped; colours become classes.
 */
import { svgDocument, svgElement, svgText, type SvgElementName, type SvgMarkup } from './diagramSvg';

/** One element of parsed SVG, or (`name` is empty) a piece of text. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
  readonly text: string;
}

const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attributePattern = /([\w:-]+)="([^"]*)"/g;

/** Reads well-formed SVG; what is not well-formed becomes text or is closed at the end. */
export function parseSvg(source: string): SvgNode {
  const root = opened('svg-root', '');
  const stack = [root];
  const addText = (text: string): void => {
    stack.at(-1)?.children.push({ name: '', attributes: new Map(), children: [], text: decode(text) });
  };
  let end = 0;
  for (const match of source.matchAll(tag)) {
    const [whole, closing = '', name = '', attributes = '', selfClosing = ''] = match;
    if (match.index > end) addText(source.slice(end, match.index));
    end = match.index + whole.length;
    if (closing !== '') {
      const open = stack.findLastIndex((node) => node.name === name);
      if (open > 0) stack.length = open;
      continue;
    }
    const node = opened(name, attributes);
    stack.at(-1)?.children.push(node);
    if (selfClosing === '') stack.push(node);
  }
  if (end < source.length) addText(source.slice(end));
  return root;
}

function opened(name: string, attributes: string): SvgNode & { readonly children: SvgNode[] } {
  const read = [...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, decode(value)] as const);
  return { name, attributes: new Map(read), children: [], text: '' };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Lists a node and all below it, in document order. */
export function descendants(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(descendants)];
}

/** Writes the drawing that `source` holds. @throws Error where it holds none. */
export function rewriteSvg(source: string, idPrefix: string): string {
  const svg = descendants(parseSvg(source)).find(({ name }) => name === 'svg');
  const width = Number(svg?.attributes.get('width'));
  const height = Number(svg?.attributes.get('height'));
  if (svg === undefined || !(width > 0) || !(height > 0)) throw new Error('The diagram has no size.');
  return svgDocument({ width, height, idPrefix }, rewriteAll(svg.children, idPrefix));
}

function rewriteAll(nodes: readonly SvgNode[], idPrefix: string): SvgMarkup[] {
  return nodes.flatMap((node) => rewrite(node, idPrefix));
}

const containers: ReadonlySet<string> = new Set<SvgElementName>(['g', 'defs', 'marker', 'text', 'tspan']);
const shapes: ReadonlySet<string> = new Set<SvgElementName>([
  'rect',
  'line',
  'circle',
  'ellipse',
  'polygon',
  'polyline',
  'path',
]);

function rewrite(node: SvgNode, idPrefix: string): SvgMarkup[] {
  if (node.name === '') return node.text.trim() === '' ? [] : [svgText(node.text)];
  if (!containers.has(node.name) && !shapes.has(node.name)) return [];
  const name = node.name as SvgElementName;
  const children = containers.has(name) ? rewriteAll(node.children, idPrefix) : [];
  return [svgElement(name, { ...attributesOf(node, idPrefix), class: classOf(node) }, children)];
}

const number = /^-?\d{1,6}(?:\.\d{1,20})?$/;
const length = /^-?\d{0,6}(?:\.\d{1,20})?(?:em)?$/;
const numbers = /^[-\d.,\s]{1,20000}$/;
/** The forms of the values of each attribute that may stay. */
const attributeForms: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    'x y width height rx ry cx cy r x1 y1 x2 y2 refX refY markerWidth markerHeight stroke-width'
      .split(' ')
      .map((name) => [name, number]),
  ),
  dx: length,
  dy: length,
  points: numbers,
  'stroke-dasharray': numbers,
  'font-size': number,
  'font-weight': /^(?:[1-9]00|bold)$/,
  'font-style': /^italic$/,
  'text-anchor': /^(?:start|middle|end)$/,
  'stroke-linecap': /^(?:round|butt|square)$/,
  'stroke-linejoin': /^(?:round|bevel|miter)$/,
  orient: /^auto(?:-start-reverse)?$/,
  d: /^[-\d.,\sMLHVQCAZmlhvqcaz]{1,20000}$/,
  transform: /^(?:(?:translate|scale|rotate)\([-\d.,\s]{1,60}\)\s?){1,3}$/,
};
const markerName = /^[a-z][a-z0-9-]{0,60}$/i;

function attributesOf({ name, attributes }: SvgNode, idPrefix: string): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [attribute, value] of attributes) {
    const form = Object.hasOwn(attributeForms, attribute) ? attributeForms[attribute] : undefined;
    if (form?.test(value)) kept[attribute] = value;
    const marker = /^marker-(?:start|end)$/.test(attribute) ? /^url\(#([^()]+)\)$/.exec(value)?.[1] : undefined;
    if (marker !== undefined && markerName.test(marker)) kept[attribute] = `url(#${idPrefix}-${marker})`;
  }
  const id = attributes.get('id');
  if (name === 'marker' && id !== undefined && markerName.test(id)) kept['id'] = `${idPrefix}-${id}`;
  return kept;
}

/** Colours of beautiful-mermaid's themes, by the role that they play there, and the class for it. */
const colourRoles: Readonly<Record<string, string>> = {
  'var(--bg)': 'background',
  'var(--_text)': 'text',
  'var(--_text-sec)': 'text',
  'var(--_text-muted)': 'text',
  'var(--_text-faint)': 'muted',
  'var(--_line)': 'line',
  'var(--_arrow)': 'line',
  'var(--_node-fill)': 'surface',
  'var(--_node-stroke)': 'border',
  'var(--_group-fill)': 'background',
  'var(--_group-hdr)': 'header',
  'var(--_inner-stroke)': 'border',
  'var(--_key-badge)': 'header',
  none: 'none',
};

const ownClass = /^xychart-[a-z]+(?:-[a-z]+)?(?:-\d{1,2})?$/;

function classOf({ name, attributes }: SvgNode): string | undefined {
  const paint = (['fill', 'stroke'] as const).flatMap((kind) => {
    const value = attributes.get(kind);
    if (value === undefined) return [];
    const fallback = kind === 'fill' && name !== 'text' && name !== 'tspan' ? 'surface' : 'text';
    return [`${kind}-${Object.hasOwn(colourRoles, value) ? colourRoles[value] : fallback}`];
  });
  const chart = (attributes.get('class') ?? '').split(/\s+/).filter((word) => ownClass.test(word) || word === 'mono');
  const classes = [...paint, ...chart];
  return classes.length === 0 ? undefined : classes.join(' ');
}
