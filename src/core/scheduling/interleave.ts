import type { ReviewItem } from './reviewItem';

/** Returns what no two neighbours should share: the section, and for what is taught nowhere the service. */
export function groupOf({ sectionId, chapterId, entryIds, questionId }: ReviewItem): string {
  if (sectionId !== undefined) return `section ${sectionId}`;
  if (chapterId !== undefined) return `chapter ${chapterId}`;
  return `entry ${entryIds[0] ?? questionId}`;
}

/**
 * Keeps items of one section apart wherever that is possible, and items on one service where it costs nothing; else the
 * order stays as it is. What is mixed is told apart better than what comes in blocks.
 */
export function interleave<T extends { readonly item: ReviewItem }>(items: readonly T[]): T[] {
  const left = items.map((entry) => ({ entry, group: groupOf(entry.item), services: entry.item.entryIds }));
  const counts = new Map<string, number>();
  for (const { group } of left) counts.set(group, (counts.get(group) ?? 0) + 1);
  const ordered: T[] = [];
  let last: (typeof left)[number] | undefined;
  while (left.length > 0) {
    const largest = largestGroup(counts);
    // With more than half of what is left, a section has to come now, or two of it will meet later.
    const isPressing = largest.count * 2 > left.length && largest.group !== last?.group;
    const fits = ({ group }: (typeof left)[number]): boolean =>
      isPressing ? group === largest.group : group !== last?.group;
    const isNewService = ({ services }: (typeof left)[number]): boolean =>
      !services.some((id) => last?.services.includes(id));
    const best = left.findIndex((candidate) => fits(candidate) && isNewService(candidate));
    const index = best >= 0 ? best : Math.max(0, left.findIndex(fits));
    const [next] = left.splice(index, 1);
    if (next === undefined) break;
    counts.set(next.group, (counts.get(next.group) ?? 1) - 1);
    ordered.push(next.entry);
    last = next;
  }
  return ordered;
}

function largestGroup(counts: ReadonlyMap<string, number>): { readonly group: string; readonly count: number } {
  let largest = { group: '', count: 0 };
  for (const [group, count] of counts) if (count > largest.count) largest = { group, count };
  return largest;
}
