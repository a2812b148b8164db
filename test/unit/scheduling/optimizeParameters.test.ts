import assert from 'node:assert/strict';
import { seededRandom } from '../../../src/core/quiz/seededRandom';
import {
  DEFAULT_PARAMETERS,
  fsrsMath,
  type FsrsParameters,
  type MemoryState,
} from '../../../src/core/scheduling/fsrsMath';
import { fitOf, LEAST_REVIEWS, optimizeParameters } from '../../../src/core/scheduling/optimizeParameters';
import {
  countFittedReviews,
  reviewSequences,
  type FittedReview,
  type ReviewSequence,
} from '../../../src/core/scheduling/reviewLogs';
import { DAY } from '../../../src/core/scheduling/scheduler';
import { attempt, learner } from './sampleLearner';

/** A learner with known weights, whose reviews come when FSRS's own weights have them due. */
function simulated(parameters: FsrsParameters, items: number): readonly ReviewSequence[] {
  const [truth, believed, random] = [fsrsMath(parameters), fsrsMath(DEFAULT_PARAMETERS), seededRandom('learner')];
  const interval = believed.intervals(0.9);
  return Array.from({ length: items }, () => {
    const sequence: FittedReview[] = [];
    let [time, before] = [Math.floor(60 * random()), 0];
    let states: { readonly truth: MemoryState; readonly believed: MemoryState } | undefined;
    while (time < 120) {
      const days = states === undefined ? 0 : time - before;
      const chance = states === undefined ? 0.6 : truth.recall(states.truth.stability, days);
      const grade = random() < chance ? (random() < 0.8 ? 3 : 2) : 1;
      states =
        states === undefined
          ? { truth: truth.first(grade), believed: believed.first(grade) }
          : { truth: truth.next(states.truth, days, grade), believed: believed.next(states.believed, days, grade) };
      sequence.push({ days, grade, time: time * DAY });
      before = time;
      time += Math.max(1, Math.round(interval(states.believed.stability) * (0.7 + 0.6 * random())));
    }
    return sequence;
  });
}

/** Learns less from each review than others, and starts almost anew after a miss. */
const forgetful = DEFAULT_PARAMETERS.map((weight, index) => weight * (index === 8 ? 0.7 : index === 11 ? 0.3 : 1));

/** How far weights are from a learner's true ones in what they say after four reviews. */
function errorOf(parameters: FsrsParameters): number {
  const histories = [
    [3, 3, 3],
    [3, 1, 3],
    [1, 3, 3],
    [3, 3, 1],
  ];
  return histories.reduce(
    (sum, graded) => sum + Math.abs(recallAfter(parameters, graded) - recallAfter(forgetful, graded)),
    0,
  );
}

function recallAfter(parameters: FsrsParameters, graded: readonly number[]): number {
  const math = fsrsMath(parameters);
  const state = graded.reduce<MemoryState>((before, grade) => math.next(before, 3, grade), math.first(3));
  return math.recall(state.stability, 10);
}

describe('the optimiser', () => {
  it('finds a learner who forgets faster, and foretells what it has not seen better', async () => {
    const sequences = simulated(forgetful, 80);
    const shares: number[] = [];
    const result = await optimizeParameters({ sequences, onProgress: (share) => shares.push(share) });
    assert.ok(result.kind === 'fitted', result.kind);
    assert.ok(result.after.logLoss < result.before.logLoss && result.after.reviews > 80);
    assert.ok(result.after.rmse < result.before.rmse, `${result.after.rmse} ${result.before.rmse}`);
    assert.ok(errorOf(result.parameters) < errorOf(DEFAULT_PARAMETERS) / 2);
    assert.ok(shares.length > 0 && shares.every((share, index) => share > (shares[index - 1] ?? 0)));
  });

  it("keeps FSRS's own weights for a learner whom they describe", async () => {
    const result = await optimizeParameters({ sequences: simulated(DEFAULT_PARAMETERS, 80) });
    assert.ok(result.kind === 'kept', result.kind);
    assert.equal(result.parameters, DEFAULT_PARAMETERS);
    assert.ok(result.after.logLoss > result.before.logLoss * 0.999);
  });

  it('waits for enough reviews that are a day or more apart', async () => {
    const sameDay = simulated(DEFAULT_PARAMETERS, 200).map((sequence) =>
      sequence.map((review) => ({ ...review, days: Math.min(review.days, 0.5) })),
    );
    assert.deepEqual(await optimizeParameters({ sequences: sameDay }), {
      kind: 'notEnough',
      reviews: 0,
      needed: LEAST_REVIEWS,
    });
  });

  it('can be cancelled, and lets others have their turn between short pieces', async () => {
    let turns = 0;
    const options = {
      sequences: simulated(DEFAULT_PARAMETERS, 100),
      breathe: async () => void (turns += 1),
      isCancelled: () => turns > 50,
    };
    assert.deepEqual(await optimizeParameters(options), { kind: 'cancelled' });
    assert.ok(turns < 60);
  });

  it('reads its reviews from the log: own ratings first, a new sequence where the key changed', async () => {
    const rating = { kind: 'rating', id: 'r', time: 9 * DAY, attemptId: 'a@1', rating: 'hard' } as const;
    const answers = [attempt('a', 1), attempt('a', 4, { wrong: true }), attempt('a', 9, { correctOptionIds: ['b'] })];
    const sequences = await reviewSequences(learner(answers, 10 * DAY, [rating]).progress);
    assert.deepEqual(
      sequences.map((sequence) => sequence.map(({ days, grade }) => [days, grade])),
      [
        [
          [0, 2],
          [3, 1],
        ],
        [[0, 3]],
      ],
    );
    assert.equal(countFittedReviews(sequences), 1);
  });

  it('measures how far chances and answers are apart', () => {
    const known = [[0, 1, 1].map((days, index) => ({ days, grade: 3, time: index * DAY }))];
    const { logLoss, reviews, rmse } = fitOf(known, DEFAULT_PARAMETERS);
    assert.equal(reviews, 2);
    assert.ok(logLoss > 0 && logLoss < 0.1 && rmse < 0.1);
  });
});
