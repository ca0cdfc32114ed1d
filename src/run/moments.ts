/** Numbers of one cell in `Moments`. */
export const MOMENTS = 5

const [COUNT, MEAN, SQUARES, LOW, HIGH] = [0, 1, 2, 3, 4]

/**
 * Compute count, mean, sum of squared deviations, lowest and highest of some values, in two passes.
 *
 * Infinities count for the lowest and highest alone; NaN for nothing.
 *
 * @param out Receives MOMENTS numbers from `at` on.
 */
export function momentsOf(
  values: Float64Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  let count = 0
  let sum = 0
  let low = Infinity
  let high = -Infinity
  for (let i = from; i < to; i++) {
    const x = values[i] as number
    if (x < low) low = x
    if (x > high) high = x
    // x - x is 0 unless x is NaN or infinite.
    if (x - x !== 0) continue
    count++
    sum += x
  }
  const mean = count === 0 ? 0 : sum / count
  let squares = 0
  for (let i = from; i < to; i++) {
    const gap = (values[i] as number) - mean
    if (gap - gap === 0) squares += gap * gap
  }
  out[at + COUNT] = count
  out[at + MEAN] = mean
  out[at + SQUARES] = squares
  out[at + LOW] = low
  out[at + HIGH] = high
}

/**
 * Add the moments of a block to those before it.
 *
 * @param cells How many cells both arrays hold, MOMENTS numbers each.
 * @source Chan, Golub and LeVeque (1983).
 */
export function addMoments(into: Float64Array, block: Float64Array, cells: number): void {
  for (let c = 0; c < cells * MOMENTS; c += MOMENTS) {
    into[c + LOW] = Math.min(into[c + LOW] as number, block[c + LOW] as number)
    into[c + HIGH] = Math.max(into[c + HIGH] as number, block[c + HIGH] as number)
    const more = block[c + COUNT] as number
    if (more === 0) continue
    const before = into[c + COUNT] as number
    const all = before + more
    const gap = (block[c + MEAN] as number) - (into[c + MEAN] as number)
    into[c + COUNT] = all
    into[c + MEAN] = (into[c + MEAN] as number) + (gap * more) / all
    into[c + SQUARES] =
      (into[c + SQUARES] as number) +
      (block[c + SQUARES] as number) +
      gap * gap * ((before * more) / all)
  }
}

/** Moments of nothing yet. */
export function emptyMoments(cells: number): Float64Array {
  const empty = new Float64Array(cells * MOMENTS)
  for (let c = 0; c < cells * MOMENTS; c += MOMENTS) {
    empty[c + LOW] = Infinity
    empty[c + HIGH] = -Infinity
  }
  return empty
}

/** What moments say of one cell. */
export interface MomentSummary {
  /** Finite values. */
  readonly finite: number
  /** NaN without a finite value. */
  readonly mean: number
  /** Divided by the number of values less one; NaN below two. */
  readonly variance: number
  /** Lowest and highest, infinities included; NaN without a value. */
  readonly min: number
  readonly max: number
}

/** Read the moments of one cell. */
export function readMoments(moments: Float64Array, cell: number): MomentSummary {
  const at = cell * MOMENTS
  const finite = moments[at + COUNT] ?? 0
  const low = moments[at + LOW] ?? Infinity
  const high = moments[at + HIGH] ?? -Infinity
  const isEmpty = low > high
  return {
    finite,
    mean: finite === 0 ? NaN : (moments[at + MEAN] ?? NaN),
    variance: finite < 2 ? NaN : (moments[at + SQUARES] ?? NaN) / (finite - 1),
    min: isEmpty ? NaN : low,
    max: isEmpty ? NaN : high,
  }
}
