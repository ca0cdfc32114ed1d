import type { DrawGroup } from '../run/draw-group.ts'
import type { RunResult } from '../run/result.ts'

/** One of the four runs: what it draws afresh, and why. */
export interface VarianceRun {
  readonly id: string
  readonly redraw: readonly DrawGroup[]
}

/**
 * Four runs of one seed of which any two share one group of draws and nothing else: the first and the second, and the
 * third and the fourth, their parameters; the first and the third, and the second and the fourth, their noise; the first
 * and the fourth, and the second and the third, their events.
 *
 * @source Sobol' 1993, in the symmetric form in which all pairs of runs are used.
 */
export const VARIANCE_RUNS: readonly VarianceRun[] = [
  { id: 'as-drawn', redraw: [] },
  { id: 'same-parameters', redraw: ['noise', 'events'] },
  { id: 'same-noise', redraw: ['parameters', 'events'] },
  { id: 'same-events', redraw: ['parameters', 'noise'] },
]

/** Pairs of runs that share a group, by position in `VARIANCE_RUNS`. */
export const SHARING_PAIRS: Readonly<Record<DrawGroup, readonly (readonly [number, number])[]>> = {
  parameters: [
    [0, 1],
    [2, 3],
  ],
  noise: [
    [0, 2],
    [1, 3],
  ],
  events: [
    [0, 3],
    [1, 2],
  ],
}

/** The runs that are there, by position in `VARIANCE_RUNS`; null or missing where a run was not made. */
export type VarianceRuns = readonly (RunResult | null)[]

/** List the numbers of all worlds of the runs, ascending, each once. */
export function worldNumbers(runs: VarianceRuns): number[] {
  return [...new Set(runs.flatMap((run) => run?.worlds ?? []))].sort((a, b) => a - b)
}

/** Find the position of each world number in each run; -1 where a run has no such world. */
export function positionsOf(runs: VarianceRuns, numbers: readonly number[]): Int32Array[] {
  return VARIANCE_RUNS.map((_, k) => {
    const position = new Map(runs[k]?.worlds.map((world, at) => [world, at]))
    return Int32Array.from(numbers, (world) => position.get(world) ?? -1)
  })
}

/** Put values of a run, shape [position], in the order of world numbers; NaN where the run has no such world. */
export function byNumber(
  values: ArrayLike<number> | undefined,
  positions: Int32Array | undefined,
): Float64Array {
  const found = new Float64Array(positions?.length ?? 0).fill(NaN)
  positions?.forEach((at, index) => {
    if (at >= 0) found[index] = values?.[at] ?? NaN
  })
  return found
}
