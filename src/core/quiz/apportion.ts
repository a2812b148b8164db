/**
 * Shares `seats` out by weight, by the method of the largest remainder: each gets its exact share rounded down, and what is
 * left goes to the largest fractions, of equal ones to the first. Returns one number a weight; all zero where nothing weighs.
 */
export function apportion(seats: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (seats * weight) / total);
  const shares = exact.map(Math.floor);
  const left = seats - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
