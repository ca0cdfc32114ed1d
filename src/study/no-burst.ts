import type { RunResult } from '../run/result.ts'
import type { NoBurst } from './boom-report.ts'
import type { BurstSteps } from './burst.ts'
import { yearOf } from './calendar.ts'
import type { ParameterInfo } from './drawn-parameters.ts'
import { drawnParameters } from './drawn-parameters.ts'
import { chanceLevel } from './chance-level.ts'
import { median } from './quantile.ts'

const MOST_TELLING = 12

/**
 * Describe the worlds without any burst and the drawn parameters that set them apart most.
 *
 * @param calmShare Share without a burst among worlds without events; NaN where unknown.
 */
export function describeNoBurst(
  result: RunResult,
  bursts: BurstSteps,
  keep: readonly number[],
  calmShare: number,
  parameterInfo: (name: string) => ParameterInfo,
): NoBurst {
  const isWithout = keep.map((world) => (bursts[world] ?? null) === null)
  const without = isWithout.filter(Boolean).length
  const withBurst = keep.length - without
  const parameters = without > 0 && withBurst > 0 ? drawnParameters(result, keep) : []
  const apart = parameters.map(({ name, values, ranks }) => {
    const { about, unit } = parameterInfo(name)
    return {
      name,
      about,
      unit,
      medianWithout: median(values.filter((_, index) => isWithout[index] === true)),
      medianWith: median(values.filter((_, index) => isWithout[index] === false)),
      separation: separation(ranks, isWithout),
    }
  })
  return {
    worlds: without,
    share: without / keep.length,
    calmShare,
    until: yearOf(result.months.at(-1) ?? ''),
    apart: apart
      .toSorted((a, b) => Math.abs(b.separation) - Math.abs(a.separation))
      .slice(0, MOST_TELLING),
    noise: chanceLevel(parameters.length, Math.sqrt((keep.length + 1) / (3 * without * withBurst))),
  }
}

/**
 * Measure how far two groups lie apart: the probability that a member has the higher value, minus one half, times two.
 *
 * @param ranks Average ranks of all values, shape [value].
 * @param isMember Which of them belong to the first group.
 * @returns From -1 to 1; 0 when the groups overlap evenly.
 * @source Mann and Whitney (1947).
 */
export function separation(ranks: Float64Array, isMember: readonly boolean[]): number {
  const members = isMember.filter(Boolean).length
  const others = isMember.length - members
  const rankSum = ranks.reduce(
    (sum, rank, index) => (isMember[index] === true ? sum + rank : sum),
    0,
  )
  const wins = rankSum - (members * (members + 1)) / 2
  return (2 * wins) / (members * others) - 1
}
