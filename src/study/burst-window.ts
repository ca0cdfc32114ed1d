import type { RunResult } from '../run/result.ts'
import type { BurstSteps } from './burst.ts'
import { seriesOf } from './recorded.ts'

/** Months before a burst in which its high is sought. */
export const MONTHS_BEFORE = 12
/** Months after a burst in which its low is sought. */
export const MONTHS_AFTER = 24

/** A world with a burst: its position and the step of the burst. */
export interface BurstWorld {
  readonly world: number
  readonly step: number
}

/** Highest value before a burst and lowest after it, in one world. */
export interface HighAndLow {
  readonly high: number
  readonly low: number
}

/** List the worlds of `keep` that have a burst. */
export function burstWorlds(bursts: BurstSteps, keep: readonly number[]): BurstWorld[] {
  return keep.flatMap((world) => {
    const step = bursts[world] ?? null
    return step === null ? [] : [{ world, step }]
  })
}

/**
 * Find the high of a series in the twelve months to each burst and its low in the months after; both windows hold the
 * month of the burst and end where the run does.
 *
 * @param after Months after the burst; twenty-four without.
 */
export function highsAndLows(
  result: RunResult,
  label: string,
  at: readonly BurstWorld[],
  after: number = MONTHS_AFTER,
): HighAndLow[] {
  const values = seriesOf(result, label)
  const worlds = result.worlds.length
  const end = result.months.length - 1
  return at.map(({ world, step }) => {
    let [high, low] = [-Infinity, Infinity]
    for (let k = Math.max(0, step - MONTHS_BEFORE); k <= step; k++)
      high = Math.max(high, values[k * worlds + world] ?? NaN)
    for (let k = step; k <= Math.min(end, step + after); k++)
      low = Math.min(low, values[k * worlds + world] ?? NaN)
    return { high, low }
  })
}

/** Read a series some months from each burst, held at the ends of the run. */
export function valuesNear(
  result: RunResult,
  label: string,
  at: readonly BurstWorld[],
  months: number,
): number[] {
  const values = seriesOf(result, label)
  const worlds = result.worlds.length
  const end = result.months.length - 1
  return at.map(({ world, step }) => {
    const held = Math.min(end, Math.max(0, step + months))
    return values[held * worlds + world] ?? NaN
  })
}

/** Share of these worlds in which a series is above zero in any month of the run; NaN without worlds. */
export function shareEver(result: RunResult, label: string, at: readonly BurstWorld[]): number {
  const values = seriesOf(result, label)
  const worlds = result.worlds.length
  const ever = at.filter(({ world }) =>
    result.months.some((_, step) => (values[step * worlds + world] ?? 0) > 0),
  )
  return ever.length / at.length
}
