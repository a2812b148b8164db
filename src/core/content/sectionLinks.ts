import { slug } from './ids';

/** A section of another chapter, as a fragment names it: chapter id, `/`, the rest. */
const otherChapter = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}\/[\p{L}\p{M}\p{N}_.:-]{1,200}$/u;

/** Resolves `#fragment` links: by a section's full id, or by the part of it after the chapter's. */
export interface SectionLinks {
  /** The section of this or another chapter that is named; `undefined` where nothing is. */
  resolve(fragment: string): string | undefined;
  /** The section of this chapter's reading text that is named. */
  resolveReading(fragment: string): string | undefined;
}

/** Makes the resolver of a chapter with the given reading sections and other anchors (its self-check). */
export function sectionLinks(
  chapterId: string,
  readingIds: ReadonlySet<string>,
  otherIds: ReadonlySet<string>,
): SectionLinks {
  const find = (fragment: string, ids: readonly ReadonlySet<string>[]): string | undefined => {
    const wanted = [fragment, `${chapterId}/${fragment}`, `${chapterId}/${slug(fragment)}`];
    return wanted.find((id) => ids.some((known) => known.has(id)));
  };
  return {
    resolve: (fragment) => {
      const own = find(fragment, [readingIds, otherIds]);
      const isElsewhere = otherChapter.test(fragment) && !fragment.startsWith(`${chapterId}/`);
      return own ?? (isElsewhere ? fragment : undefined);
    },
    resolveReading: (fragment) => find(fragment, [readingIds]),
  };
}
