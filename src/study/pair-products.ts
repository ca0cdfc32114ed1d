/**
 * An estimate with what each world adds to it, so that sums and ratios of estimates have the error that their common
 * worlds give them.
 */
export interface Estimated {
  readonly value: number
  /** Derivative by the weight of each world number, shape [number]. */
  readonly pulls: Float64Array
  /** Variance of the part that is quadratic in chance: the sum of squared pulls counts it twice. */
  readonly quadratic: number
}

/** Values of one outcome by world number, less their mean: one array for each run, NaN where there is none. */
export type CentredRuns = readonly Float64Array[]

/** Sums and counts of an outcome over worlds with the same parameters, by world number. */
export interface SharedDraw {
  readonly sums: Float64Array
  readonly counts: Float64Array
}

/** Take the mean of all finite values of the runs away from each; returns the mean and the rest. */
export function centre(runs: readonly Float64Array[]): { mean: number; centred: CentredRuns } {
  let sum = 0
  let count = 0
  for (const values of runs)
    for (const value of values)
      if (Number.isFinite(value)) {
        sum += value
        count++
      }
  const mean = sum / count
  return { mean, centred: runs.map((values) => values.map((value) => value - mean)) }
}

/** Add up runs that share their parameters. */
export function addRuns(runs: CentredRuns, members: readonly number[]): SharedDraw {
  const worlds = runs[0]?.length ?? 0
  const sums = new Float64Array(worlds)
  const counts = new Float64Array(worlds)
  for (const member of members)
    runs[member]?.forEach((value, world) => {
      if (!Number.isFinite(value)) return
      sums[world] = (sums[world] ?? 0) + value
      counts[world] = (counts[world] ?? 0) + 1
    })
  return { sums, counts }
}

/** Average the square of all values. */
export function meanSquare(runs: CentredRuns): Estimated {
  return meanOver(runs, (world) => {
    let sum = 0
    let count = 0
    for (const run of runs) {
      const value = run[world] ?? NaN
      if (!Number.isFinite(value)) continue
      sum += value * value
      count++
    }
    return [sum, count]
  })
}

/** Average the product of the values of one world number in two runs, over pairs of runs; NaN without a pair. */
export function meanProduct(
  runs: CentredRuns,
  pairs: readonly (readonly [number, number])[],
): Estimated {
  return meanOver(runs, (world) => {
    let sum = 0
    let count = 0
    for (const [a, b] of pairs) {
      const product = (runs[a]?.[world] ?? NaN) * (runs[b]?.[world] ?? NaN)
      if (!Number.isFinite(product)) continue
      sum += product
      count++
    }
    return [sum, count]
  })
}

function meanOver(runs: CentredRuns, of: (world: number) => readonly [number, number]): Estimated {
  const worlds = runs[0]?.length ?? 0
  const rows = Array.from({ length: worlds }, (_, world) => of(world))
  const count = rows.reduce((sum, row) => sum + row[1], 0)
  const value = rows.reduce((sum, row) => sum + row[0], 0) / count
  const pulls = Float64Array.from(rows, ([sum, n]) => (sum - value * n) / count)
  return { value, pulls, quadratic: 0 }
}

/**
 * Average the product of two values of different world numbers that lie in the same bin, over the bins by their counts.
 * Worlds of different numbers share nothing, so chance adds nothing on average: no bias is left to take away.
 *
 * @param draws Values with the parameters as drawn, then with the parameters drawn afresh.
 * @param binOf Bin of each world number, for both; null puts all in one bin.
 */
