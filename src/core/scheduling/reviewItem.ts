/** What can be reviewed: the questions of chapters, and those that are generated about services in the exam's scope. */
import type { Chapter } from '../content/model';
import { askableQuestions } from '../quiz/askableQuestions';
import { recognitionId } from '../quiz/recognitionIds';
import type { ServiceCatalogue } from '../services/model';

/** A question that can be reviewed, with what it has in common with others. */
export interface ReviewItem {
  readonly questionId: string;
  /** The chapter that asks it; absent where it is generated. */
  readonly chapterId?: string;
  /** Where it is taught. */
  readonly sectionId?: string;
  /** The exam's task statement that it belongs to, for example `2.3`, and its domain, for example `2`. */
  readonly task?: string;
  readonly domain?: string;
  /** Set where it belongs to a case study. */
  readonly caseId?: string;
  /** The catalogue entries that it is about. */
  readonly entryIds: readonly string[];
}

/** What items are listed from. */
export interface ReviewSources {
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  readonly catalogue: ServiceCatalogue;
  /** The ids of the authored questions about each entry that has any. */
  readonly questionIds: ReadonlyMap<string, readonly string[]>;
  /** The ids of all questions that were answered. */
  readonly answered: Iterable<string>;
}

const GENERATED = /^recognition\/(.+)\/\d+$/;

/** Returns the id of the entry that a generated question is about; `undefined` where an author wrote it. */
export function generatedAbout(questionId: string): string | undefined {
  return GENERATED.exec(questionId)?.[1];
}

/**
 * Lists what can be reviewed, in the order in which it is introduced: the authored questions in reading order, then one
 * generated question on each service and feature in the exam's scope. Those that were answered are listed too.
 */
export function reviewItems({ chapters, catalogue, questionIds, answered }: ReviewSources): ReviewItem[] {
  const entriesOf = new Map<string, string[]>();
  for (const [entryId, ids] of questionIds) {
    for (const id of ids) entriesOf.set(id, [...(entriesOf.get(id) ?? []), entryId]);
  }
  const places = new Map(chapters.map(({ id, metadata }) => [id, placeOf(metadata)]));
  const authored = chapters.flatMap((chapter) =>
    askableQuestions(chapter).map(({ id, sectionIds: [sectionId], caseId }): ReviewItem => ({
      questionId: id,
      chapterId: chapter.id,
      ...(sectionId === undefined ? {} : { sectionId }),
      ...(caseId === undefined ? {} : { caseId }),
      ...placeOf(chapter.metadata),
      entryIds: entriesOf.get(id) ?? [],
    })),
  );
  const seen = new Map<string, string[]>();
  for (const id of answered) {
    const entryId = generatedAbout(id);
    if (entryId !== undefined) seen.set(entryId, [...(seen.get(entryId) ?? []), id]);
  }
  const generated = catalogue.entries.flatMap(({ id, kind, whenToChoose, coverage: [covered] }) => {
    if (kind === 'concept') return [];
    const fresh = whenToChoose === undefined ? [] : [recognitionId(id, 0)];
    const place = covered === undefined ? {} : { sectionId: covered.sectionId, ...places.get(covered.chapterId) };
    return (seen.get(id) ?? fresh).map((questionId): ReviewItem => ({ questionId, ...place, entryIds: [id] }));
  });
  return [...authored, ...generated];
}

function placeOf({ domain, task }: Chapter['metadata']): Pick<ReviewItem, 'domain' | 'task'> {
  return { ...(domain === undefined ? {} : { domain }), ...(task === undefined ? {} : { task }) };
}
