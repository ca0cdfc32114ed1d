/**
 * A date in a world: the first step at which one series stands at or above a level while another stands at or below one
 * in some step of a window around it.
 */
export interface Crossing {
  /** Label of a recorded series. */
  readonly series: string
  readonly atLeast: number
  /** Label of the other series. */
  readonly other: string
  readonly atMost: number
  /** Steps before and after, both counted, in which the other series is looked at. */
  readonly before: number
  readonly after: number
  /** First step in which the other series means something. */
  readonly otherFrom: number
}

/**
 * Find the step of a crossing in one world.
 *
 * @param values Of the series; `values[at + step * stride]` is its value at a step.
 * @param others Of the other series, laid out alike.
 * @returns -1 when there is none.
 */
export function crossingStep(
  rule: Crossing,
  values: Float64Array,
  others: Float64Array,
  at: number,
  stride: number,
  steps: number,
): number {
  for (let step = 0; step < steps; step++) {
    if (!((values[at + step * stride] ?? NaN) >= rule.atLeast)) continue
    const last = Math.min(steps - 1, step + rule.after)
    for (let k = Math.max(rule.otherFrom, step - rule.before); k <= last; k++)
      if ((others[at + k * stride] ?? NaN) <= rule.atMost) return step
  }
  return -1
}
