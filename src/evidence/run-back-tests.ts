import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { RunWorlds } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import { datedBursts } from '../study/burst.ts'
import { lastStepOf, stepOf } from '../study/calendar.ts'
import { quantiles } from '../study/quantile.ts'
import { seriesOf } from '../study/recorded.ts'
import type {
  BackTestRow,
  BackTests,
  BackTestScores,
  CentralScore,
  Episode,
  EpisodeScore,
  ForecastScore,
} from './back-test.ts'

/** How back-tests are run. */
export interface BackTestRun {
  readonly run: RunWorlds
  readonly scenario: (name: string) => ScenarioSpec
  readonly worlds: number
  readonly seed: number
}

/**
 * Run the forecast, the central world and the episodes, and hold each against its facts.
 *
 * @throws {Error} When a series is not recorded or its months are outside the run.
 */
export async function runBackTests(tests: BackTests, how: BackTestRun): Promise<BackTestScores> {
  const { run, scenario, worlds, seed } = how
  const record = (rows: readonly BackTestRow[]): string[] => [
    ...new Set(rows.flatMap(({ series }) => series)),
  ]
  const { forecast, central } = tests
  const many = await run({
    scenario: scenario(forecast.scenario),
    worlds,
    seed,
    record: record(forecast.rows),
  })
  const one = await run({
    scenario: scenario(central.scenario),
    worlds: 1,
    seed,
    record: record(central.rows),
    mode: 'central',
  })
  const episodes: EpisodeScore[] = []
  for (const episode of tests.episodes) {
    const result = await run({
      scenario: scenario(episode.scenario),
      worlds,
      seed,
      record: ['ai_drawdown', 'capex_change'],
    })
    episodes.push(scoreEpisode(episode, result))
  }
  return {
    worlds,
    seed,
    forecast: { ...forecast, rows: forecast.rows.map((row) => scoreForecast(row, many)) },
    central: { ...central, rows: central.rows.map((row) => scoreCentral(row, one)) },
    episodes,
    missing: tests.missing,
  }
}

/** Hold the worlds of a run against a fact. */
export function scoreForecast(row: BackTestRow, result: RunResult): ForecastScore {
  const values = valuesOf(row, result)
  const [p10 = NaN, p50 = NaN, p90 = NaN] = quantiles(values, [0.1, 0.5, 0.9])
  return {
    ...row,
    p10,
    p50,
    p90,
    below: values.filter((value) => value < row.value).length / values.length,
    isInside: p10 <= row.value && row.value <= p90,
    score: rankedScore(values, row.value) / row.value,
  }
}

/** Hold one world against a fact. */
export function scoreCentral(row: BackTestRow, result: RunResult): CentralScore {
  const model = valuesOf(row, result)[0] ?? NaN
  const nearest = Math.min(row.high, Math.max(row.low, model))
  return { ...row, model, miss: model / nearest - 1 }
}

/**
 * Compute the continuous ranked probability score of values against a fact, in the unit of the values: their mean distance
 * from the fact less half their mean distance from each other.
 *
 * @source Gneiting and Raftery (2007), equation 21.
 */
export function rankedScore(values: readonly number[], fact: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const apart = sorted.reduce((sum, value, at) => sum + value * (2 * (at + 1) - n - 1), 0)
  const away = sorted.reduce((sum, value) => sum + Math.abs(value - fact), 0)
  return away / n - apart / (n * n)
}

function scoreEpisode(episode: Episode, result: RunResult): EpisodeScore {
  const bursts = datedBursts(result)
  const shareByYear = episode.years.map((year) => {
    const last = lastStepOf(result.months, `${year + episode.yearsEarlier}-12`)
    return bursts.filter((step) => step !== null && step <= last).length / bursts.length
  })
  return { ...episode, worlds: bursts.length, shareByYear }
}

/** The number of a row in each world. */
function valuesOf({ id, series, fold, from, to }: BackTestRow, result: RunResult): number[] {
  const [first, last] = [stepOf(result.months, from), lastStepOf(result.months, to)]
  if (last < first) throw new Error(`Back-test '${id}' has no month in the run.`)
  const columns = series.map((label) => seriesOf(result, label))
  const worlds = result.worlds.length
  const at = (step: number, world: number): number =>
    columns.reduce((sum, values) => sum + (values[step * worlds + world] ?? NaN), 0)
  return result.worlds.map((_, world) => {
    if (fold === 'change') return at(last, world) - at(first, world)
    let sum = 0
    for (let step = first; step <= last; step++) sum += at(step, world)
    return sum / (last - first + 1)
  })
}
