import type { Job } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { BoomOptions } from './boom-options.ts'
import { boomSeries } from './boom-options.ts'
import type { BoomReport, Reading, ShockStudy } from './boom-report.ts'
import type { WorldSet } from './dates.ts'
import { dateDistribution } from './dates.ts'
import { findDrivers } from './drivers.ts'
import { givenBurst } from './given-burst.ts'
import { describeNoBurst } from './no-burst.ts'
import { sayNote } from './note.ts'
import { collectNotes } from './notes.ts'
import { drawPaths } from './paths.ts'
import {
  HEADLINE_YEAR,
  READING_YEARS,
  definitionReadings,
  headlineOf,
  readingOf,
} from './readings.ts'
import { SHOCK_SERIES } from './shock-effect.ts'
import { SHOCK_RUNS, studyShocks } from './shock-study.ts'
import { SIDE_RUNS, sideReadings } from './side-readings.ts'
import type { Stages } from './stages.ts'
import { openStages } from './stages.ts'
import type { StudiedRun } from './studied-run.ts'
import { studyRun } from './studied-run.ts'
import { VARIANCE_RUNS } from './variance-design.ts'
import type { VarianceStudy } from './variance-record.ts'
import { composeStudy, runDesign } from './variance-study.ts'

/**
 * Ask all questions about the boom: run the scenario with events and the one without, the readings under other priors
 * and hazards and the single large events, and put the answers together.
 *
 * When stopped, the report holds what was done, its manifest says `complete: false` and its first note how many worlds
 * were run; without the calm run its figures are NaN (null in JSON).
 *
 * @throws {Error} When no world of `now` was run, or a run failed other than by being stopped.
 */
export async function runBoom(options: BoomOptions): Promise<BoomReport> {
  const stages = openStages(options, worldsInAll(options))
  const main = async (scenario: ScenarioSpec): Promise<StudiedRun | null> => {
    const record = boomSeries(options.observations)
    const result = await stages.run(scenario.scenario, mainJob(options, scenario, record))
    return result && studyRun(result, options.observations)
  }
  const now = await main(options.now)
  if (now === null) throw new Error('The study was stopped before a world was run.')
  const calm = options.withCalm === false ? null : await main(options.calm)
  const side = options.withSide === false ? [] : await sideReadings(options, stages)
  const variance = await varianceOf(options, stages, now.result)
  const shocks = options.withShocks === false ? null : await shocksOf(options, stages)
  return composeReport(options, stages, { now, calm, side, variance, shocks })
}

interface Parts {
  readonly now: StudiedRun
  readonly calm: StudiedRun | null
  readonly side: readonly Reading[]
  readonly variance: VarianceStudy | null
  readonly shocks: ShockStudy | null
}

function composeReport(options: BoomOptions, stages: Stages, parts: Parts): BoomReport {
  const { now, calm, side, variance, shocks } = parts
  const base = now.kept.length > 0 ? now.kept : now.sound
  const readings = [...mainReadings(now, base, calm), ...side]
  const events: WorldSet = { result: now.result, bursts: now.bursts, keep: base }
  const calmSet = calm && { result: calm.result, bursts: calm.bursts, keep: calm.sound }
  const given = [
    givenBurst(now.result, now.bursts, base, true),
    calm && givenBurst(calm.result, calm.bursts, calm.sound, false),
  ]
  const { parameterInfo } = options
  const drivenBy =
    options.withDrivers === false
      ? { ...now.result, parameters: new Map<string, Float64Array>() }
      : now.result
  const notes = collectNotes(options, now, calm, base, stages.unfinished())
  return {
    manifest: {
      ...now.result.manifest,
      complete: now.result.manifest.complete && stages.unfinished().length === 0,
    },
    headline: headlineOf(readings),
    years: READING_YEARS,
    readings,
    dates: dateDistribution(events, calmSet),
    matching: now.matching,
    given: given.filter((entry) => entry !== null),
    paths: drawPaths(now.result, base, options.facts),
    drivers: findDrivers(drivenBy, now.bursts, base, HEADLINE_YEAR, parameterInfo),
    variance,
    shocks,
    noBurst: describeNoBurst(drivenBy, now.bursts, base, calmNoBurst(calm), parameterInfo),
    weakPoints: options.weakPoints,
    sources: options.sources,
    notes: notes.map(sayNote),
    noteData: notes,
  }
}

/** The base case first, then every other reading of the two main runs. */
function mainReadings(
  now: StudiedRun,
  base: readonly number[],
  calm: StudiedRun | null,
): Reading[] {
  const label = 'All worlds, whether they match the observations or not'
  const all = readingOf({ id: 'all-worlds', group: 'worlds', label, events: true }, now, now.sound)
  return [
    ...definitionReadings(now, base, true),
    ...(now.matching === null ? [] : [all]),
    ...(calm === null ? [] : definitionReadings(calm, calm.sound, false)),
    ...(calm === null || calm.matching === null || calm.kept.length === 0
      ? []
      : [matchedCalm(calm)]),
  ]
}

function matchedCalm(calm: StudiedRun): Reading {
  const label = 'Worlds that match the observations'
  return readingOf({ id: 'matched', group: 'worlds', label, events: false }, calm, calm.kept)
}

function calmNoBurst(calm: StudiedRun | null): number {
  if (calm === null) return NaN
  const without = calm.sound.filter((world) => (calm.bursts[world] ?? null) === null)
  return without.length / calm.sound.length
}

async function varianceOf(
  options: BoomOptions,
  stages: Stages,
  asDrawn: RunResult,
): Promise<VarianceStudy | null> {
  if (options.variance === undefined) return null
  const request = { ...options.variance, scenario: options.now, seed: options.seed }
  return composeStudy(request, await runDesign(request, stages, asDrawn))
}

async function shocksOf(options: BoomOptions, stages: Stages): Promise<ShockStudy | null> {
  return studyShocks(options.calm, async (scenario) => {
    const job = { ...mainJob(options, scenario, SHOCK_SERIES), worlds: options.shockWorlds }
    const result = await stages.run(scenario.scenario, job)
    // Worlds are paired by position, so a run that ended early pairs with nothing.
    return result?.manifest.complete === true ? studyRun(result, null) : null
  })
}

function mainJob(options: BoomOptions, scenario: ScenarioSpec, record: readonly string[]): Job {
  return { scenario, worlds: options.worlds, seed: options.seed, record }
}

function worldsInAll(options: BoomOptions): number {
  const shocks = options.withShocks === false ? 0 : SHOCK_RUNS * options.shockWorlds
  const side = options.withSide === false ? 0 : SIDE_RUNS * options.sideWorlds
  // The first run of the design of variance is the main run.
  const variance = (VARIANCE_RUNS.length - 1) * (options.variance?.worlds ?? 0)
  return (options.withCalm === false ? 1 : 2) * options.worlds + variance + side + shocks
}
