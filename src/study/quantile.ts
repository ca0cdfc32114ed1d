/**
 * Compute quantiles by linear interpolation between order statistics, as numpy does: position (n - 1) p.
 *
 * @param values Any order; NaN is skipped.
 * @param shares Shares from 0 to 1.
 * @returns One quantile for each share; NaN when no value is left.
 * @source Hyndman and Fan (1996), definition 7.
 */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  const sorted = knownOf(values).sort()
  return shares.map((share) => interpolate(sorted, (sorted.length - 1) * share))
}

/** Compute the median; NaN is skipped. */
export function median(values: ArrayLike<number>): number {
  return quantiles(values, [0.5])[0] ?? NaN
}

/** Copy the values that are numbers. */
function knownOf(values: ArrayLike<number>): Float64Array {
  const known = new Float64Array(values.length)
  let count = 0
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? NaN
    if (!Number.isNaN(value)) known[count++] = value
  }
  return known.subarray(0, count)
}

function interpolate(sorted: Float64Array, position: number): number {
  if (sorted.length === 0) return NaN
  const lower = Math.floor(position)
  const low = sorted[lower] ?? NaN
  const high = sorted[Math.min(lower + 1, sorted.length - 1)] ?? NaN
  const weight = position - lower
  // From the nearer end, so that the result is monotone in the share and exact at both ends.
  return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight)
}
