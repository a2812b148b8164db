import type { RawAnswer } from './answerItems';
import type { RawQuestion } from './questionItems';
import { normalizedText } from './ids';

/** Questions with their answers, and the answers that are left. */
export interface Pairing {
  readonly answers: ReadonlyMap<RawQuestion, RawAnswer>;
  readonly unpaired: readonly RawAnswer[];
}

/**
 * Pairs questions and answers by number. Where numbers repeat (each case study may count from 1), an answer under a
 * heading with the same text comes first, then the order in the file decides.
 */
export function pairAnswers(questions: readonly RawQuestion[], answers: readonly RawAnswer[]): Pairing {
  const paired = new Map<RawQuestion, RawAnswer>();
  const used = new Set<RawAnswer>();
  const pass = (keyOf: (item: { readonly number: number; readonly group: string }) => string): void => {
    const queues = new Map<string, RawAnswer[]>();
    for (const answer of answers) {
      if (used.has(answer)) continue;
      const queue = queues.get(keyOf(answer));
      if (queue === undefined) {
        queues.set(keyOf(answer), [answer]);
      } else {
        queue.push(answer);
      }
    }
    for (const queue of queues.values()) queue.reverse();
    for (const question of questions) {
      const answer = paired.has(question) ? undefined : queues.get(keyOf(question))?.pop();
      if (answer === undefined) continue;
      paired.set(question, answer);
      used.add(answer);
    }
  };
  pass(({ number, group }) => `${number} ${normalizedText(group)}`);
  pass(({ number }) => String(number));
  return { answers: paired, unpaired: answers.filter((answer) => !used.has(answer)) };
}
