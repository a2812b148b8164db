/**
 * How likely the learner would pass the exam now.
 *
 * - The chance to answer a question like one that was practised is `guess + (1 − guess) × mastery` of it, as who does not
 *   know still picks the right one of four at times. Each question counts once, however often it was answered.
 * - What share of a domain's exam questions will be answered rightly is not known: it has a beta distribution, from an
 *   even prior (every share is as likely as any other) and the chances of the domain's practised questions. A domain
 *   that was not practised is left with the prior, so the interval says how little is known.
 * - The exam scores some questions of each domain, by the blueprint's weights. Given the shares, the number of right
 *   answers has an exact distribution; drawn from the shares' distributions, its chance to reach the passing score is the
 *   readiness, and the middle 90 % of the draws are the interval.
 * - AWS does not publish how answers become a scaled score. Here the share of right answers is put on the scale in a
 *   straight line: none gives the least score, all give the most; 700 on 100–1000 takes two of three.
 */
import type { ExamBlueprint, ExamDomain } from '../content/examBlueprint';
import { shuffle } from '../quiz/dealQuiz';
import { seededRandom } from '../quiz/seededRandom';
import type { ReviewItem } from '../scheduling/reviewItem';
import type { QuestionMastery } from './mastery';
import type { Share } from '../util/wilson';

/** Below these nothing is said: distinct questions in all, domains that are practised, and questions that makes. */
export const READINESS_MINIMUM = { questions: 30, domains: 3, questionsADomain: 3 } as const;

/** One option of four is right. */
const GUESS = 0.25;

const DRAWS = 500;

/** The middle 90 %. */
const TAIL = 0.05;

/** What is known of one domain. */
export interface DomainReadiness {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** Distinct questions that were answered, and that there are. */
  readonly answered: number;
  readonly total: number;
  /** The share of its exam questions that would be answered rightly. */
  readonly share: Share;
}

/** What the estimate rests on. */
export interface ReadinessBasis {
  /** Distinct questions of the exam's domains that were answered. */
  readonly questions: number;
  /** Domains that are practised enough to count. */
  readonly domains: number;
  readonly byDomain: readonly DomainReadiness[];
}

/** How ready the learner is. */
export type Readiness =
  | { readonly kind: 'notEnough'; readonly basis: ReadinessBasis; readonly minimum: typeof READINESS_MINIMUM }
  | {
      readonly kind: 'estimate';
      readonly basis: ReadinessBasis;
      /** The chance to pass. */
      readonly pass: Share;
      /** The scaled score, by the straight line. */
      readonly score: Share;
    };

/** Estimates how ready the learner is. The same answers give the same estimate. */
export function readiness(
  items: readonly ReviewItem[],
  { byQuestion, blueprint }: { readonly byQuestion: QuestionMastery; readonly blueprint: ExamBlueprint },
): Readiness {
  const asked = scoredByDomain(blueprint);
  const random = seededRandom('readiness');
  const beliefs = blueprint.domains.map((domain) => {
    const own = items.filter((item) => item.domain === domain.id);
    const chances = own.flatMap(({ questionId }) => {
      const mastery = byQuestion.get(questionId);
      return mastery === undefined ? [] : [GUESS + (1 - GUESS) * mastery];
    });
    const hits = chances.reduce((sum, chance) => sum + chance, 0);
    const quantile = betaQuantiles(1 + hits, 1 + chances.length - hits);
    const draws = Array.from({ length: DRAWS }, (_, index) => quantile((index + 0.5) / DRAWS));
    return {
      domain,
      answered: chances.length,
      total: own.length,
      share: { value: (1 + hits) / (2 + chances.length), low: quantile(TAIL), high: quantile(1 - TAIL) },
      draws: shuffle(draws, random),
      asked: asked.get(domain.id) ?? 0,
    };
  });
  const basis: ReadinessBasis = {
    questions: beliefs.reduce((sum, { answered }) => sum + answered, 0),
    domains: beliefs.filter(({ answered }) => answered >= READINESS_MINIMUM.questionsADomain).length,
    byDomain: beliefs.map(({ domain: { id, title, weight }, answered, total, share }) => ({
      id,
      title,
      weight,
      answered,
      total,
      share,
    })),
  };
  if (basis.questions < READINESS_MINIMUM.questions || basis.domains < READINESS_MINIMUM.domains)
    return { kind: 'notEnough', basis, minimum: READINESS_MINIMUM };
  const needed = rightAnswersToPass(blueprint);
  const scored = beliefs.reduce((sum, belief) => sum + belief.asked, 0);
  const outcomes = Array.from({ length: DRAWS }, (_, draw) => {
    const chances = beliefs.flatMap((belief) => Array<number>(belief.asked).fill(belief.draws[draw] ?? 0));
    const share = chances.reduce((sum, chance) => sum + chance, 0) / scored;
    return { pass: chanceOfAtLeast(needed, chances), score: scaledScore(share, blueprint) };
  });
  return {
    kind: 'estimate',
    basis,
    pass: shareOf(outcomes.map(({ pass }) => pass)),
    score: shareOf(outcomes.map(({ score }) => score)),
  };
}

