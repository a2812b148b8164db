import type { Attempt } from './model';

/** Tells whether an answer was scored against another key than the answer to its question before it, if there is one. */
export function hasNewKey(attempt: Attempt, attempts: readonly Attempt[]): boolean {
  let index = attempts.length - 1;
  while (index >= 0 && attempts[index]?.id !== attempt.id) index -= 1;
  for (index -= 1; index >= 0; index--) {
    const before = attempts[index];
    if (before?.questionId !== attempt.questionId) continue;
    return JSON.stringify(before.correctOptionIds) !== JSON.stringify(attempt.correctOptionIds);
  }
  return false;
}
