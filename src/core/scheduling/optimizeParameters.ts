/**
 * Fits FSRS-6 to the learner's own answers.
 *
 * The weights are those under which the answers of the first 80 % of the time are most likely (least log loss), drawn
 * towards FSRS's own weights as far as few answers cannot tell otherwise. Gradients are differences, steps are Adam's
 * (Kingma and Ba 2014, https://arxiv.org/abs/1412.6980). What it gained is told on the other 20 %, which it has not
 * seen; where it gained nothing there, FSRS's own weights stay.
 */
import { DEFAULT_PARAMETERS, fsrsMath, type FsrsParameters, type MemoryState } from './fsrsMath';
import { countFittedReviews, LEAST_DAYS, type ReviewSequence } from './reviewLogs';

/** Below this many reviews a day or more apart, nothing is fitted. */
export const LEAST_REVIEWS = 400;

/** The share of the reviews, by time, that the weights are fitted to. */
const TRAINING_SHARE = 0.8;

/** More reviews than these are not needed to know 18 weights: the items that were answered last are taken. */
const MOST_REVIEWS = 10_000;

const STEPS = 80;
const LEARNING_RATE = 0.05;

/** The work ends where this many steps in a row gained less than this. */
const PATIENCE = 8;
const LEAST_STEP = 1e-5;

/** What log loss has to fall by on the held-back reviews, as a share of it: less is chance. */
const LEAST_GAIN = 0.001;

/** Sequences are worked on in pieces of this many reviews: one takes a few thousandths of a second. */
const REVIEWS_A_PIECE = 2000;

/** A weight may be this many times larger or smaller than FSRS's own. */
const MOST_FACTOR = 8;

/** The weights that are fitted; 17 to 19 are for steps of minutes, which are not used here. */
const FITTED = [...Array.from({ length: 17 }, (_, index) => index), 20];

/** How far the logarithm of a weight strays from FSRS's own, from learner to learner. */
const SPREAD = 0.25;
/** First stabilities depend most on who learns what. */
const FIRST_SPREAD = 1;

/** How well weights foretell answers; less is better. */
export interface Fit {
  /** Mean of −log of the chance that was given to what happened. */
  readonly logLoss: number;
  /** How far chances and shares of right answers are apart, over bins of chances, weighted by reviews. */
  readonly rmse: number;
  readonly reviews: number;
}

/** What came of an optimisation. */
export type OptimizeResult =
  | { readonly kind: 'notEnough'; readonly reviews: number; readonly needed: number }
  | { readonly kind: 'cancelled' }
  | {
      /** `kept`: FSRS's own weights foretell the held-back reviews as well or better, and stay. */
      readonly kind: 'fitted' | 'kept';
      /** The weights to use from now on. */
      readonly parameters: FsrsParameters;
      readonly reviews: number;
      /** On the held-back reviews, by FSRS's own weights and by the fitted ones. */
      readonly before: Fit;
      readonly after: Fit;
    };

