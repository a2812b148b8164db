import type { Chapter, Section } from './model';

/** Finds a section or subsection of a chapter by its id. */
export function findSection(chapter: Chapter, sectionId: string): Section | undefined {
  return allSections(chapter).find(({ id }) => id === sectionId);
}

/** Lists the sections and subsections of a chapter in reading order. */
export function allSections(chapter: Chapter): readonly Section[] {
  return chapter.sections.flatMap((section) => [section, ...section.sections]);
}
