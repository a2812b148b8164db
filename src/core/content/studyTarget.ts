import * as v from 'valibot';
import { sectionIdsOf, type ChapterOutline, type SectionOutline } from './outline';

/** A place to study: a chapter, or one of its sections. */
export interface StudyTarget {
  readonly chapterId: string;
  readonly sectionId?: string;
}

const targetSchema = v.object({ chapterId: v.string(), sectionId: v.exactOptional(v.string()) });

/** Reads a target from a command's argument, which may come from anywhere; `undefined` where it is none. */
export function targetOf(argument: unknown): StudyTarget | undefined {
  const result = v.safeParse(targetSchema, argument);
  return result.success ? result.output : undefined;
}

/** Finds the target that a section id names, or `undefined` where no chapter has it. */
export function findTarget(outlines: readonly ChapterOutline[], sectionId: string): StudyTarget | undefined {
  const outline = outlines.find(({ sections }) => sectionIdsOf(sections).includes(sectionId));
  return outline && { chapterId: outline.id, sectionId };
}

/** Finds a section of a chapter by its id. */
export function findSectionOutline(
  sections: readonly SectionOutline[],
  sectionId: string,
): SectionOutline | undefined {
  for (const section of sections) {
    const found = section.id === sectionId ? section : findSectionOutline(section.sections, sectionId);
    if (found) return found;
  }
  return undefined;
}

/**
 * Lists the parts that are read one by one: subsections, and sections that have none. Reading progress counts these;
 * a section with subsections is read when they are.
 */
export function readingUnits<T extends { readonly sections: readonly T[] }>(sections: readonly T[]): T[] {
  return sections.flatMap((section) => (section.sections.length === 0 ? [section] : readingUnits(section.sections)));
}

/** Lists the ids of the parts that are read one by one. */
export function readingUnitsOf(sections: readonly SectionOutline[]): string[] {
  return readingUnits(sections).map(({ id }) => id);
}

/** Lists every section and subsection that counts as read, given the units that were marked. */
export function readSectionsOf(sections: readonly SectionOutline[], marked: ReadonlySet<string>): string[] {
  return sections.flatMap((section) => {
    const units = readingUnitsOf([section]);
    const own = units.every((id) => marked.has(id)) ? [section.id] : [];
    return [...own, ...readSectionsOf(section.sections, marked)];
  });
}
