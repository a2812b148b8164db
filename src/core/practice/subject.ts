/** What chapters, sections and services have in common: questions can be about them. */
import { allSections, findSection } from '../content/findSection';
import { chapterLabel } from '../content/outline';
import type { ChapterPractice, SectionPractice, ServicePractice } from '../quiz/model';
import type { QuestionBank } from '../quiz/questionBank';
import { recognitionId } from '../quiz/recognitionIds';
import { generatedAbout, type ReviewItem } from '../scheduling/reviewItem';
import type { LearnerPool } from './learnerPool';

/** What is practised. */
export interface Subject {
  /** Its name, for people. */
  readonly name: string;
  /** The same in few words. */
  readonly shortName: string;
  /** Lists what can be asked about it. */
  items(pool: LearnerPool): readonly ReviewItem[];
}

/** Returns the subject of a way to practise; `undefined` where it is gone. */
export function subjectOf(
  source: ChapterPractice | SectionPractice | ServicePractice,
  { pool, bank }: { readonly pool: LearnerPool; readonly bank: QuestionBank },
): Subject | undefined {
  if (source.kind === 'practiceService') return serviceSubject(source, pool);
  const chapter = pool.chapters.find(({ id }) => id === source.chapterId);
  if (chapter === undefined) return undefined;
  if (source.kind === 'practiceChapter') {
    const sectionIds = new Set(allSections(chapter).map(({ id }) => id));
    return {
      name: chapterLabel(chapter),
      shortName: chapter.number ?? chapter.title,
      items: (pool) =>
        pool.items.filter((item) =>
          item.chapterId === undefined ? isCovered(item, { pool, sectionIds }) : item.chapterId === chapter.id,
        ),
    };
  }
  const section = findSection(chapter, source.sectionId);
  if (section === undefined) return undefined;
  const sectionIds = new Set([section.id, ...section.sections.map(({ id }) => id)]);
  return {
    name: section.title,
    shortName: section.title,
    items: (pool) =>
      pool.items.filter((item) =>
        item.chapterId === undefined
          ? isCovered(item, { pool, sectionIds })
          : bank.find(item)?.question.sectionIds.some((id) => sectionIds.has(id)),
      ),
  };
}

function serviceSubject({ entryId }: ServicePractice, { catalogue }: LearnerPool): Subject | undefined {
  const entry = catalogue.entries.find(({ id }) => id === entryId);
  if (entry === undefined) return undefined;
  const parts = catalogue.entries.filter(({ parent }) => parent === entryId).map(({ id }) => id);
  const entryIds = new Set([entryId, ...parts]);
  return {
    name: entry.name,
    shortName: entry.name,
    items({ items }) {
      const about = items.filter((item) => item.entryIds.some((id) => entryIds.has(id)));
      const isAsked = about.some(({ questionId }) => generatedAbout(questionId) === entryId);
      // A service beyond the exam's scope is not introduced, and still asked about by who wants to know it.
      return isAsked ? about : [...about, { questionId: recognitionId(entryId, 0), entryIds: [entryId] }];
    },
  };
}

/** Tells whether a generated question is about a service that one of these sections covers. */
function isCovered(
  { questionId }: ReviewItem,
  { pool, sectionIds }: { readonly pool: LearnerPool; readonly sectionIds: ReadonlySet<string> },
): boolean {
  const about = generatedAbout(questionId);
  const entry = pool.catalogue.entries.find(({ id }) => id === about);
  return entry?.coverage.some(({ sectionId }) => sectionIds.has(sectionId)) === true;
}
