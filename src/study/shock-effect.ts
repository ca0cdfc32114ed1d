import { shareBy } from './burst.ts'
import { stepOf } from './calendar.ts'
import { median } from './quantile.ts'
import { seriesOf } from './recorded.ts'
import type { StudiedRun } from './studied-run.ts'

/** Series that a shock run records. */
export const SHOCK_SERIES: readonly string[] = [
  'ai_drawdown',
  'capex_change',
  'ai_index',
  'market_value',
  'capex_total',
  'gap',
]

/** What one event at one date changes, world by world against the same worlds without it. */
export interface DatedEffect {
  readonly within18Months: number
  /** Monte-Carlo standard error of `within18Months`. */
  readonly standardError: number
  readonly by2030: number
  readonly aiSharesLow: number
  readonly marketLow: number
  readonly capexSecondYear: number
  readonly outputLowPoints: number
}

/**
 * Compare a run with an event with the run without it; world i of one is world i of the other.
 *
 * Changes are of the share of worlds with a burst; the others are medians over worlds: relative changes of AI shares
 * (low of twelve months over low of twelve months), of the S&P 500 (lowest ratio of twelve months) and of the second
 * year's capital spending, and the lowest difference of the output gap within two years, percentage points.
 *
 * @param at Month of the event.
 */
export function effectOf(shocked: StudiedRun, base: StudiedRun, at: string): DatedEffect {
  const months = base.result.months
  const step = stepOf(months, at)
  const isSound = new Set(shocked.sound)
  const keep = base.sound.filter((world) => isSound.has(world))
  const burstSoon = (run: StudiedRun, world: number): number => {
    const burst = run.bursts[world] ?? -1
    return burst >= step && burst < step + 18 ? 1 : 0
  }
  const changes = keep.map((world) => burstSoon(shocked, world) - burstSoon(base, world))
  const mean = meanOf(changes)
  const squares = changes.reduce((sum, change) => sum + (change - mean) * (change - mean), 0)
  const window = windowReader(shocked, base)
  const medianOver = (measure: (world: number) => number): number => median(keep.map(measure))
  return {
    within18Months: mean,
    standardError: Math.sqrt(squares / (keep.length - 1) / keep.length),
    by2030: shareBy(months, shocked.bursts, 2030, keep) - shareBy(months, base.bursts, 2030, keep),
    aiSharesLow: medianOver((world) => {
      const [with_, without] = window('ai_index', world, step, step + 13)
      return Math.min(...with_) / Math.min(...without) - 1
    }),
    marketLow: medianOver((world) => {
      const [with_, without] = window('market_value', world, step, step + 13)
      return Math.min(...with_.map((value, k) => value / (without[k] ?? NaN))) - 1
    }),
    capexSecondYear: medianOver((world) => {
      const [with_, without] = window('capex_total', world, step + 12, step + 24)
      return meanOf(with_) / meanOf(without) - 1
    }),
    outputLowPoints: medianOver((world) => {
      const [with_, without] = window('gap', world, step, step + 25)
      return 100 * Math.min(...with_.map((value, k) => value - (without[k] ?? NaN)))
    }),
  }
}

type Window = (
  label: string,
  world: number,
  from: number,
  to: number,
) => readonly [number[], number[]]

/** Read steps `from` to `to`, the last left out, of one world in both runs. */
function windowReader(shocked: StudiedRun, base: StudiedRun): Window {
  const read = (
    run: StudiedRun,
    label: string,
    world: number,
    from: number,
    to: number,
  ): number[] => {
    const values = seriesOf(run.result, label)
    const worlds = run.result.worlds.length
    const end = Math.min(to, run.result.months.length)
    return Array.from({ length: end - from }, (_, k) => values[(from + k) * worlds + world] ?? NaN)
  }
  return (label, world, from, to) => [
    read(shocked, label, world, from, to),
    read(base, label, world, from, to),
  ]
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