export function meanProductInBins(
  draws: readonly SharedDraw[],
  binOf: readonly Uint16Array[] | null,
  bins: number,
): Estimated {
  const worlds = draws[0]?.sums.length ?? 0
  const sum = new Float64Array(bins)
  const count = new Float64Array(bins)
  const ownSquare = new Float64Array(bins)
  const ownPairs = new Float64Array(bins)
  const ownCross = new Float64Array(bins)
  const cells = cellsOf(draws, binOf)
  cells.forEachCell((_, bin, s, c) => {
    sum[bin] = (sum[bin] ?? 0) + s
    count[bin] = (count[bin] ?? 0) + c
    ownSquare[bin] = (ownSquare[bin] ?? 0) + s * s
    ownPairs[bin] = (ownPairs[bin] ?? 0) + c * c
    ownCross[bin] = (ownCross[bin] ?? 0) + s * c
  })
  const total = count.reduce((all, c) => all + c, 0)
  const pairs = count.map((c, bin) => c * c - (ownPairs[bin] ?? 0))
  const means = sum.map((s, bin) =>
    // A bin of a single world number tells nothing: as if nothing were shared.
    (pairs[bin] ?? 0) > 0 ? (s * s - (ownSquare[bin] ?? 0)) / (pairs[bin] ?? 1) : 0,
  )
  const value = means.reduce((all, mean, bin) => all + (mean * (count[bin] ?? 0)) / total, 0)
  const pulls = new Float64Array(worlds)
  cells.forEachCell((world, bin, s, c) => {
    const own = pairs[bin] ?? 0
    const mean = means[bin] ?? 0
    const product = 2 * s * ((sum[bin] ?? 0) - s) - 2 * mean * c * ((count[bin] ?? 0) - c)
    const within = own > 0 ? (((count[bin] ?? 0) / total) * product) / own : 0
    pulls[world] = (pulls[world] ?? 0) + within + ((mean - value) * c) / total
  })
  let quadratic = 0
  for (let bin = 0; bin < bins; bin++) {
    const own = pairs[bin] ?? 0
    if (own <= 0) continue
    const mean = (sum[bin] ?? 0) / (count[bin] ?? 1)
    const rest =
      (ownSquare[bin] ?? 0) - 2 * mean * (ownCross[bin] ?? 0) + mean * mean * (ownPairs[bin] ?? 0)
    const part = ((count[bin] ?? 0) / total) * (rest / own)
    quadratic += 2 * part * part
  }
  const used = count.reduce((n, c) => n + (c > 0 ? 1 : 0), 0)
  return { value, pulls, quadratic: used > 0 ? (quadratic * (used - 1)) / used : 0 }
}

/** What each world number has in each bin: one cell where both of its draws lie in one. */
function cellsOf(
  draws: readonly SharedDraw[],
  binOf: readonly Uint16Array[] | null,
): { forEachCell: (hear: (world: number, bin: number, s: number, c: number) => void) => void } {
  const [first, second] = draws
  return {
    forEachCell: (hear) => {
      const worlds = first?.sums.length ?? 0
      for (let world = 0; world < worlds; world++) {
        const s0 = first?.sums[world] ?? 0
        const c0 = first?.counts[world] ?? 0
        const s1 = second?.sums[world] ?? 0
        const c1 = second?.counts[world] ?? 0
        const bin0 = binOf?.[0]?.[world] ?? 0
        const bin1 = binOf?.[1]?.[world] ?? 0
        if (bin0 === bin1) {
          if (c0 + c1 > 0) hear(world, bin0, s0 + s1, c0 + c1)
          continue
        }
        if (c0 > 0) hear(world, bin0, s0, c0)
        if (c1 > 0) hear(world, bin1, s1, c1)
      }
    },
  }
}

/** Add estimates, each times its factor. */
export function combine(parts: readonly (readonly [Estimated, number])[]): Estimated {
  const worlds = parts[0]?.[0].pulls.length ?? 0
  const pulls = new Float64Array(worlds)
  let value = 0
  let quadratic = 0
  for (const [part, factor] of parts) {
    value += part.value * factor
    quadratic += part.quadratic * factor * factor
    part.pulls.forEach((pull, world) => {
      pulls[world] = (pulls[world] ?? 0) + pull * factor
    })
  }
  return { value, pulls, quadratic }
}

/** Divide one estimate by another. */
export function divide(a: Estimated, b: Estimated): Estimated {
  const value = a.value / b.value
  const pulls = a.pulls.map((pull, world) => (pull - value * (b.pulls[world] ?? NaN)) / b.value)
  return { value, pulls, quadratic: a.quadratic / (b.value * b.value) }
}

/**
 * Give the standard error of an estimate: the sum of squared pulls, less the quadratic part once, for it is in there
 * twice.
 *
 * @source Efron and Stein 1981, on the bias of the jackknife variance.
 */
export function standardError({ pulls, quadratic }: Estimated): number {
  const squares = pulls.reduce((sum, pull) => sum + pull * pull, 0)
  return Math.sqrt(Math.max(squares - quadratic, quadratic))
}
