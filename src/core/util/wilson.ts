/** A share with its interval, each from 0 to 1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile of a 95 % interval. */
const Z = 1.959964;

/**
 * Estimates a share from counts, with the 95 % interval of Wilson (1927), which is sound for few answers and for shares
 * near 0 and 1; `undefined` where nothing was counted.
 */
export function wilson(hits: number, total: number): Share | undefined {
  if (total === 0) return undefined;
  const share = hits / total;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z / (1 + z2 / total)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  return {
    value: share,
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}
