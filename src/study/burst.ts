import type { Crossing } from '../run/crossing.ts'
import { crossingStep } from '../run/crossing.ts'
import type { RunResult } from '../run/result.ts'
import { lastStepOf } from './calendar.ts'
import { pathOf, seriesOf } from './recorded.ts'

/** The two numbers of a burst, both as positive shares. */
export interface BurstRule {
  /** Fall of AI shares below their twelve-month high. */
  readonly fall: number
  /** Fall of AI capital spending from a year earlier. */
  readonly cut: number
}

/** First step of a burst by position of the world; null where there is none. */
export type BurstSteps = readonly (number | null)[]

/** The base definition: 40 % and 25 %. Assumption: a definition, varied in the readings. */
export const BASE_RULE: BurstRule = { fall: 0.4, cut: 0.25 }

// Monthly steps: spending may fall from nine months before to seventeen after; changes from a year
// earlier mean nothing in the first twelve.
const CUT_MONTHS_BEFORE = 9
const CUT_MONTHS_AFTER = 17
const FIRST_CUT_MONTH = 12

/**
 * Date bursts: the first month in which AI shares stand `fall` below their high while capital spending is `cut`
 * below a year earlier in some month from nine before to seventeen after. It looks ahead, so it dates but does not
 * predict. Needs `ai_drawdown` and `capex_change`, monthly.
 */
export function datedBursts(result: RunResult, rule: BurstRule = BASE_RULE): BurstSteps {
  const crossing = burstCrossing(rule)
  const drawdowns = seriesOf(result, crossing.series)
  const changes = seriesOf(result, crossing.other)
  const worlds = result.worlds.length
  return result.worlds.map((_, world) => {
    const steps = result.months.length
    const step = crossingStep(crossing, drawdowns, changes, world, worlds, steps)
    return step < 0 ? null : step
  })
}

/** Write a burst as a rule that blocks of worlds can be dated by. */
export function burstCrossing(rule: BurstRule = BASE_RULE): Crossing {
  return {
    series: 'ai_drawdown',
    atLeast: rule.fall,
    other: 'capex_change',
    atMost: -rule.cut,
    before: CUT_MONTHS_BEFORE,
    after: CUT_MONTHS_AFTER,
    otherFrom: FIRST_CUT_MONTH,
  }
}

/** Date the price condition alone: the first month with AI shares `fall` below their high. */
export function priceBursts(result: RunResult, fall: number = BASE_RULE.fall): BurstSteps {
  const drawdowns = seriesOf(result, 'ai_drawdown')
  return firstSteps(result, drawdowns, (drawdown) => drawdown >= fall)
}

/** Date the spending condition alone: the first month, from the thirteenth on, with spending `cut` lower. */
export function spendingBursts(result: RunResult, cut: number = BASE_RULE.cut): BurstSteps {
  const changes = seriesOf(result, 'capex_change')
  return firstSteps(result, changes, (change, step) => step >= FIRST_CUT_MONTH && change <= -cut)
}

/** Date bursts when both conditions have been seen: the first month with `burst` above zero. */
export function confirmedBursts(result: RunResult): BurstSteps {
  return firstSteps(result, seriesOf(result, 'burst'), (burst) => burst > 0)
}

/** Share of the worlds `keep` with a burst by the end of a year; NaN without worlds. */
export function shareBy(
  months: readonly string[],
  bursts: BurstSteps,
  year: number,
  keep: readonly number[],
): number {
  const last = lastStepOf(months, `${year}-12`)
  return keep.filter((world) => (bursts[world] ?? Infinity) <= last).length / keep.length
}

/**
 * Share of the worlds `keep` in which the model's own outcome `burst_by_YEAR` is set; null when the run has no such
 * outcome.
 */
export function outcomeShareBy(
  result: RunResult,
  year: number,
  keep: readonly number[],
): number | null {
  const outcome = result.outcomes.get(`burst_by_${year}`)
  if (outcome === undefined) return null
  return keep.filter((world) => (outcome[world] ?? 0) > 0).length / keep.length
}

function firstSteps(
  result: RunResult,
  values: Float64Array,
  holds: (value: number, step: number) => boolean,
): BurstSteps {
  const worlds = result.worlds.length
  return result.worlds.map((_, world) => firstStep(pathOf(values, worlds, world), holds))
}

function firstStep(
  path: Float64Array,
  holds: (value: number, step: number) => boolean,
): number | null {
  const step = path.findIndex(holds)
  return step < 0 ? null : step
}
