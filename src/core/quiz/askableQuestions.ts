import type { Chapter, Question } from '../content/model';

/** Lists the questions of a chapter that a quiz can ask, in the file's order. */
export function askableQuestions(chapter: Chapter): Question[] {
  return (chapter.selfCheck?.questions ?? []).filter(
    ({ kind }) => kind === 'multipleChoice' || kind === 'multipleResponse',
  );
}
