import type { Chapter, Question } from '../content/model';

/** Lists the questions of a chapter that a quiz can ask, in the file's order: all whose key is sound. */
export function askableQuestions(chapter: Chapter): readonly Question[] {
  return chapter.selfCheck?.questions ?? [];
}
