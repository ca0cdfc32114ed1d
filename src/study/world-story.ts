import type { PriorShare } from '../run/prior-shares.ts'
import type { RunResult, ShockEvent } from '../run/result.ts'
import {
  BASE_RULE,
  burstCrossing,
  confirmedBursts,
  datedBursts,
  priceBursts,
  spendingBursts,
} from './burst.ts'
import { MONTHS_BEFORE } from './burst-window.ts'
import { seriesOf } from './recorded.ts'
import { BURST_SERIES } from './studied-run.ts'

/** Parameters named as unusual. */
const MOST_UNUSUAL = 6

/** What a threshold says, in English. */
export type ThresholdText =
  | 'AI shares 30 % below their high'
  | 'AI shares 40 % below their high'
  | 'AI shares 60 % below their high'
  | 'AI spending 15 % below a year earlier'
  | 'AI spending 25 % below a year earlier'
  | 'AI spending 40 % below a year earlier'

/** A threshold that a world crossed, and when. */
export interface CrossedThreshold {
  readonly about: ThresholdText
  readonly month: string
}

/** A draw far out in its prior. */
export interface UnusualDraw extends PriorShare {
  /** In the declared unit. */
  readonly value: number
}

/** The two conditions of a burst in one world. */
export interface BurstLegs {
  /** Month from which AI shares stood that far below their high without a break until the burst. */
  readonly priceFrom: string
  /** First month, of those that count for the burst, with AI spending that far below a year earlier. */
  readonly spendingIn: string
}

/** What one world did and what it was made of. */
export interface WorldStory {
  readonly world: number
  /** False for models without the series that date a burst. */
  readonly canBurst: boolean
  /** Month of the burst, by the base definition; null when there is none. */
  readonly burst: string | null
  /** Month in which both conditions had been seen; null when there is none or it is not recorded. */
  readonly confirmed: string | null
  /** Since when both conditions of the burst held; null without a burst. */
  readonly legs: BurstLegs | null
  /** First crossings, in their order. */
  readonly thresholds: readonly CrossedThreshold[]
  /** Random and given events of the world. */
  readonly events: readonly ShockEvent[]
  /** Every event, dated ones too, in the twelve months to the burst. */
  readonly eventsBefore: readonly ShockEvent[]
  /** Furthest out first. */
  readonly unusual: readonly UnusualDraw[]
  /** Draws that were compared: the furthest of so many lies about this far out by chance alone. */
  readonly draws: number
}

const THRESHOLDS: readonly {
  readonly about: ThresholdText
  readonly date: (result: RunResult) => readonly (number | null)[]
}[] = [
  { about: 'AI shares 30 % below their high', date: (result) => priceBursts(result, 0.3) },
  { about: 'AI shares 40 % below their high', date: (result) => priceBursts(result, 0.4) },
  { about: 'AI shares 60 % below their high', date: (result) => priceBursts(result, 0.6) },
  { about: 'AI spending 15 % below a year earlier', date: (r) => spendingBursts(r, 0.15) },
  { about: 'AI spending 25 % below a year earlier', date: (r) => spendingBursts(r, 0.25) },
  { about: 'AI spending 40 % below a year earlier', date: (r) => spendingBursts(r, 0.4) },
]

/** Series that a story reads. */
export const STORY_SERIES: readonly string[] = [...BURST_SERIES, 'burst']

/**
 * Tell one world: its burst, the thresholds in the order it crossed them, the events before, its unusual draws.
 *
 * @param result Run of this world alone.
 * @param shares Where its draws lie in their priors.
 * @param valueOf Value of a draw in the declared unit.
 */
export function tellWorld(
  result: RunResult,
  shares: readonly PriorShare[],
  valueOf: (draw: PriorShare) => number,
): WorldStory {
  const { months, events } = result
  const canBurst = BURST_SERIES.every((label) => result.series.has(label))
  const step = canBurst ? (datedBursts(result)[0] ?? null) : null
  const confirmed = result.series.has('burst') ? (confirmedBursts(result)[0] ?? null) : null
  const crossed = canBurst
    ? THRESHOLDS.flatMap(({ about, date }) => {
        const at = date(result)[0] ?? null
        return at === null ? [] : [{ about, at, month: months[at] ?? '' }]
      })
    : []
  // A spread of nothing is nothing: such a draw moves no number.
  const telling = shares
    .map((draw) => ({ ...draw, value: valueOf(draw) }))
    .filter(({ value }) => value !== 0)
  const apart = (draw: PriorShare): number => Math.abs(draw.share - 0.5)
  return {
    world: result.worlds[0] ?? 0,
    canBurst,
    burst: step === null ? null : (months[step] ?? null),
    confirmed: confirmed === null ? null : (months[confirmed] ?? null),
    legs: step === null ? null : legsOf(result, step),
    thresholds: crossed
      .toSorted((a, b) => a.at - b.at)
      .map(({ about, month }) => ({ about, month })),
    events: events.filter((event) => event.origin !== 'dated'),
    eventsBefore:
      step === null
        ? []
        : events.filter((event) => event.step <= step && event.step >= step - MONTHS_BEFORE),
    unusual: telling.toSorted((a, b) => apart(b) - apart(a)).slice(0, MOST_UNUSUAL),
    draws: telling.length,
  }
}

function legsOf(result: RunResult, burst: number): BurstLegs {
  const { series, other, before, otherFrom } = burstCrossing()
  const drawdowns = seriesOf(result, series)
  const changes = seriesOf(result, other)
  let from = burst
  while (from > 0 && (drawdowns[from - 1] ?? NaN) >= BASE_RULE.fall) from--
  const earliest = Math.max(otherFrom, burst - before)
  const cut = changes.findIndex((change, k) => k >= earliest && change <= -BASE_RULE.cut)
  const { months } = result
  return { priceFrom: months[from] ?? '', spendingIn: months[cut] ?? '' }
}
