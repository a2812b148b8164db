import type { QuestionView } from '../../core/quiz/quizView';

/**
 * Returns what is chosen after an option was pressed: the one option where one is right, else it is added or taken
 * away. Where as many are chosen as the question asks for, another one is not added.
 */
export function choose({ draft, choose: wanted }: QuestionView, optionId: string): readonly string[] {
  if (wanted === 1) return [optionId];
  if (draft.includes(optionId)) return draft.filter((id) => id !== optionId);
  return draft.length < wanted ? [...draft, optionId] : draft;
}
