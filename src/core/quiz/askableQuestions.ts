import type { Chapter, ChoiceQuestion, Question } from '../content/model';

/** Tells whether a quiz can ask a question. */
export function isAskable(question: Question): question is ChoiceQuestion {
  return question.kind === 'multipleChoice' || question.kind === 'multipleResponse';
}

/** Lists the questions of a chapter that a quiz can ask, in the file's order. */
export function askableQuestions(chapter: Chapter): ChoiceQuestion[] {
  return (chapter.selfCheck?.questions ?? []).filter(isAskable);
}
