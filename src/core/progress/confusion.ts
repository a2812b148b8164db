/** Which service was taken for which. */
import type { Question } from '../content/model';
import type { Attempt } from '../quiz/model';
import { generatedAbout } from '../scheduling/reviewItem';
import { foldAll, type AnswerFold } from './answerFold';
import { isCorrect } from './progress';

/** One service that was chosen where another was right. */
export interface Confusion {
  /** Id of the catalogue entry that was right. */
  readonly rightId: string;
  readonly takenId: string;
  readonly times: number;
  /** When it last was: milliseconds since 1970-01-01T00:00Z. */
  readonly lastTime: number;
}

/** The catalogue entry that an option names, by question id and option id. */
export type NamedOptions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Finds the options that name one entry; an option that names several, or none, says nothing of a confusion. */
export function namedOptions(
  questions: readonly Question[],
  entriesIn: (text: string) => Iterable<string>,
): NamedOptions {
  return new Map(
    questions.flatMap(({ id, kind, options }): [string, ReadonlyMap<string, string>][] => {
      if (kind !== 'multipleChoice' && kind !== 'multipleResponse') return [];
      const named = options.flatMap((option): [string, string][] => {
        const [entryId, other] = new Set(entriesIn(option.content.text));
        return entryId === undefined || other !== undefined ? [] : [[option.id, entryId]];
      });
      return named.length < 2 ? [] : [[id, new Map(named)]];
    }),
  );
}

/**
 * Derives the confusions from wrong answers, the most frequent first. Where several options were to be chosen, each
 * wrong one was taken for each right one that is missing.
 */
export function confusions(attempts: readonly Attempt[], named: NamedOptions): readonly Confusion[] {
  return foldAll(attempts, confusionFold(named));
}

/** Derives the confusions, answer by answer. */
export function confusionFold(named: NamedOptions): AnswerFold<readonly Confusion[]> {
  const found = new Map<string, Confusion>();
  return {
    add(attempt) {
      if (isCorrect(attempt)) return;
      const { questionId, response, correctOptionIds, time } = attempt;
      const isGenerated = generatedAbout(questionId) !== undefined;
      // The options of a generated question have the ids of their entries.
      const entryOf = (optionId: string): string | undefined =>
        isGenerated ? optionId : named.get(questionId)?.get(optionId);
      const rights = correctOptionIds.filter((id) => !response.optionIds.includes(id));
      const takens = response.optionIds
        .filter((id) => !correctOptionIds.includes(id))
        .flatMap((id) => entryOf(id) ?? []);
      for (const rightId of rights.flatMap((id) => entryOf(id) ?? [])) {
        for (const takenId of takens) {
          if (rightId === takenId) continue;
          const key = JSON.stringify([rightId, takenId]);
          found.set(key, { rightId, takenId, times: (found.get(key)?.times ?? 0) + 1, lastTime: time });
        }
      }
    },
    result: () => [...found.values()].toSorted((a, b) => b.times - a.times || b.lastTime - a.lastTime),
  };
}
