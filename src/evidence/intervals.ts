/** A value and the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054

/**
 * Share of trials that succeed; the interval is never empty, even when all or none do.
 *
 * @source Wilson (1927).
 */
export function shareEstimate(successes: number, trials: number): Estimate {
  if (trials === 0) return { value: NaN, low: NaN, high: NaN }
  const value = successes / trials
  const scale = 1 + (Z * Z) / trials
  const centre = (value + (Z * Z) / (2 * trials)) / scale
  const reach =
    (Z * Math.sqrt((value * (1 - value)) / trials + (Z * Z) / (4 * trials * trials))) / scale
  return { value, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}

/**
 * Median and the order statistics that hold it in 95 of 100 samples, whatever the distribution; open where too few values are
 * there to bound it.
 *
 * @source Conover (1999).
 */
export function medianEstimate(values: readonly number[]): Estimate {
  const sorted = Float64Array.from(values).sort()
  const n = sorted.length
  if (n === 0) return { value: NaN, low: NaN, high: NaN }
  const at = (rank: number) => sorted[rank - 1] ?? NaN
  const value = n % 2 === 1 ? at((n + 1) / 2) : (at(n / 2) + at(n / 2 + 1)) / 2
  const below = Math.floor((n - Z * Math.sqrt(n)) / 2)
  const above = Math.ceil(1 + (n + Z * Math.sqrt(n)) / 2)
  return {
    value,
    low: below < 1 ? -Infinity : at(below),
    high: above > n ? Infinity : at(above),
  }
}

/**
 * Difference between two shares of the same trials, from those that succeed in the first alone and in the second alone. A
 * half is added to each of the four cells for the interval, so that it is not empty when nothing differs.
 *
 * @source Agresti and Min (2005).
 */
export function pairedShareEstimate(
  firstAlone: number,
  secondAlone: number,
  trials: number,
): Estimate {
  if (trials === 0) return { value: NaN, low: NaN, high: NaN }
  const [b, c, n] = [firstAlone + 0.5, secondAlone + 0.5, trials + 2]
  const centre = (b - c) / n
  const reach = (Z * Math.sqrt(b + c - ((b - c) * (b - c)) / n)) / n
  return {
    value: (firstAlone - secondAlone) / trials,
    low: centre - reach,
    high: centre + reach,
  }
}
