/** Where the parts of a plot lie, in CSS pixels: pure arithmetic. */

/** The area inside the axes. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A slice of the area that one value has to itself. */
export interface Band {
  readonly left: number;
  readonly width: number;
  readonly centre: number;
}

/** Room for the labels of the vertical axis, of the horizontal one, and above and beside. */
const MARGINS = { left: 40, bottom: 24, top: 10, right: 10 } as const;

/** The most lines across a plot, the base line left out. */
const MOST_TICKS = 4;

/** Returns the area inside the axes of a plot. */
export function plotArea(width: number, height: number): PlotArea {
  return {
    left: MARGINS.left,
    top: MARGINS.top,
    width: Math.max(1, width - MARGINS.left - MARGINS.right),
    height: Math.max(1, height - MARGINS.top - MARGINS.bottom),
  };
}

/** Returns whole, round numbers from 0 to at least `most`, in even steps. */
export function countTicks(most: number): number[] {
  const step = roundStep(Math.max(1, most) / MOST_TICKS);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
}

/** Divides the width of an area evenly. */
export function bands({ left, width }: PlotArea, count: number): Band[] {
  const each = width / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => ({
    left: left + index * each,
    width: each,
    centre: left + (index + 0.5) * each,
  }));
}

/** Returns how far down a share of the area's height lies: 1 is its top. */
export function heightOf({ top, height }: PlotArea, share: number): number {
  return top + height * (1 - Math.min(1, Math.max(0, share)));
}

/** Returns that every how-many-th of `count` labels of `room` pixels fits beside the next. */
export function labelStep({ width }: PlotArea, count: number, room: number): number {
  return Math.max(1, Math.ceil((count * room) / width));
}
