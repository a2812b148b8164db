/** The weights that were fitted to the learner's answers, as they are kept. They are derived: nothing is lost with them. */
import * as v from 'valibot';
import { DEFAULT_PARAMETERS } from './fsrsMath';
import type { OptimizeResult } from './optimizeParameters';

const fitSchema = v.object({ logLoss: v.number(), rmse: v.number(), reviews: v.number() });
const fittedSchema = v.object({
  version: v.literal(1),
  /** Milliseconds since 1970-01-01T00:00Z. */
  fittedAt: v.number(),
  parameters: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(DEFAULT_PARAMETERS.length)),
  reviews: v.number(),
  before: fitSchema,
  after: fitSchema,
});

/** Fitted weights, with what they gained. */
export type FittedParameters = v.InferOutput<typeof fittedSchema>;

/** Returns what to keep of an optimisation; `undefined` where FSRS's own weights stay. */
export function fittedParameters(result: OptimizeResult, fittedAt: number): FittedParameters | undefined {
  if (result.kind !== 'fitted') return undefined;
  const { parameters, reviews, before, after } = result;
  return { version: 1, fittedAt, parameters: [...parameters], reviews, before, after };
}

/** Reads what was kept; `undefined` where there is nothing, or nothing that this version knows. */
export function decodeFittedParameters(kept: unknown): FittedParameters | undefined {
  const result = v.safeParse(fittedSchema, kept);
  return result.success ? result.output : undefined;
}
