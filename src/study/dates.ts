import type { RunResult } from '../run/result.ts'
import type { DateDistribution } from './boom-report.ts'
import type { BurstSteps } from './burst.ts'
import { halfYearOf } from './calendar.ts'
import { median } from './quantile.ts'

/** Worlds of one run that a question is asked of, with their bursts. */
export interface WorldSet {
  readonly result: RunResult
  readonly bursts: BurstSteps
  /** Positions of the worlds. */
  readonly keep: readonly number[]
}

/**
 * Count bursts by half-year, with events and without.
 *
 * @param calm Worlds without events; null leaves NaN.
 * @returns Shares of all worlds, so that they sum to the share with a burst; medians are NaN without bursts.
 */
export function dateDistribution(events: WorldSet, calm: WorldSet | null): DateDistribution {
  const from = [...new Set(events.result.months.map(halfYearOf))]
  return {
    from,
    share: halfYearShares(events, from),
    calmShare: calm === null ? from.map(() => NaN) : halfYearShares(calm, from),
    median: medianDate(events),
    calmMedian: calm === null ? NaN : medianDate(calm),
  }
}

function burstSteps({ bursts, keep }: WorldSet): number[] {
  return keep.flatMap((world) => bursts[world] ?? [])
}

function halfYearShares(set: WorldSet, from: readonly number[]): number[] {
  const halfYears = burstSteps(set).map((step) => halfYearOf(set.result.months[step] ?? ''))
  return from.map((start) => halfYears.filter((half) => half === start).length / set.keep.length)
}

function medianDate(set: WorldSet): number {
  return median(burstSteps(set).map((step) => set.result.times[step] ?? NaN))
}