/** Puts a share of right answers on the exam's scale, in a straight line: an approximation, as AWS publishes none. */
export function scaledScore(share: number, { score: { least, most } }: ExamBlueprint): number {
  return least + share * (most - least);
}

/** Returns how many of the scored questions have to be right, by that straight line. */
export function rightAnswersToPass({ score: { least, most, pass }, scoredQuestions }: ExamBlueprint): number {
  // The division may come out a hair above a whole number.
  return Math.ceil(((pass - least) / (most - least)) * scoredQuestions - 1e-9);
}

/** Returns how many scored questions each domain has: by its weight, the largest remainders rounded up. */
export function scoredByDomain({ domains, scoredQuestions }: ExamBlueprint): ReadonlyMap<string, number> {
  const exact = (domain: ExamDomain): number => (domain.weight / 100) * scoredQuestions;
  const counts = new Map(domains.map((domain) => [domain.id, Math.floor(exact(domain))]));
  let left = scoredQuestions - [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const domain of domains.toSorted((a, b) => (exact(b) % 1) - (exact(a) % 1))) {
    if (left <= 0) break;
    counts.set(domain.id, (counts.get(domain.id) ?? 0) + 1);
    left -= 1;
  }
  return counts;
}

/** The chance that at least `needed` of independent questions are answered rightly, given the chance of each. */
export function chanceOfAtLeast(needed: number, chances: readonly number[]): number {
  if (needed <= 0) return 1;
  const counts = new Float64Array(chances.length + 1);
  counts[0] = 1;
  for (const [asked, chance] of chances.entries()) {
    for (let right = asked + 1; right >= 0; right--) {
      counts[right] = (counts[right] ?? 0) * (1 - chance) + (right > 0 ? (counts[right - 1] ?? 0) * chance : 0);
    }
  }
  const sum = counts.slice(needed).reduce((total, chance) => total + chance, 0);
  return Math.min(1, sum);
}

const GRID = 400;

/** Returns the quantiles of a beta distribution: its density, summed over a fine grid. */
function betaQuantiles(a: number, b: number): (level: number) => number {
  const mode = a + b > 2 ? (a - 1) / (a + b - 2) : 0.5;
  const logDensity = (x: number): number => (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x);
  const peak = logDensity(Math.min(Math.max(mode, 1e-9), 1 - 1e-9));
  const sums: number[] = [0];
  let sum = 0;
  for (let cell = 0; cell < GRID; cell++) {
    sum += Math.exp(logDensity((cell + 0.5) / GRID) - peak);
    sums.push(sum);
  }
  return (level) => {
    const wanted = level * sum;
    const above = Math.max(
      1,
      sums.findIndex((value) => value >= wanted),
    );
    const [low = 0, high = sum] = [sums[above - 1], sums[above]];
    return (above - 1 + (high > low ? (wanted - low) / (high - low) : 0)) / GRID;
  };
}

function shareOf(values: readonly number[]): Share {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (level: number): number => sorted[Math.round(level * (sorted.length - 1))] ?? 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  // Where almost all draws are 0 or 1, the mean can lie beyond the quantiles.
  return { value: mean, low: Math.min(mean, at(TAIL)), high: Math.max(mean, at(1 - TAIL)) };
}
