import type { Model } from '../language/model.ts'
import { labelsOfDims } from '../run/drawn-elements.ts'
import type { RunResult } from '../run/result.ts'
import { datedBursts } from './burst.ts'
import { lastStepOf, yearOf } from './calendar.ts'
import { finiteWorlds } from './recorded.ts'
import { HEADLINE_YEAR } from './readings.ts'
import { BURST_SERIES } from './studied-run.ts'

/** A number of each world whose variance is shared out. */
export interface VarianceOutcome {
  readonly id: string
  readonly about: string
  readonly unit: string
  /** Values by position of the world; NaN where there is none. */
  readonly valuesOf: (result: RunResult) => Float64Array
}

/** Outcomes of the economy that sum up what a bust does. */
const MAIN_OUTCOMES = [
  'worst_ai_fall',
  'worst_market_fall',
  'ai_wealth_lost',
  'worst_gap',
  'credit_lost',
  'bill',
]
const MOST_OTHERS = 8

/**
 * Say whether a burst, dated as in the headline, comes by the end of a year: 1 or 0.
 *
 * Needs the series of a burst.
 */
export function burstBy(year: number): VarianceOutcome {
  return {
    id: `burst-by-${year}`,
    about: `Burst by the end of ${year}`,
    unit: 'share',
    valuesOf: (result) => {
      const last = lastStepOf(result.months, `${year}-12`)
      const sound = new Set(finiteWorlds(result, BURST_SERIES))
      return Float64Array.from(datedBursts(result), (step, world) =>
        sound.has(world) ? Number((step ?? Infinity) <= last) : NaN,
      )
    },
  }
}

/** Take an outcome of the model as it is. */
export function modelOutcome(label: string, about: string, unit: string): VarianceOutcome {
  return {
    id: label,
    about: about.replace(/\.$/, ''),
    unit,
    valuesOf: (result) =>
      result.outcomes.get(label) ?? new Float64Array(result.worlds.length).fill(NaN),
  }
}

/** What to share out for a model, and the series that its runs must record. */
export interface VariancePlan {
  readonly outcomes: readonly VarianceOutcome[]
  readonly record: readonly string[]
}

/**
 * Choose the outcomes of a model: bursts by the headline year and by the end of the run and the main outcomes of the
 * economy; in a model without these, its first outcomes.
 *
 * @param only Names of outcomes to take instead, known to the model.
 * @param lastMonth Label of the last month of the run, '' in a model without time.
 */
export function planVariance(
  model: Pick<Model, 'outcomes' | 'variables' | 'dimensions'>,
  lastMonth: string,
  only: readonly string[] | null = null,
): VariancePlan {
  const named = new Map(model.outcomes.map((o) => [o.name, o]))
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  const take = (names: readonly string[]): VarianceOutcome[] =>
    names.flatMap((name) => {
      const outcome = named.get(name)
      if (!outcome) return []
      return labelsOfDims(outcome.dims, dimensions).map((words) =>
        modelOutcome(
          words.length === 0 ? name : `${name}[${words.join(',')}]`,
          outcome.about,
          outcome.unit,
        ),
      )
    })
  const variables = new Set(model.variables.map(({ name }) => name))
  const hasBursts = BURST_SERIES.every((name) => variables.has(name))
  const years = hasBursts ? burstYears(lastMonth) : []
  if (only !== null) {
    const bursts = years.map(burstBy).filter(({ id }) => only.includes(id))
    return { outcomes: [...bursts, ...take(only)], record: bursts.length > 0 ? BURST_SERIES : [] }
  }
  const main = take(MAIN_OUTCOMES)
  const others = take(model.outcomes.slice(0, MOST_OTHERS).map(({ name }) => name))
  return {
    outcomes: [...years.map(burstBy), ...(main.length > 0 ? main : others)],
    record: hasBursts ? BURST_SERIES : [],
  }
}

/** The headline year and the last whole year of a run, where it reaches them. */
function burstYears(lastMonth: string): number[] {
  const last = lastMonth.slice(5, 7) === '12' ? yearOf(lastMonth) : yearOf(lastMonth) - 1
  return [...new Set([HEADLINE_YEAR, last])].filter((year) => year <= last)
}
