import type { Bound } from '../../../evidence/experiment.ts'
import type { ExperimentResult } from '../../../evidence/experiment-result.ts'

/** A result on the strip: its value and the ends of its interval, 0 to 100. */
export interface StripMark {
  readonly at: number
  readonly low: number
  readonly high: number
}

/** Where results must lie and where they do, on a line from 0 to 100. */
export interface Strip {
  readonly from: number
  readonly to: number
  /** Ends of the bound. */
  readonly edges: readonly number[]
  readonly marks: readonly (StripMark | null)[]
}

/** Room beside what is shown, as a share of its width. */
const MARGIN = 0.12

/** Place a bound and results on one line; null when no result is a number. */
export function stripOf(
  bound: Bound,
  results: readonly (ExperimentResult | undefined)[],
): Strip | null {
  const ends =
    'between' in bound ? [...bound.between] : ['above' in bound ? bound.above : bound.below]
  const known = results.map((result) =>
    result !== undefined && [result.value, result.low, result.high].every(isNumber) ? result : null,
  )
  if (known.every((result) => result === null)) return null
  const all = [...ends, ...known.flatMap((r) => (r ? [r.value, r.low, r.high] : []))]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const room = (most - least || Math.abs(most) || 1) * MARGIN
  const [low, high] = [least - room, most + room]
  const x = (value: number): number => ((value - low) / (high - low)) * 100
  const [first = 0] = ends
  return {
    from: 'below' in bound ? 0 : x(first),
    to: 'above' in bound ? 100 : x(ends.at(-1) ?? first),
    edges: ends.map(x),
    marks: known.map((r) => r && { at: x(r.value), low: x(r.low), high: x(r.high) }),
  }
}

/** JSON writes what is not finite as null. */
function isNumber(value: number | null): boolean {
  return typeof value === 'number' && Number.isFinite(value)
}
