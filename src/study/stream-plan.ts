import type { FoldRequest, KeepRule } from '../run/fold-request.ts'
import { burstCrossing } from './burst.ts'
import type { ObservationSet } from './match.ts'
import { matchRule } from './match.ts'
import { BURST_SERIES } from './studied-run.ts'

/** Name of the date of a burst in folded runs. */
export const BURST_DATE = 'burst'

// Outcomes of the economy that sum up a world, and those whose worst worlds are worth a look.
const MIDDLE_OUTCOMES = ['worst_ai_fall', 'worst_market_fall', 'bill', 'worst_gap']
const WORST_OUTCOMES = [
  { outcome: 'ai_wealth_lost', end: 'high' },
  { outcome: 'credit_lost', end: 'high' },
] as const
const WORST_WORLDS = 3

/** What a streamed run of a model asks for. */
export interface StreamPlan {
  readonly fold: FoldRequest
  /** Series to record for it, besides those to fold. */
  readonly record: readonly string[]
}

/** What a model has: names of its variables and outcomes, and its months. */
export interface ModelNames {
  readonly variables: readonly string[]
  readonly outcomes: readonly string[]
  readonly months: readonly string[]
}

/**
 * Plan a streamed run: bands of the series asked for, dates of bursts where the model can have them, worlds to name.
 *
 * @param observations Fold only worlds that agree with them; null folds all.
 */
export function planStream(
  names: ModelNames,
  series: readonly string[],
  observations: ObservationSet | null,
): StreamPlan {
  const hasBursts = BURST_SERIES.every((name) => names.variables.includes(name))
  const observed = observations?.observations.map((o) => o.series) ?? []
  return {
    fold: {
      series,
      dates: hasBursts ? { [BURST_DATE]: burstCrossing() } : {},
      ...(observations
        ? { match: matchRule(observations, names.months, hasBursts ? BURST_DATE : null) }
        : {}),
      keep: keepRule(names.outcomes, hasBursts),
    },
    record: [...new Set([...(hasBursts ? BURST_SERIES : []), ...observed])],
  }
}

/** In a model that has none of the economy's outcomes, its first ones serve. */
function keepRule(outcomes: readonly string[], hasBursts: boolean): KeepRule {
  const middle = MIDDLE_OUTCOMES.filter((name) => outcomes.includes(name))
  return {
    middle: middle.length > 0 ? middle : outcomes.slice(0, 1),
    date: hasBursts ? BURST_DATE : null,
    worst: WORST_OUTCOMES.filter(({ outcome }) => outcomes.includes(outcome)),
    worstWorlds: WORST_WORLDS,
  }
}
