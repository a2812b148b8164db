import type { Size } from '../shared/placeBeside';

/** Factors of a figure's own size, in steps that look alike. */
const levels = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];

/** Returns the next larger level, or the largest. */
export function zoomIn(level: number): number {
  return levels.find((other) => other > level + 0.01) ?? levels.at(-1) ?? level;
}

/** Returns the next smaller level, or the smallest. */
export function zoomOut(level: number): number {
  return levels.findLast((other) => other < level - 0.01) ?? levels[0] ?? level;
}

/** Returns the level at which a figure just fits into the stage; small figures are not blown up beyond twice. */
export function fitLevel(figure: Size, stage: Size): number {
  if (figure.width <= 0 || figure.height <= 0) return 1;
  const level = Math.min(stage.width / figure.width, stage.height / figure.height);
  return Math.max(levels[0] ?? 0, Math.min(2, level));
}

/** Returns the level at which a figure is opened: it fits, unless it were too small to be read then. */
export function openingLevel(figure: Size, stage: Size): number {
  const level = fitLevel(figure, stage);
  return level < 0.8 ? 1 : level;
}
