/** A rectangle in the window, in CSS pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a popover goes: it scrolls within `maxHeight`. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Room that is kept free around a popover. */
const edge = 8;
const gap = 4;

/**
 * Places a popover at what it explains: below it, or above where that has more room, and always inside the window.
 */
export function placeBeside(
  anchor: Rectangle,
  { popover, window }: { readonly popover: Size; readonly window: Size },
): Placement {
  const below = window.height - (anchor.top + anchor.height) - gap - edge;
  const above = anchor.top - gap - edge;
  const isBelow = popover.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(popover.height, maxHeight);
  const rightmost = window.width - popover.width - edge;
  return {
    left: Math.max(edge, Math.min(anchor.left, rightmost)),
    top: isBelow ? anchor.top + anchor.height + gap : anchor.top - gap - height,
    maxHeight,
  };
}
