import type { Section } from './model';

/** A part of a chapter that is read as one: a subsection, or a section that has none. */
export interface ArticleUnit {
  readonly section: Section;
  readonly previous?: Section;
  readonly next?: Section;
}

/** Lists the units of a chapter by their section's id, each with its neighbours; the same parts as `readingUnitsOf`. */
export function articleUnits(sections: readonly Section[]): Map<string, ArticleUnit> {
  const units = sections.flatMap(unitsOf);
  return new Map(
    units.map((section, index) => {
      const previous = units[index - 1];
      const next = units[index + 1];
      const neighbours = { ...(previous && { previous }), ...(next && { next }) };
      return [section.id, { section, ...neighbours }];
    }),
  );
}

function unitsOf(section: Section): Section[] {
  return section.sections.length === 0 ? [section] : section.sections.flatMap(unitsOf);
}
