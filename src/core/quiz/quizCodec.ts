/**
 * The file format of a quiz under way, version 2: the JSON text of a `Quiz` and a line feed. Version 1, which knew one
 * chapter a quiz, is read too.
 */
import * as v from 'valibot';
import type { Quiz } from './model';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.array(v.string());

/** What a question has had in all versions. */
const itemEntries = {
  questionId: v.string(),
  optionOrder: ids,
  flagged: v.boolean(),
  skipped: v.boolean(),
  shownAt: v.exactOptional(moment),
  draft: ids,
};

/** What a quiz has had in all versions. */
const quizEntries = {
  id: v.string(),
  startedAt: moment,
  current: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

const practiceEntries = {
  chapter: v.object({ kind: v.literal('practiceChapter'), chapterId: v.string() }),
  section: v.object({ kind: v.literal('practiceSection'), chapterId: v.string(), sectionId: v.string() }),
  service: v.object({ kind: v.literal('practiceService'), entryId: v.string() }),
  record: v.object({ kind: v.picklist(['weakSpots', 'flagged', 'new']) }),
};

/** The format of a way to practise, which is also what the command takes. */
export const practiceSourceSchema = v.variant('kind', [
  practiceEntries.chapter,
  practiceEntries.section,
  practiceEntries.service,
  practiceEntries.record,
]);

/** The format of a source, wherever one is kept. */
export const quizSourceSchema = v.variant('kind', [
  v.object({ kind: v.literal('chapter'), chapterId: v.string() }),
  v.object({ kind: v.literal('services'), label: v.string(), entryIds: ids }),
  practiceEntries.chapter,
  practiceEntries.section,
  practiceEntries.service,
  practiceEntries.record,
  v.object({ kind: v.literal('review') }),
  v.object({ kind: v.literal('exam'), blueprintId: v.string(), blueprintVersion: v.string() }),
]);

const version1 = v.object({
  version: v.literal(1),
  ...quizEntries,
  chapterId: v.string(),
  items: v.array(v.object(itemEntries)),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an item of a mock exam has besides. */
const examItemEntries = {
  spent: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  unscored: v.exactOptional(v.boolean()),
  revision: v.exactOptional(count),
};

const version2 = v.object({
  version: v.literal(2),
  ...quizEntries,
  source: quizSourceSchema,
  items: v.array(
    v.object({
      ...itemEntries,
      chapterId: v.exactOptional(v.string()),
      promptOrder: v.exactOptional(ids),
      ...examItemEntries,
    }),
  ),
  exam: v.exactOptional(
    v.object({
      endsAt: moment,
      endedAt: v.exactOptional(moment),
      recorded: v.exactOptional(v.boolean()),
      revision: count,
    }),
  ),
});

const quizSchema = v.variant('version', [version1, version2]);

/** Encodes a quiz. */
export function encodeQuiz(quiz: Quiz): string {
  return `${JSON.stringify(quiz)}\n`;
}

/** Decodes a quiz; `undefined` where the text is not one, or is of a newer version. Never throws. */
export function decodeQuiz(text: string): Quiz | undefined {
  try {
    const result = v.safeParse(quizSchema, JSON.parse(text));
    if (!result.success) return undefined;
    return result.output.version === 1 ? fromVersion1(result.output) : result.output;
  } catch {
    return undefined;
  }
}

function fromVersion1({ chapterId, items, ...quiz }: v.InferOutput<typeof version1>): Quiz {
  return {
    ...quiz,
    version: 2,
    source: { kind: 'chapter', chapterId },
    items: items.map((item) => ({ ...item, chapterId })),
  };
}
