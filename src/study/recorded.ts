import type { RunResult } from '../run/result.ts'

/**
 * Take a recorded series by label, shape [step, world].
 *
 * @throws {Error} When the run did not record it.
 */
export function seriesOf(result: RunResult, label: string): Float64Array {
  const values = result.series.get(label)
  if (values === undefined) {
    throw new Error(
      `The run of '${result.manifest.scenario}' did not record '${label}'; record it.`,
    )
  }
  return values
}

/** Copy one world of a series, shape [step]. */
export function pathOf(values: Float64Array, worlds: number, world: number): Float64Array {
  const path = new Float64Array(values.length / worlds)
  for (let step = 0; step < path.length; step++) path[step] = values[step * worlds + world] ?? NaN
  return path
}

/** List the positions of all worlds of a run. */
export function allWorlds(result: RunResult): number[] {
  return Array.from(result.worlds, (_, position) => position)
}

/** List the positions of worlds in which every value of the named series is finite. */
export function finiteWorlds(result: RunResult, labels: readonly string[]): number[] {
  const worlds = result.worlds.length
  const bad = new Set<number>()
  for (const label of labels) {
    seriesOf(result, label).forEach((value, index) => {
      if (!Number.isFinite(value)) bad.add(index % worlds)
    })
  }
  return allWorlds(result).filter((world) => !bad.has(world))
}
