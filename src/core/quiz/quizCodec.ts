/** The file format of a quiz under way, version 1: the JSON text of a `Quiz` and a line feed. */
import * as v from 'valibot';
import type { Quiz } from './model';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.array(v.string());

const quizSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  chapterId: v.string(),
  startedAt: moment,
  items: v.array(
    v.object({
      questionId: v.string(),
      optionOrder: ids,
      flagged: v.boolean(),
      skipped: v.boolean(),
      shownAt: v.exactOptional(moment),
      draft: ids,
    }),
  ),
  current: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Encodes a quiz. */
export function encodeQuiz(quiz: Quiz): string {
  return `${JSON.stringify(quiz)}\n`;
}

/** Decodes a quiz; `undefined` where the text is not one, or is of a newer version. Never throws. */
export function decodeQuiz(text: string): Quiz | undefined {
  try {
    const result = v.safeParse(quizSchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
