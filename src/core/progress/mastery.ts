/**
 * Mastery is always derived, never kept. That of a question is
 *
 *     the chance to remember it now (FSRS's retrievability) × how right its answers were,
 *
 * where the newest answer counts one, the one before it a half, the one before that a quarter, and so on. A question that
 * was never answered has 0. That of a section, task or domain is the mean over all its questions. So it is 0 to 1, falls
 * while time passes, and rises with every right answer.
 */
import type { ExamBlueprint } from '../content/examBlueprint';
import type { LearnerState } from '../scheduling/learnerMemory';
import type { ReviewItem } from '../scheduling/reviewItem';
import type { Scheduler } from '../scheduling/scheduler';
import { foldAll, type AnswerFold } from './answerFold';
import { isCorrect } from './progress';

/** How well some questions are known. */
export interface Mastery {
  /** From 0 to 1. */
  readonly value: number;
  readonly answered: number;
  readonly total: number;
}

/** Mastery of a domain, task or section, with that of its parts. */
export interface MasteryNode extends Mastery {
  readonly id: string;
  /** Absent for sections: the outline has it. */
  readonly title?: string;
  readonly parts: readonly MasteryNode[];
}

/** Mastery of everything. */
export interface MasteryTree {
  /** The domains of the blueprint, with their tasks, with those sections that ask questions. */
  readonly domains: readonly MasteryNode[];
  /** What belongs to no domain: generated questions on services that no chapter covers. */
  readonly others: Mastery;
  readonly all: Mastery;
}

/** Mastery by question; one that was never answered is absent. */
export type QuestionMastery = ReadonlyMap<string, number>;

/** Derives the mastery of all answered questions. */
export function questionMastery(state: LearnerState, scheduler: Scheduler): QuestionMastery {
  return foldAll(state.progress.attempts, masteryFold(state, scheduler));
}

/** Derives the mastery of all answered questions, answer by answer. */
export function masteryFold({ cards, now }: LearnerState, scheduler: Scheduler): AnswerFold<QuestionMastery> {
  const sums = new Map<string, { hits: number; weight: number }>();
  return {
    add(attempt) {
      const hit = isCorrect(attempt) ? 1 : 0;
      const sum = sums.get(attempt.questionId);
      if (sum === undefined) {
        sums.set(attempt.questionId, { hits: hit, weight: 1 });
        return;
      }
      sum.hits = sum.hits / 2 + hit;
      sum.weight = sum.weight / 2 + 1;
    },
    result() {
      const mastery = new Map<string, number>();
      for (const [questionId, { hits, weight }] of sums) {
        const card = cards.get(questionId);
        if (card !== undefined) mastery.set(questionId, (scheduler.retrievability(card, now) * hits) / weight);
      }
      return mastery;
    },
  };
}

/** Derives the mastery of some questions together. */
export function masteryOf(items: readonly ReviewItem[], byQuestion: QuestionMastery): Mastery {
  const known = items.flatMap(({ questionId }) => byQuestion.get(questionId) ?? []);
  const sum = known.reduce((total, value) => total + value, 0);
  return { value: items.length === 0 ? 0 : sum / items.length, answered: known.length, total: items.length };
}

/** Derives mastery by section, task and domain. */
export function masteryTree(
  items: readonly ReviewItem[],
  { byQuestion, blueprint }: { readonly byQuestion: QuestionMastery; readonly blueprint: ExamBlueprint },
): MasteryTree {
  const domains = blueprint.domains.map((domain): MasteryNode => {
    const own = items.filter((item) => item.domain === domain.id);
    const parts = domain.tasks.map(({ id, title }): MasteryNode => {
      const ofTask = own.filter((item) => item.task === id);
      return { id, title, ...masteryOf(ofTask, byQuestion), parts: sectionsOf(ofTask, byQuestion) };
    });
    return { id: domain.id, title: domain.title, ...masteryOf(own, byQuestion), parts };
  });
  const known = new Set(blueprint.domains.map(({ id }) => id));
  const others = items.filter(({ domain }) => domain === undefined || !known.has(domain));
  return { domains, others: masteryOf(others, byQuestion), all: masteryOf(items, byQuestion) };
}

function sectionsOf(items: readonly ReviewItem[], byQuestion: QuestionMastery): MasteryNode[] {
  const bySection = new Map<string, ReviewItem[]>();
  for (const item of items) {
    if (item.sectionId === undefined) continue;
    const own = bySection.get(item.sectionId);
    if (own === undefined) bySection.set(item.sectionId, [item]);
    else own.push(item);
  }
  return [...bySection].map(([id, own]) => ({ id, ...masteryOf(own, byQuestion), parts: [] }));
}
