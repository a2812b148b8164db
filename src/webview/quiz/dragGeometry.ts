/** Where something is dropped, in numbers: CSS pixels of the window. */

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The sides of an element, as `getBoundingClientRect` has them. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A press moves by less than this however steady the hand. */
const LEAST_DISTANCE = 5;

/** Near the edge the page moves by this with each move of the pointer. */
const EDGE = 36;
const EDGE_STEP = 12;

/** Tells whether a pointer that went down moved far enough to mean a drag. */
export function isDrag(start: Point, now: Point): boolean {
  return Math.hypot(now.x - start.x, now.y - start.y) >= LEAST_DISTANCE;
}

/**
 * Returns the place of an order that an item at place `at` comes to when the pointer is at height `y`: it passes another
 * item once the pointer is over that one's middle, so that items of different height do not flicker.
 */
export function placeAt(boxes: readonly Box[], at: number, y: number): number {
  const middleOf = (box: Box): number => (box.top + box.bottom) / 2;
  const above = boxes.findIndex((box, index) => index < at && y < middleOf(box));
  if (above >= 0) return above;
  const below = boxes.findLastIndex((box, index) => index > at && y > middleOf(box));
  return below >= 0 ? below : at;
}

/** Returns the index of the box that a point is in, or -1. */
export function boxAt(boxes: readonly Box[], { x, y }: Point): number {
  return boxes.findIndex(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** Returns by how much the page is scrolled when the pointer is at height `y` of a window. */
export function edgeScroll(y: number, height: number): number {
  if (y < EDGE) return -EDGE_STEP;
  return y > height - EDGE ? EDGE_STEP : 0;
}
