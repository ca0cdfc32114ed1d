import type { Manifest, RunResult } from '../../src/run/result.ts'

/** What a synthetic run is made of; series are written world by world, one array of steps each. */
export interface Synthetic {
  readonly series?: Readonly<Record<string, readonly (readonly number[])[]>>
  readonly outcomes?: Readonly<Record<string, readonly number[]>>
  readonly parameters?: Readonly<Record<string, readonly number[]>>
  readonly worlds: number
  readonly steps: number
  /** First month; `2023-12` without. */
  readonly start?: string
  readonly manifest?: Partial<Manifest>
}

/** Month labels from a first month on. */
export function monthsFrom(start: string, steps: number): string[] {
  const first = 12 * Number(start.slice(0, 4)) + Number(start.slice(5, 7)) - 1
  return Array.from({ length: steps }, (_, k) => {
    const month = first + k
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Build a run result by hand. */
export function syntheticResult(parts: Synthetic): RunResult {
  const { worlds, steps } = parts
  const months = monthsFrom(parts.start ?? '2023-12', steps)
  const manifest: Manifest = {
    model: 'synthetic',
    modelVersion: '0',
    modelHash: '',
    scenario: 'synthetic',
    scenarioHash: '',
    seed: 1,
    mode: 'sampled',
    engine: 'none',
    backend: 'none',
    dataDate: '2026-06',
    worldsAsked: worlds,
    worldsRun: worlds,
    complete: true,
    unconverged: 0,
    failed: 0,
    workers: 1,
    ...parts.manifest,
  }
  return {
    manifest,
    worlds: Array.from({ length: worlds }, (_, world) => world),
    months,
    times: months.map((m) => Number(m.slice(0, 4)) + (Number(m.slice(5, 7)) - 1) / 12),
    series: new Map(
      Object.entries(parts.series ?? {}).map(([label, paths]) => [label, transpose(paths, steps)]),
    ),
    outcomes: toArrays(parts.outcomes),
    parameters: toArrays(parts.parameters),
    events: [],
    faults: [],
    faultCounts: {},
    clamps: {},
    worst: {},
  }
}

/** A path of zeros with some steps set. */
export function pathWith(steps: number, values: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: steps }, (_, step) => values[step] ?? 0)
}

function transpose(paths: readonly (readonly number[])[], steps: number): Float64Array {
  const values = new Float64Array(steps * paths.length)
  paths.forEach((path, world) => {
    for (let step = 0; step < steps; step++) values[step * paths.length + world] = path[step] ?? NaN
  })
  return values
}

function toArrays(
  values: Readonly<Record<string, readonly number[]>> = {},
): Map<string, Float64Array> {
  return new Map(Object.entries(values).map(([name, of]) => [name, Float64Array.from(of)]))
}
