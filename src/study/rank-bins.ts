import { pow } from '../numeric/pow.ts'

const LEAST_BINS = 4
const MOST_BINS = 64
// An effect along a straight line that owns a tenth of the variance: bins cut 0.1 / B^2 off it.
const EXAMPLE_SHARE = 0.1

/**
 * Choose the number of bins of equal count: with B bins of n values, a straight effect that owns a tenth of the variance
 * loses 0.1 / B^2 and chance adds the variance 2 B / n^2; this B makes the sum of squared loss and variance least. It
 * grows with n^0.4 (7 for a thousand values, 16 for eight thousand).
 */
export function binsFor(values: number): number {
  const best = pow(2 * EXAMPLE_SHARE * EXAMPLE_SHARE * values * values, 0.2)
  return Math.min(MOST_BINS, Math.max(LEAST_BINS, Math.round(best)))
}

/**
 * Put values into bins of equal count by rank. Equal values share their mean rank and so a bin: the order of worlds does
 * not matter, and a rare value keeps apart from a common one.
 *
 * @param draws Values of the same draw in different worlds; NaN where there is none.
 * @returns The bin of each value, same shape; 0 where there is none.
 */
export function rankBins(draws: readonly Float64Array[], bins: number): Uint16Array[] {
  const finite = draws.map((values) => values.filter((value) => Number.isFinite(value)))
  const sorted = new Float64Array(finite.reduce((sum, values) => sum + values.length, 0))
  let from = 0
  for (const values of finite) {
    sorted.set(values, from)
    from += values.length
  }
  sorted.sort()
  return draws.map((values) => {
    const binOf = new Uint16Array(values.length)
    values.forEach((value, index) => {
      if (!Number.isFinite(value)) return
      const first = countBelow(sorted, value, 0, false)
      const end = countBelow(sorted, value, first, true)
      binOf[index] = Math.floor(((first + end) / 2 / sorted.length) * bins)
    })
    return binOf
  })
}

/** Count the sorted values below a value, or up to it; at least `low` are known to be. */
function countBelow(sorted: Float64Array, value: number, low: number, isUpTo: boolean): number {
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = sorted[middle] ?? NaN
    if (at < value || (isUpTo && at === value)) low = middle + 1
    else high = middle
  }
  return low
}
