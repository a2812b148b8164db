/** The steps of a learner through a quiz. Each returns the quiz after it; a question that is not in the quiz changes nothing. */
import { NOT_MATCHED, type Quiz, type QuizItem } from './model';

/** Goes to a question by its index, or past the last one to the summary. `now` is milliseconds since 1970-01-01T00:00Z. */
export function goTo(quiz: Quiz, index: number, now: number): Quiz {
  const current = Math.max(0, Math.min(index, quiz.items.length));
  const items = quiz.items.map((item, at) => (at === current && item.shownAt === undefined ? shown(item, now) : item));
  return { ...quiz, current, items };
}

/** Keeps what is chosen but not submitted. */
export function chooseDraft(quiz: Quiz, questionId: string, draft: readonly string[]): Quiz {
  return changeItem(quiz, questionId, (item) => ({
    ...item,
    draft: draft.filter((id) => id === NOT_MATCHED || item.optionOrder.includes(id)),
  }));
}

/** Marks a question to come back to, or takes the mark off. */
export function flag(quiz: Quiz, questionId: string, flagged: boolean): Quiz {
  return changeItem(quiz, questionId, (item) => ({ ...item, flagged }));
}

/** Takes over what the learner's log says of flags: it outlives the quiz. A question of which it says nothing stays as it is. */
export function applyFlags(quiz: Quiz, flags: ReadonlyMap<string, boolean>): Quiz {
  const items = quiz.items.map((item) => ({ ...item, flagged: flags.get(item.questionId) ?? item.flagged }));
  return { ...quiz, items };
}

/** Leaves a question open and goes on. */
export function skip(quiz: Quiz, questionId: string, now: number): Quiz {
  const index = quiz.items.findIndex((item) => item.questionId === questionId);
  if (index < 0) return quiz;
  return goTo(
    changeItem(quiz, questionId, (item) => ({ ...item, skipped: true })),
    index + 1,
    now,
  );
}

function shown(item: QuizItem, now: number): QuizItem {
  return { ...item, shownAt: now };
}

function changeItem(quiz: Quiz, questionId: string, change: (item: QuizItem) => QuizItem): Quiz {
  return { ...quiz, items: quiz.items.map((item) => (item.questionId === questionId ? change(item) : item)) };
}
