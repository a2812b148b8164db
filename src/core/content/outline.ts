import type { Chapter, Section } from './model';

/** A section without its text: what the tree needs. */
export interface SectionOutline {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly SectionOutline[];
}

/** A chapter without its text: what the index file holds, so that the tree opens without reading a chapter. */
export interface ChapterOutline {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  readonly sections: readonly SectionOutline[];
  readonly selfCheck?: { readonly id: string; readonly title: string; readonly questionIds: readonly string[] };
  /** Words of reading text, for an estimate of the time it takes. */
  readonly words: number;
}

/** Returns what the tree needs of `chapter`. */
export function outlineOf(chapter: Chapter, words: number): ChapterOutline {
  return {
    id: chapter.id,
    ...(chapter.number === undefined ? {} : { number: chapter.number }),
    title: chapter.title,
    sections: chapter.sections.map(sectionOutline),
    ...(chapter.selfCheck === undefined
      ? {}
      : {
          selfCheck: {
            id: chapter.selfCheck.id,
            title: chapter.selfCheck.title,
            questionIds: chapter.selfCheck.questions.map((question) => question.id),
          },
        }),
    words,
  };
}

/** How a chapter is called in a row, a tab or a label: its number, where it has one, and its title. */
export function chapterLabel({ number, title }: Pick<ChapterOutline, 'number' | 'title'>): string {
  return number === undefined ? title : `${number} ${title}`;
}

/** Lists the ids of all sections and subsections of an outline, in reading order. */
export function sectionIdsOf(sections: readonly SectionOutline[]): string[] {
  return sections.flatMap((section) => [section.id, ...sectionIdsOf(section.sections)]);
}

function sectionOutline(section: Section): SectionOutline {
  return { id: section.id, title: section.title, sections: section.sections.map(sectionOutline) };
}
