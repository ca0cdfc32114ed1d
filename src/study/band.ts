import type { Band3 } from './boom-report.ts'
import { quantiles } from './quantile.ts'

/** Quantiles of worlds through time, each over the steps. */
export interface Bands {
  readonly p025: number[]
  readonly p975: number[]
  readonly p10: number[]
  readonly p25: number[]
  readonly p50: number[]
  readonly p75: number[]
  readonly p90: number[]
}

/** Compute the 10, 50 and 90 per cent points of values; NaN is skipped. */
export function band3(values: ArrayLike<number>): Band3 {
  const [p10 = NaN, p50 = NaN, p90 = NaN] = quantiles(values, [0.1, 0.5, 0.9])
  return { p10, p50, p90 }
}

/**
 * Compute the bands of a series, step by step; no world follows a band.
 *
 * @param values Shape [step, world].
 * @param worlds Worlds in `values`.
 * @param keep Positions of the worlds to count.
 */
export function bandsOf(values: Float64Array, worlds: number, keep: readonly number[]): Bands {
  const bands: Bands = { p025: [], p975: [], p10: [], p25: [], p50: [], p75: [], p90: [] }
  for (let start = 0; start < values.length; start += worlds) {
    const atStep = keep.map((world) => values[start + world] ?? NaN)
    const [p025 = NaN, p10 = NaN, p25 = NaN, p50 = NaN, p75 = NaN, p90 = NaN, p975 = NaN] =
      quantiles(atStep, [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975])
    bands.p025.push(p025)
    bands.p975.push(p975)
    bands.p10.push(p10)
    bands.p25.push(p25)
    bands.p50.push(p50)
    bands.p75.push(p75)
    bands.p90.push(p90)
  }
  return bands
}
