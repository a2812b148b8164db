import { rounded, svgElement, type SvgMarkup } from './diagramSvg';
import type { TextBlock } from './diagramText';

/** A point, in the units of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, by its top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The shapes of mermaid's nodes that are drawn. */
export type ShapeName =
  | 'rectangle'
  | 'rounded'
  | 'diamond'
  | 'stadium'
  | 'circle'
  | 'subroutine'
  | 'doublecircle'
  | 'hexagon'
  | 'cylinder'
  | 'asymmetric'
  | 'trapezoid'
  | 'trapezoid-alt'
  | 'state-start'
  | 'state-end';

const paddingX = 14;
const paddingY = 10;
const cap = 7;
const slant = 14;
const ringGap = 4;
const stateSize = 22;

/** Returns the size that a node of a shape needs around its label. */
export function shapeSize(shape: ShapeName, text: TextBlock): { readonly width: number; readonly height: number } {
  const width = Math.max(56, text.width + 2 * paddingX);
  const height = text.height + 2 * paddingY;
  switch (shape) {
    case 'state-start':
    case 'state-end':
      return { width: stateSize, height: stateSize };
    case 'diamond': {
      // A label of w × h fits a rhombus of W × H where w/W + h/H ≤ 1.
      const wide = Math.max(80, text.width * 1.6 + 2 * paddingX);
      return { width: wide, height: text.height / (1 - text.width / wide) + paddingY };
    }
    case 'circle':
    case 'doublecircle': {
      const ring = shape === 'circle' ? 0 : 2 * ringGap;
      const diameter = Math.hypot(text.width, text.height) + paddingX + ring;
      return { width: diameter, height: diameter };
    }
    case 'stadium':
      return { width: width + height / 2, height };
    case 'hexagon':
    case 'trapezoid':
    case 'trapezoid-alt':
      return { width: width + 2 * slant, height };
    case 'asymmetric':
      return { width: width + slant, height };
    case 'subroutine':
      return { width: width + 2 * cap, height };
    case 'cylinder':
      return { width, height: height + 2 * cap };
    default:
      return { width, height };
  }
}

/** Draws the outline of a node. */
export function drawShape(shape: ShapeName, box: Box): readonly SvgMarkup[] {
  const { x, y, width, height } = box;
  const center = { cx: x + width / 2, cy: y + height / 2 };
  const radius = Math.min(width, height) / 2;
  const corners = outlineOf(shape, box);
  if (corners !== undefined) return [svgElement('polygon', { class: 'shape', points: pointList(corners) })];
  switch (shape) {
    case 'state-start':
      return [svgElement('circle', { class: 'shape-solid', ...center, r: radius - 2 })];
    case 'state-end':
      return [
        svgElement('circle', { class: 'shape', ...center, r: radius - 1 }),
        svgElement('circle', { class: 'shape-solid', ...center, r: radius - 5 }),
      ];
    case 'circle':
      return [svgElement('circle', { class: 'shape', ...center, r: radius })];
    case 'doublecircle':
      return [
        svgElement('circle', { class: 'shape', ...center, r: radius }),
        svgElement('circle', { class: 'shape-line', ...center, r: radius - ringGap }),
      ];
    case 'cylinder': {
      const bottom = y + height - cap;
      const right = x + width;
      const arc = `A${rounded(width / 2)} ${cap} 0 0 `;
      const sides = `M${at({ x, y: y + cap })}${arc}1 ${at({ x: right, y: y + cap })}V${rounded(bottom)}${arc}1 ${at({ x, y: bottom })}Z`;
      const rim = `M${at({ x, y: y + cap })}${arc}0 ${at({ x: right, y: y + cap })}`;
      return [svgElement('path', { class: 'shape', d: sides }), svgElement('path', { class: 'shape-line', d: rim })];
    }
    case 'subroutine':
      return [
        svgElement('rect', { class: 'shape', x, y, width, height, rx: 3 }),
        svgElement('path', {
          class: 'shape-line',
          d: `M${at({ x: x + cap, y })}V${rounded(y + height)}M${at({ x: x + width - cap, y })}V${rounded(y + height)}`,
        }),
      ];
    case 'stadium':
      return [svgElement('rect', { class: 'shape', x, y, width, height, rx: height / 2 })];
    default:
      return [svgElement('rect', { class: 'shape', x, y, width, height, rx: shape === 'rounded' ? 9 : 3 })];
  }
}

/**
 * Moves the end of an edge from the box of a node to its outline. `end` is on the box, `before` the point that the edge
 * comes from; both lie on one vertical or horizontal line.
 */
export function clipToShape(shape: ShapeName, box: Box, { end, before }: Record<'end' | 'before', Point>): Point {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const vertical = Math.abs(end.x - before.x) < Math.abs(end.y - before.y);
  if (shape === 'circle' || shape === 'doublecircle' || shape.startsWith('state-')) {
    const radius = Math.min(box.width, box.height) / 2 - (shape.startsWith('state-') ? 1 : 0);
    const aside = vertical ? end.x - center.x : end.y - center.y;
    const along = Math.sqrt(Math.max(0, radius ** 2 - aside ** 2));
    return vertical
      ? { x: end.x, y: center.y + Math.sign(before.y - center.y) * along }
      : { x: center.x + Math.sign(before.x - center.x) * along, y: end.y };
  }
  const corners = outlineOf(shape, box);
  if (corners === undefined) return end;
  const hits = corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length];
    return to === undefined ? [] : (crossing({ from, to }, { end, vertical }) ?? []);
  });
  const distance = (point: Point): number => Math.hypot(point.x - before.x, point.y - before.y);
  return hits.toSorted((a, b) => distance(a) - distance(b))[0] ?? end;
}

/** Where the line of an edge crosses a side, if it does. */
function crossing(
  { from, to }: Record<'from' | 'to', Point>,
  { end, vertical }: { readonly end: Point; readonly vertical: boolean },
): Point | undefined {
  const [start, stop, place] = vertical ? [from.x, to.x, end.x] : [from.y, to.y, end.y];
  if (start === stop || place < Math.min(start, stop) || place > Math.max(start, stop)) return undefined;
  const part = (place - start) / (stop - start);
  return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
}

/** The corners of a shape that is a polygon but no rectangle. */
function outlineOf(shape: ShapeName, { x, y, width, height }: Box): readonly Point[] | undefined {
  const [right, bottom, middleX, middleY] = [x + width, y + height, x + width / 2, y + height / 2];
  switch (shape) {
    case 'diamond':
      return [
        { x: middleX, y },
        { x: right, y: middleY },
        { x: middleX, y: bottom },
        { x, y: middleY },
      ];
    case 'hexagon':
      return [
        { x: x + slant, y },
        { x: right - slant, y },
        { x: right, y: middleY },
        { x: right - slant, y: bottom },
        { x: x + slant, y: bottom },
        { x, y: middleY },
      ];
    case 'asymmetric':
      return [
        { x, y },
        { x: right, y },
        { x: right, y: bottom },
        { x, y: bottom },
        { x: x + slant, y: middleY },
      ];
    case 'trapezoid':
      return [
        { x: x + slant, y },
        { x: right - slant, y },
        { x: right, y: bottom },
        { x, y: bottom },
      ];
    case 'trapezoid-alt':
      return [
        { x, y },
        { x: right, y },
        { x: right - slant, y: bottom },
        { x: x + slant, y: bottom },
      ];
    default:
      return undefined;
  }
}

/** Writes a point for a path. */
export function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** Writes points for a polygon. */
export function pointList(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
}