/** What is fitted, and how it stays out of the way. */
export interface OptimizeOptions {
  readonly sequences: readonly ReviewSequence[];
  /** Called between pieces of a few thousandths of a second: lets others have their turn where it is time. */
  readonly breathe?: () => Promise<void>;
  /** Asked often; ends the work. */
  readonly isCancelled?: () => boolean;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Fits the weights. */
export async function optimizeParameters(options: OptimizeOptions): Promise<OptimizeResult> {
  const { breathe = () => Promise.resolve(), isCancelled = () => false, onProgress } = options;
  const sequences = latest(options.sequences);
  const reviews = countFittedReviews(sequences);
  if (reviews < LEAST_REVIEWS) return { kind: 'notEnough', reviews, needed: LEAST_REVIEWS };
  const split = splitTime(sequences);
  await breathe();
  const training = piecesOf(sequences.map((sequence) => sequence.filter(({ time }) => time < split)));
  const count = Math.max(1, countFittedReviews(training.flat()));

  const loss = async (offsets: readonly number[]): Promise<number> => {
    const parameters = parametersAt(offsets);
    let sum = 0;
    for (const piece of training) {
      sum += lossOf(piece, parameters);
      await breathe();
    }
    return (sum + penalty(offsets)) / count;
  };

  let offsets: readonly number[] = FITTED.map(() => 0);
  let best = { offsets, loss: await loss(offsets) };
  let mean = FITTED.map(() => 0);
  let square = FITTED.map(() => 0);
  let idle = 0;
  for (let step = 1; step <= STEPS; step++) {
    const gradient: number[] = [];
    for (const index of FITTED.keys()) {
      if (isCancelled()) return { kind: 'cancelled' };
      gradient.push(await slope(loss, offsets, index));
    }
    mean = mean.map((value, index) => 0.9 * value + 0.1 * (gradient[index] ?? 0));
    square = square.map((value, index) => 0.99 * value + 0.01 * (gradient[index] ?? 0) ** 2);
    const rate = LEARNING_RATE * Math.cos((Math.PI / 2) * (step / (STEPS + 1)));
    offsets = offsets.map((offset, index) => {
      const momentum = (mean[index] ?? 0) / (1 - 0.9 ** step);
      const scale = Math.sqrt((square[index] ?? 0) / (1 - 0.99 ** step));
      return clamp(offset - (rate * momentum) / (scale + 1e-8), -Math.log(MOST_FACTOR), Math.log(MOST_FACTOR));
    });
    const now = await loss(offsets);
    idle = now < best.loss - LEAST_STEP ? 0 : idle + 1;
    if (now < best.loss) best = { offsets, loss: now };
    onProgress?.(step / STEPS);
    if (idle >= PATIENCE) break;
  }

  const fitted = parametersAt(best.offsets);
  const before = fitOf(sequences, DEFAULT_PARAMETERS, split);
  await breathe();
  const after = fitOf(sequences, fitted, split);
  const isBetter = after.logLoss < before.logLoss * (1 - LEAST_GAIN);
  return {
    kind: isBetter ? 'fitted' : 'kept',
    parameters: isBetter ? fitted : DEFAULT_PARAMETERS,
    reviews,
    before,
    after,
  };
}

/** Tells how well weights foretell the reviews from `since` on. */
export function fitOf(sequences: readonly ReviewSequence[], parameters: FsrsParameters, since = -Infinity): Fit {
  const bins = new Map<number, { chance: number; recalled: number; count: number }>();
  let logLoss = 0;
  let reviews = 0;
  for (const sequence of sequences) {
    foretell(sequence, parameters, ({ chance, recalled, time }) => {
      if (time < since) return;
      logLoss -= Math.log(recalled ? chance : 1 - chance);
      reviews += 1;
      const key = Math.floor(chance * 20);
      const bin = bins.get(key) ?? { chance: 0, recalled: 0, count: 0 };
      bin.chance += chance;
      bin.recalled += recalled ? 1 : 0;
      bin.count += 1;
      bins.set(key, bin);
    });
  }
  if (reviews === 0) return { logLoss: 0, rmse: 0, reviews };
  const squares = [...bins.values()].reduce(
    (sum, { chance, recalled, count }) => sum + (chance - recalled) ** 2 / count,
    0,
  );
  return { logLoss: logLoss / reviews, rmse: Math.sqrt(squares / reviews), reviews };
}

function latest(sequences: readonly ReviewSequence[]): readonly ReviewSequence[] {
  const newest = sequences.toSorted((a, b) => (b.at(-1)?.time ?? 0) - (a.at(-1)?.time ?? 0));
  let reviews = 0;
  return newest.filter((sequence) => {
    if (reviews >= MOST_REVIEWS) return false;
    reviews += sequence.length;
    return true;
  });
}

/** The moment that parts the reviews: those before it are fitted to. */
function splitTime(sequences: readonly ReviewSequence[]): number {
  const times = sequences.flatMap((sequence) =>
    sequence.filter(({ days }) => days >= LEAST_DAYS).map(({ time }) => time),
  );
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * TRAINING_SHARE)] ?? Infinity;
}

function piecesOf(sequences: readonly ReviewSequence[]): readonly ReviewSequence[][] {
  const pieces: ReviewSequence[][] = [[]];
  let size = 0;
  // A sequence of one review foretells nothing.
  for (const sequence of sequences.filter(({ length }) => length > 1)) {
    if (size >= REVIEWS_A_PIECE) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(sequence);
    size += sequence.length;
  }
  return pieces;
}

function lossOf(sequences: readonly ReviewSequence[], parameters: FsrsParameters): number {
  let sum = 0;
  for (const sequence of sequences) {
    foretell(sequence, parameters, ({ chance, recalled }) => {
      sum -= Math.log(recalled ? chance : 1 - chance);
    });
  }
  return sum;
}

interface Foretold {
  readonly chance: number;
  readonly recalled: boolean;
  readonly time: number;
}

/** Goes through the reviews of an item and tells the chance that was given to each before it was known. */
function foretell(sequence: ReviewSequence, parameters: FsrsParameters, tell: (foretold: Foretold) => void): void {
  const math = fsrsMath(parameters);
  let state: MemoryState | undefined;
  for (const { days, grade, time } of sequence) {
    if (state === undefined) {
      state = math.first(grade);
      continue;
    }
    if (days >= LEAST_DAYS) {
      const chance = clamp(math.recall(state.stability, days), 0.001, 0.999);
      tell({ chance, recalled: grade > 1, time });
    }
    state = math.next(state, days, grade);
  }
}

async function slope(
  loss: (offsets: readonly number[]) => Promise<number>,
  offsets: readonly number[],
  index: number,
): Promise<number> {
  const nudge = 0.01;
  const at = (change: number): readonly number[] => offsets.with(index, (offsets[index] ?? 0) + change);
  return ((await loss(at(nudge))) - (await loss(at(-nudge)))) / (2 * nudge);
}

/** Offsets are logarithms: weights stay positive, and a step is as large for small ones as for large ones. */
function parametersAt(offsets: readonly number[]): FsrsParameters {
  const parameters = [...DEFAULT_PARAMETERS];
  for (const [position, index] of FITTED.entries()) {
    const [least, most] = LIMITS[index] ?? [0, Infinity];
    parameters[index] = clamp((DEFAULT_PARAMETERS[index] ?? 0) * Math.exp(offsets[position] ?? 0), least, most);
  }
  // Who finds an item easier does not remember it for less long.
  for (const index of [1, 2, 3]) parameters[index] = Math.max(parameters[index] ?? 0, parameters[index - 1] ?? 0);
  return parameters;
}

/** −log of how likely such weights are before any answer. */
function penalty(offsets: readonly number[]): number {
  return offsets.reduce((sum, offset, position) => sum + (offset / (position < 4 ? FIRST_SPREAD : SPREAD)) ** 2 / 2, 0);
}

/** The limits that ts-fsrs sets its weights. */
const LIMITS: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
