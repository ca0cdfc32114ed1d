import { InputError } from '../language/error.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { RunWorlds } from '../run/job.ts'
import type { Manifest, RunResult } from '../run/result.ts'
import type { Bands } from './band.ts'
import { bandsOf } from './band.ts'
import { lastStepOf } from './calendar.ts'
import type { PathId } from './ids.ts'
import type { ObservationSet } from './match.ts'
import { PATHS, PATH_SERIES } from './paths.ts'
import { HEADLINE_YEAR } from './readings.ts'
import { seriesOf } from './recorded.ts'
import type { StudiedRun } from './studied-run.ts'
import { BURST_SERIES, studyRun } from './studied-run.ts'

/** One scenario less another through time, world by world. */
export interface PathDifference extends Bands {
  readonly id: PathId
  readonly label: string
  readonly unit: string
  readonly times: readonly number[]
}

/** One scenario less another on the same worlds. */
export interface Difference {
  readonly manifest: Manifest
  readonly against: Manifest
  /** Pairs of worlds compared. */
  readonly worlds: number
  /** Whether they are the worlds that match the observations in both scenarios, or else all. */
  readonly matched: boolean
  readonly year: number
  /** Shares of the pairs with a burst by the end of the year. */
  readonly here: number
  readonly there: number
  /** Standard error of `here - there`, by pairs. */
  readonly error: number
  readonly paths: readonly PathDifference[]
}

/** What a comparison needs. */
export interface DifferenceRequest {
  readonly here: ScenarioSpec
  readonly there: ScenarioSpec
  readonly worlds: number
  readonly seed: number
  readonly observations: ObservationSet | null
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Run two scenarios on the same worlds (same parameters, noise and random events where both have them) and take one from
 * the other, world by world.
 *
 * @throws {InputError} `other-months` when the two do not run over the same months.
 */
export async function compareScenarios(
  run: RunWorlds,
  request: DifferenceRequest,
): Promise<Difference> {
  const { here, there, worlds, seed, observations, onProgress, signal } = request
  const observed = observations?.observations.map(({ series }) => series) ?? []
  const record = [...new Set([...BURST_SERIES, ...observed, ...PATH_SERIES])]
  const study = async (scenario: ScenarioSpec, before: number): Promise<StudiedRun> => {
    const result = await run(
      { scenario, worlds, seed, record },
      {
        ...(signal ? { signal } : {}),
        onProgress: (done) => onProgress?.(before + done, 2 * worlds),
      },
    )
    return studyRun(result, observations)
  }
  return takeDifference(await study(here, 0), await study(there, worlds))
}

/** Take the difference of two studied runs. */
export function takeDifference(a: StudiedRun, b: StudiedRun): Difference {
  const [months, others] = [a.result.months, b.result.months]
  if (months.length !== others.length || months[0] !== others[0])
    throw new InputError(
      'other-months',
      `'${a.result.manifest.scenario}' runs from ${months[0]} and '${b.result.manifest.scenario}' from ${others[0]}, over ${months.length} and ${others.length} months; only scenarios over the same months can be compared`,
    )
  const matched = pairsOf(a, a.kept, b, b.kept)
  const pairs = matched.length > 0 ? matched : pairsOf(a, a.sound, b, b.sound)
  const last = lastStepOf(months, `${HEADLINE_YEAR}-12`)
  const bursts = pairs.map(([i, j]) => [
    Number((a.bursts[i] ?? Infinity) <= last),
    Number((b.bursts[j] ?? Infinity) <= last),
  ])
  const mean = (pick: (pair: readonly number[]) => number): number =>
    bursts.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length
  const gap = mean(([x = 0, y = 0]) => x - y)
  const spread = mean(([x = 0, y = 0]) => (x - y - gap) * (x - y - gap))
  return {
    manifest: a.result.manifest,
    against: b.result.manifest,
    worlds: pairs.length,
    matched: a.matching !== null && matched.length > 0,
    year: HEADLINE_YEAR,
    here: mean(([x = 0]) => x),
    there: mean(([, y = 0]) => y),
    error: Math.sqrt(spread / Math.max(1, pairs.length - 1)),
    paths: PATHS.map(({ id, series, label, unit }) => ({
      id,
      label,
      unit,
      times: a.result.times,
      ...bandsOf(gapsOf(a.result, b.result, series, pairs), pairs.length, [...pairs.keys()]),
    })),
  }
}

type Pair = readonly [here: number, there: number]

function pairsOf(
  a: StudiedRun,
  keep: readonly number[],
  b: StudiedRun,
  others: readonly number[],
): Pair[] {
  const positions = new Map(others.map((j) => [b.result.worlds[j], j]))
  return keep.flatMap((i): Pair[] => {
    const j = positions.get(a.result.worlds[i])
    return j === undefined ? [] : [[i, j]]
  })
}

/** Gaps of a series, shape [step, pair]. */
function gapsOf(a: RunResult, b: RunResult, series: string, pairs: readonly Pair[]): Float64Array {
  const [here, there] = [seriesOf(a, series), seriesOf(b, series)]
  const steps = a.months.length
  const gaps = new Float64Array(steps * pairs.length)
  for (let step = 0; step < steps; step++)
    pairs.forEach(([i, j], k) => {
      gaps[step * pairs.length + k] =
        (here[step * a.worlds.length + i] ?? NaN) - (there[step * b.worlds.length + j] ?? NaN)
    })
  return gaps
}
