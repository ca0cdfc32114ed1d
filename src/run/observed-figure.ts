/** How the steps of an observation become one figure. */
export type FigureFold = 'average' | 'peak' | 'trough'

/** One observed figure that a world must come near. */
export interface ObservedFigure {
  readonly id: string
  /** Label of a recorded series. */
  readonly series: string
  readonly fold: FigureFold
  /** First and last step, both counted. */
  readonly firstStep: number
  readonly lastStep: number
  /** In the unit of the series; not zero. */
  readonly value: number
  /** Relative standard deviation that covers definitions and noise. */
  readonly tolerance: number
}

/**
 * Measure how far a world is from an observed figure, in tolerances: |figure / value - 1| / tolerance.
 *
 * @param values Of the series; `values[at + step * stride]` is its value at a step.
 */
export function distanceFrom(
  figure: ObservedFigure,
  values: Float64Array,
  at: number,
  stride: number,
): number {
  const { firstStep, lastStep } = figure
  let sum = 0
  let high = -Infinity
  let low = Infinity
  for (let step = firstStep; step <= lastStep; step++) {
    const x = values[at + step * stride] ?? NaN
    sum += x
    high = Math.max(high, x)
    low = Math.min(low, x)
  }
  const found = { average: sum / (lastStep - firstStep + 1), peak: high, trough: low }[figure.fold]
  return Math.abs(found / figure.value - 1) / figure.tolerance
}
