import { uniform } from '../../src/numeric/draws.ts'
import { streamKey } from '../../src/numeric/stream-key.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { DrawnLabels } from '../../src/study/drawn-labels.ts'
import { VARIANCE_RUNS } from '../../src/study/variance-design.ts'
import { syntheticResult } from './synthetic-result.ts'

/** A world by rule: its parameters, its noise and its events, each uniform from 0 to 1. */
export type WorldRule = (parameters: readonly number[], noise: number, events: number) => number

/** The four runs of the design for an outcome `y` given by a rule, with parameters `x1`, `x2`, ... */
export function designOf(
  rule: WorldRule,
  parameters: number,
  worlds: number,
  seed: number,
): RunResult[] {
  return VARIANCE_RUNS.map(({ redraw }) => {
    const draw = (group: 'parameters' | 'noise' | 'events', name: string, world: number): number =>
      uniform(seed, streamKey(group, name, String(redraw.includes(group))), world, 0)
    const rows = Array.from({ length: worlds }, (_, world) =>
      Array.from({ length: parameters }, (_x, i) => draw('parameters', `x${i + 1}`, world)),
    )
    return syntheticResult({
      worlds,
      steps: 1,
      parameters: Object.fromEntries(
        Array.from({ length: parameters }, (_, i) => [
          `x${i + 1}`,
          rows.map((row) => row[i] ?? NaN),
        ]),
      ),
      outcomes: {
        y: rows.map((row, world) =>
          rule(row, draw('noise', 'n', world), draw('events', 'e', world)),
        ),
      },
    })
  })
}

/** Draws `x1`, `x2`, ... with these kinds of evidence. */
export function drawsOf(...kinds: readonly string[]): DrawnLabels[] {
  return kinds.map((evidence, i) => ({ labels: [`x${i + 1}`], evidence }))
}
