import type { MatchRule } from '../run/fold-request.ts'
import type { FigureFold, ObservedFigure } from '../run/observed-figure.ts'
import { distanceFrom } from '../run/observed-figure.ts'
import type { RunResult } from '../run/result.ts'
import type { Matching } from './boom-report.ts'
import type { BurstSteps } from './burst.ts'
import { lastStepOf, stepOf } from './calendar.ts'
import { allWorlds, seriesOf } from './recorded.ts'

/** How the months of an observation become one figure. */
export type Fold = FigureFold

/** One observed figure that a world must come near. */
export interface Observation {
  readonly id: string
  readonly about: string
  /** Label of a recorded series, such as `price[NVDA]`. */
  readonly series: string
  readonly fold: Fold
  /** First and last month, both counted. */
  readonly from: string
  readonly to: string
  /** In the unit of the series; not zero. */
  readonly value: number
  /** Relative standard deviation that covers definitions and noise. */
  readonly tolerance: number
  readonly source: string
}

/** What was observed and how far a world may be from it. */
export interface ObservationSet {
  readonly observations: readonly Observation[]
  /** Largest distance allowed, in tolerances. */
  readonly bound: number
  /** A dated burst before this month rejects a world. */
  readonly noBurstBefore: string
}

/** Worlds compared with observations. */
export interface MatchResult {
  readonly matching: Matching
  /** Positions of the worlds that agree. */
  readonly kept: readonly number[]
  /** Largest distance from any observation in tolerances, shape [world]. */
  readonly implausibility: Float64Array
}

/**
 * Keep the worlds in which every observation is within `bound` tolerances and no burst is dated too early.
 *
 * @throws {Error} When an observed series was not recorded or its months are outside the run.
 */
export function matchWorlds(
  result: RunResult,
  set: ObservationSet,
  bursts: BurstSteps,
): MatchResult {
  const distances = set.observations.map((observation) => distancesFrom(result, observation))
  const implausibility = Float64Array.from(allWorlds(result), (world) =>
    Math.max(0, ...distances.map((ofWorlds) => ofWorlds[world] ?? NaN)),
  )
  const firstAllowed = stepOf(result.months, set.noBurstBefore)
  const isEarly = (world: number): boolean => (bursts[world] ?? Infinity) < firstAllowed
  const kept = allWorlds(result).filter(
    (world) => (implausibility[world] ?? NaN) <= set.bound && !isEarly(world),
  )
  const rejections = set.observations.map(({ id, about }, index) => ({
    observation: id,
    about,
    share: shareBeyond(distances[index] ?? new Float64Array(), set.bound),
  }))
  return {
    kept,
    implausibility,
    matching: {
      worlds: result.worlds.length,
      kept: kept.length,
      bound: set.bound,
      rejections: rejections.toSorted((a, b) => b.share - a.share),
      earlyBursts: allWorlds(result).filter(isEarly).length,
      noBurstBefore: set.noBurstBefore,
    },
  }
}

/** Distance of each world from an observation in tolerances: |figure / value - 1| / tolerance. */
function distancesFrom(result: RunResult, observation: Observation): Float64Array {
  const values = seriesOf(result, observation.series)
  const figure = figureOf(observation, result.months)
  const worlds = result.worlds.length
  return Float64Array.from(allWorlds(result), (world) =>
    distanceFrom(figure, values, world, worlds),
  )
}

/**
 * Find the steps of an observation.
 *
 * @throws {Error} When its months are outside the run.
 */
function figureOf(observation: Observation, months: readonly string[]): ObservedFigure {
  const { id, series, fold, value, tolerance } = observation
  const firstStep = stepOf(months, observation.from)
  const lastStep = lastStepOf(months, observation.to)
  if (lastStep < firstStep) throw new Error(`Observation '${id}' has no month in the run.`)
  return { id, series, fold, firstStep, lastStep, value, tolerance }
}

/**
 * Write observations as a rule that blocks of worlds can be matched by.
 *
 * @param date Name of the date that is a burst; null asks for none.
 * @throws {Error} When the months of an observation are outside the run.
 */
export function matchRule(
  set: ObservationSet,
  months: readonly string[],
  date: string | null,
): MatchRule {
  return {
    figures: set.observations.map((observation) => figureOf(observation, months)),
    bound: set.bound,
    date,
    firstStep: stepOf(months, set.noBurstBefore),
  }
}

function shareBeyond(distances: Float64Array, bound: number): number {
  // A distance that is not a number rejects a world too.
  return distances.filter((distance) => !(distance <= bound)).length / distances.length
}
