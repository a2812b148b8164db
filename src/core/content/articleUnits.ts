import type { Section } from './model';
import { readingUnits } from './studyTarget';

/** A part of a chapter that is read as one: a subsection, or a section that has none. */
export interface ArticleUnit {
  readonly section: Section;
  readonly previous?: Section;
  readonly next?: Section;
}

/** Lists the units of a chapter by their section's id, each with its neighbours. */
export function articleUnits(sections: readonly Section[]): Map<string, ArticleUnit> {
  const units = readingUnits(sections);
  return new Map(
    units.map((section, index) => {
      const previous = units[index - 1];
      const next = units[index + 1];
      const neighbours = { ...(previous && { previous }), ...(next && { next }) };
      return [section.id, { section, ...neighbours }];
    }),
  );
}
