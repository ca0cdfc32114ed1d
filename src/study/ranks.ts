/** Rank values from 1 up; ties share the mean of their ranks. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, index) => index)
  order.sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN))
  const ranks = new Float64Array(values.length)
  let start = 0
  while (start < order.length) {
    let end = start + 1
    const value = values[order[start] ?? 0]
    while (end < order.length && values[order[end] ?? 0] === value) end++
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2
    start = end
  }
  return ranks
}

/**
 * Correlate two lists of ranks (Pearson on the ranks, so Spearman with average ranks for ties).
 *
 * @returns From -1 to 1; NaN when one list does not vary.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  // The mean of average ranks is (n + 1) / 2 whatever the ties.
  const mean = (a.length + 1) / 2
  let product = 0
  let squareA = 0
  let squareB = 0
  a.forEach((rank, index) => {
    const other = (b[index] ?? NaN) - mean
    product += (rank - mean) * other
    squareA += (rank - mean) * (rank - mean)
    squareB += other * other
  })
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : NaN
}
