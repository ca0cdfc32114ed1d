import type { RunResult } from '../run/result.ts'
import type { Drivers } from './boom-report.ts'
import type { BurstSteps } from './burst.ts'
import { lastStepOf } from './calendar.ts'
import type { ParameterInfo } from './drawn-parameters.ts'
import { drawnParameters } from './drawn-parameters.ts'
import { chanceLevel } from './chance-level.ts'
import { quantiles } from './quantile.ts'
import { averageRanks, rankCorrelation } from './ranks.ts'

/**
 * Rank-correlate every drawn parameter with an early burst; a world without a burst comes after all others.
 *
 * @param keep Positions of the worlds to count.
 * @param year Year by whose end `lowFifth` and `highFifth` count bursts.
 * @param parameterInfo What a parameter is, by its label.
 */
export function findDrivers(
  result: RunResult,
  bursts: BurstSteps,
  keep: readonly number[],
  year: number,
  parameterInfo: (name: string) => ParameterInfo,
): Drivers {
  const parameters = drawnParameters(result, keep)
  const never = result.months.length
  const earliness = averageRanks(keep.map((world) => -(bursts[world] ?? never)))
  const last = lastStepOf(result.months, `${year}-12`)
  const hasBurst = keep.map((world) => (bursts[world] ?? never) <= last)
  const rows = parameters.flatMap(({ name, values, ranks }) => {
    const correlation = rankCorrelation(ranks, earliness)
    if (Number.isNaN(correlation)) return []
    const [lowest = NaN, highest = NaN] = quantiles(values, [0.2, 0.8])
    return [
      {
        name,
        ...parameterInfo(name),
        correlation,
        lowFifth: shareWhere(hasBurst, (index) => (values[index] ?? NaN) <= lowest),
        highFifth: shareWhere(hasBurst, (index) => (values[index] ?? NaN) >= highest),
      },
    ]
  })
  return {
    rows: rows.toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
    // Without any relation a rank correlation has this deviation, whatever the distributions.
    noise: chanceLevel(parameters.length, 1 / Math.sqrt(keep.length - 1)),
    parameters: parameters.length,
    worlds: keep.length,
  }
}

function shareWhere(flags: readonly boolean[], belongs: (index: number) => boolean): number {
  const members = flags.filter((_, index) => belongs(index))
  return members.filter(Boolean).length / members.length
}
