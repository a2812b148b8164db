import { escapeHtml } from './htmlText';

/** The elements that a drawing may have. */
export type SvgElementName =
  | 'circle'
  | 'defs'
  | 'ellipse'
  | 'g'
  | 'line'
  | 'marker'
  | 'path'
  | 'polygon'
  | 'polyline'
  | 'rect'
  | 'svg'
  | 'text'
  | 'tspan';

/** Attributes by name; numbers are rounded to a hundredth, `undefined` ones are left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** A piece of markup that was made by `svgElement` or `svgText`, so it is safe to put into a page. */
export interface SvgMarkup {
  readonly markup: string;
}

/** Makes an element; everything that comes from an author goes through here or through `svgText`. */
export function svgElement(
  name: SvgElementName,
  attributes: SvgAttributes,
  children: readonly SvgMarkup[] = [],
): SvgMarkup {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === undefined ? '' : ` ${attribute}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`,
  );
  const content = children.map(({ markup }) => markup).join('');
  return { markup: `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}` };
}

/** Makes character data. */
export function svgText(text: string): SvgMarkup {
  return { markup: escapeHtml(text) };
}

/** Writes a number as SVG does, to a hundredth of a unit. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A drawing's frame: what it measures, in units of which `unitsPerEm` are one em of the text around it. */
export interface DrawingFrame {
  readonly width: number;
  readonly height: number;
  /** Ids of the elements that name and describe the drawing start with it. */
  readonly idPrefix: string;
}

const unitsPerEm = 14;
const widthStep = 5;
const smallestScale = 0.75;

/**
 * Puts a drawing into its `<svg>`. Its size is in em, so that it follows the text size of the page. A class
 * `diagram-min-N` (N a multiple of 5, in em) says below which width its labels would be too small to read.
 */
export function svgDocument({ width, height, idPrefix }: DrawingFrame, children: readonly SvgMarkup[]): string {
  const ems = width / unitsPerEm;
  const leastEms = Math.floor((ems * smallestScale) / widthStep) * widthStep;
  const attributes: SvgAttributes = {
    class: `diagram diagram-min-${Math.min(leastEms, 120)}`,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    width: `${rounded(ems)}em`,
    height: `${rounded(height / unitsPerEm)}em`,
    role: 'img',
    'aria-labelledby': `${idPrefix}-caption`,
    'aria-describedby': `${idPrefix}-text`,
  };
  return svgElement('svg', attributes, children).markup;
}
