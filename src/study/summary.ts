import type { RunResult } from '../run/result.ts'
import type { Band3 } from './boom-report.ts'
import { chanceLevel } from './chance-level.ts'
import { drawnParameters } from './drawn-parameters.ts'
import { quantiles } from './quantile.ts'
import { averageRanks, rankCorrelation } from './ranks.ts'

/** Distribution of an outcome over worlds. */
export interface OutcomeSummary extends Band3 {
  readonly p25: number
  readonly p75: number
  readonly mean: number
  /** Worlds in which it is a number. */
  readonly worlds: number
  /** Monte-Carlo standard error of the mean. */
  readonly standardError: number
  /** The most by which each quantile may be off, where it comes from counts; exact without. */
  readonly errors?: Readonly<Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', number>>
}

/** 10, 50 and 90 per cent of worlds at every step. */
export interface SeriesBand {
  readonly p10: readonly number[]
  readonly p50: readonly number[]
  readonly p90: readonly number[]
}

/** Rank correlations of parameters with one outcome. */
export interface OutcomeDrivers {
  readonly outcome: string
  readonly rows: readonly { readonly name: string; readonly correlation: number }[]
  /** Level that chance alone passes in 5 of 100 cases over all parameters. */
  readonly noise: number
  readonly worlds: number
}

/** Summarise every outcome over the worlds `keep` (positions). */
export function summariseOutcomes(
  result: RunResult,
  keep: readonly number[],
): Record<string, OutcomeSummary> {
  return Object.fromEntries(
    [...result.outcomes].map(([label, all]) => {
      const values = keep.map((w) => all[w] ?? NaN).filter((v) => !Number.isNaN(v))
      const [p10 = NaN, p25 = NaN, p50 = NaN, p75 = NaN, p90 = NaN] = quantiles(
        values,
        [0.1, 0.25, 0.5, 0.75, 0.9],
      )
      const n = values.length
      const mean = values.reduce((s, v) => s + v, 0) / n
      const spread = values.reduce((s, v) => s + (v - mean) * (v - mean), 0)
      const standardError = Math.sqrt(spread / Math.max(1, n - 1) / n)
      return [label, { p10, p25, p50, p75, p90, mean, worlds: n, standardError }]
    }),
  )
}

/** Bands of every recorded series over the worlds `keep` (positions). */
export function summariseSeries(
  result: RunResult,
  keep: readonly number[],
): Record<string, SeriesBand> {
  const total = result.worlds.length
  return Object.fromEntries(
    [...result.series].map(([label, all]) => {
      const rows = result.months.map((_, k) =>
        quantiles(
          keep.map((w) => all[k * total + w] ?? NaN),
          [0.1, 0.5, 0.9],
        ),
      )
      const pick = (i: number) => rows.map((row) => row[i] ?? NaN)
      return [label, { p10: pick(0), p50: pick(1), p90: pick(2) }]
    }),
  )
}

/** Rank the drawn parameters by their correlation with an outcome; a world without it counts as above all. */
export function outcomeDrivers(
  result: RunResult,
  outcome: string,
  keep: readonly number[],
  most: number,
): OutcomeDrivers {
  const all = result.outcomes.get(outcome)
  const values = keep.map((w) => all?.[w] ?? NaN)
  const target = averageRanks(values.map((v) => (Number.isNaN(v) ? Infinity : v)))
  const parameters = drawnParameters(result, keep)
  const rows = parameters
    .map(({ name, ranks }) => ({ name, correlation: rankCorrelation(ranks, target) }))
    .filter(({ correlation }) => Number.isFinite(correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
  const noise = chanceLevel(parameters.length, 1 / Math.sqrt(Math.max(1, keep.length - 1)))
  return { outcome, rows: rows.slice(0, most), noise, worlds: keep.length }
}
