import type { DrawSource } from '../src/compile/draw-source.ts'

/**
 * Sums of some thousand terms are exact to about this share of the largest number in them. The noise of a difference quotient
 * is this over its step.
 */
const ROUNDING = 1e-13

/** Steps of the quotients: the largest, its half and its quarter, both ways. */
export const STEPS: readonly number[] = [1, -1, 1 / 2, -1 / 2, 1 / 4, -1 / 4]

/** A derivative by difference quotients, or why there is none. */
export type Quotient =
  | { readonly kind: 'found'; readonly slope: number; readonly error: number }
  | { readonly kind: 'kink' }

/**
 * Estimate a derivative from values at 0 and at `STEPS` times a step.
 *
 * A smooth function has central quotients whose differences fall fourfold, and a gap between left and right quotient that
 * halves, as the step halves. Where they do not (half as much again allowed), a kink or jump lies within the step. Else the last
 * two quotients differ by three times the truncation of the last, which with rounding bounds its error.
 *
 * @param middle Value at 0.
 * @param around Values at `STEPS`.
 * @param step Largest step, in units of the parameter.
 * @param largest Largest number that the values are made of.
 */
export function quotient(
  middle: number,
  around: readonly number[],
  step: number,
  largest: number,
): Quotient {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = around
  const central = [(a - b) / (2 * step), (c - d) / step, (2 * (e - f)) / step]
  const gaps = [
    (a - 2 * middle + b) / step,
    ((c - 2 * middle + d) / step) * 2,
    ((e - 2 * middle + f) / step) * 4,
  ].map(Math.abs)
  const noise = (16 * ROUNDING * Math.max(largest, Math.abs(middle))) / step
  const [first = NaN, second = NaN, third = NaN] = central
  const falls = Math.abs(third - second) <= (1.5 / 4) * Math.abs(second - first) + noise
  const closes =
    (gaps[2] ?? NaN) <= (1.5 / 2) * (gaps[1] ?? NaN) + noise &&
    (gaps[1] ?? NaN) <= (1.5 / 2) * (gaps[0] ?? NaN) + noise
  return falls && closes
    ? { kind: 'found', slope: third, error: Math.abs(third - second) + noise }
    : { kind: 'kink' }
}

/** One element of a parameter and how far it moves, base units. */
export interface Moved {
  readonly name: string
  readonly element: number
  readonly step: number
}

/** One world of a source with parameters moved: world 0 as it is, then for each parameter one for each of `STEPS`. */
export function movedSource(source: DrawSource, moved: readonly Moved[]): DrawSource {
  return {
    ...source,
    parameter: (name, element, base, world) => {
      const value = source.parameter(name, element, base, 0)
      const at = world - 1
      const move = moved[Math.floor(at / STEPS.length)]
      if (world === 0 || move?.name !== name || move.element !== element) return value
      return value + (STEPS[at % STEPS.length] ?? 0) * move.step
    },
    noise: (stream, label, _world, step) => source.noise(stream, label, 0, step),
  }
}
