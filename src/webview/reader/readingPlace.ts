/** The top of an element, in pixels below the top of the view. */
export interface Landmark {
  readonly id: string;
  readonly top: number;
}

/** A place in an article: how far its section's heading is above the top of the view, in pixels. */
export interface ReadingPlace {
  /** Absent before the first section. */
  readonly sectionId?: string;
  readonly offset: number;
}

/** A heading this far below the top is already being read. */
export const readingLine = 80;

/** Finds where the reader is, given the headings in order. */
export function placeOf(headings: readonly Landmark[], scrolled: number): ReadingPlace {
  const heading = headings.findLast(({ top }) => top <= readingLine);
  return heading === undefined
    ? { offset: Math.round(scrolled) }
    : { sectionId: heading.id, offset: Math.round(-heading.top) };
}

/** Says how far to scroll so that the place is where it was; `top` is where its heading is now. */
export function distanceTo({ offset }: ReadingPlace, top: number): number {
  return top + offset;
}

/** Finds the neighbour of the section that is being read: one step forward (1) or back (-1). */
export function neighbourOf(
  sectionIds: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const index = current === undefined ? -1 : sectionIds.indexOf(current);
  return sectionIds[index + step];
}
