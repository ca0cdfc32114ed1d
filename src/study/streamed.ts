import type { Distribution } from '../run/distribution.ts'
import type { Folded } from '../run/folded.ts'
import type { RunResult } from '../run/result.ts'
import type { Estimate } from '../run/sketch.ts'
import type { Matching } from './boom-report.ts'
import type { ObservationSet } from './match.ts'
import type { OutcomeSummary, SeriesBand } from './summary.ts'

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9]
const BINS = 20

/** Distribution of an outcome over folded worlds. */
export interface StreamedOutcome extends OutcomeSummary {
  readonly min: number
  readonly max: number
  /** Worlds in which it is no number. */
  readonly nan: number
  readonly errors: Readonly<Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', number>>
  readonly histogram: {
    readonly low: number
    readonly width: number
    readonly counts: readonly number[]
  }
}

/** Summarise the outcomes of a folded run; those that are dates are counted by step, so their quantiles are exact. */
export function streamedOutcomes(
  { times }: RunResult,
  folded: Folded,
  of: ReadonlyMap<string, Distribution> = folded.outcomes,
): Record<string, StreamedOutcome> {
  return Object.fromEntries(
    [...of].map(([label, distribution]) => {
      const dates = of === folded.outcomes ? folded.outcomeDates.get(label) : undefined
      const quantiles = dates
        ? SHARES.map((share) => ({ value: dateQuantile(dates.bySteps, times, share), error: 0 }))
        : distribution.quantiles(SHARES)
      return [label, summarise(distribution, quantiles)]
    }),
  )
}

function summarise(distribution: Distribution, quantiles: readonly Estimate[]): StreamedOutcome {
  const none: Estimate = { value: NaN, error: NaN }
  const [p10 = none, p25 = none, p50 = none, p75 = none, p90 = none] = quantiles
  const { mean, variance, finite, min, max, count, nan } = distribution
  const { low, width, counts } = distribution.histogram(BINS)
  return {
    p10: p10.value,
    p25: p25.value,
    p50: p50.value,
    p75: p75.value,
    p90: p90.value,
    errors: {
      p10: p10.error,
      p25: p25.error,
      p50: p50.error,
      p75: p75.error,
      p90: p90.error,
    },
    mean,
    standardError: Math.sqrt(variance / finite),
    min,
    max,
    worlds: count,
    nan,
    histogram: { low, width, counts },
  }
}

/** Bands of every folded series, each value within the stated error of series. */
export function streamedBands(folded: Folded): Record<string, SeriesBand> {
  return Object.fromEntries(
    [...folded.series].map(([label, steps]) => {
      const rows = steps.map((step) => step.quantiles([0.1, 0.5, 0.9]))
      const pick = (i: number) => rows.map((row) => row[i]?.value ?? NaN)
      return [label, { p10: pick(0), p50: pick(1), p90: pick(2) }]
    }),
  )
}

/** Find the quantile of a date, the lower of two; exact, NaN where there is none. */
export function dateQuantile(
  bySteps: readonly number[],
  times: readonly number[],
  share: number,
): number {
  const total = bySteps.reduce((sum, n) => sum + n, 0)
  const below = Math.floor((total - 1) * share)
  let seen = 0
  const step = bySteps.findIndex((n) => (seen += n) > below)
  return total === 0 ? NaN : (times[step] ?? NaN)
}

/** Say how a folded run agrees with observations, as `matchWorlds` does of worlds in memory. */
export function streamedMatching(folded: Folded, set: ObservationSet): Matching | null {
  const { matching, worlds } = folded
  if (!matching) return null
  const rejections = set.observations.map(({ id, about }, f) => ({
    observation: id,
    about,
    share: (matching.beyond[f] ?? 0) / worlds,
  }))
  return {
    worlds,
    kept: matching.kept,
    bound: set.bound,
    rejections: rejections.toSorted((a, b) => b.share - a.share),
    earlyBursts: matching.early,
    noBurstBefore: set.noBurstBefore,
  }
}
