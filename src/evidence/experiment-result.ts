import type { Conclusion } from './conclude.ts'
import { conclude, liesWithin } from './conclude.ts'
import type { Experiment, Method } from './experiment.ts'
import type { Estimate } from './intervals.ts'
import { medianEstimate, pairedShareEstimate, shareEstimate } from './intervals.ts'
import type { WorldValues } from './world-values.ts'
import { quantiles } from '../study/quantile.ts'

/** What came of an experiment. JSON-serialisable: a number that is not finite is null there. */
export interface ExperimentResult {
  readonly id: string
  /** What was measured, in `unit`: a share, a median, a difference, a value. */
  readonly value: number
  /** Ends of the 95 % interval: Monte-Carlo error of runs, the range of figures; equal on a central path. */
  readonly low: number
  readonly high: number
  readonly unit: string
  /** 10 and 90 per cent of worlds; null where no distribution is asked for. */
  readonly band: readonly [number, number] | null
  /** Worlds, or pairs of worlds, that count. */
  readonly worlds: number
  /** Worlds that count but give no finite number, in any run of it. */
  readonly leftOut: number
  /** False when a run of it was stopped. */
  readonly complete: boolean
  readonly conclusion: Conclusion
}

/** What the runs of one experiment gave; null where no world was run. */
export interface Readings {
  readonly run: WorldValues | null
  readonly base: WorldValues | null
  readonly complete: boolean
}

/**
 * Turn readings into a result.
 *
 * @param unit Of the result, as `unitOfResult` finds it.
 */
export function resultOf(experiment: Experiment, readings: Readings, unit: string): ExperimentResult {
  const { id, method, supportsIf } = experiment
  const found = estimateOf(method, readings)
  const none = { value: NaN, low: NaN, high: NaN, band: null, worlds: 0, leftOut: 0 }
  const result = { id, unit, complete: readings.complete, ...(found ?? none) }
  const conclusion =
    found === null ? 'unfinished' : conclude(supportsIf, result.low, result.high)
  return { ...result, conclusion }
}

type Found = Estimate & Pick<ExperimentResult, 'band' | 'worlds' | 'leftOut'>

function estimateOf(method: Method, { run, base }: Readings): Found | null {
  if (method.kind === 'figure') {
    const [low, high] = method.found
    return { value: (low + high) / 2, low, high, band: null, worlds: 0, leftOut: 0 }
  }
  if (run === null) return null
  const { values, leftOut } = run
  const worlds = values.length
  switch (method.kind) {
    case 'central': {
      const value = values[0] ?? NaN
      return { value, low: value, high: value, band: null, worlds, leftOut }
    }
    case 'share': {
      const holding = values.filter((value) => liesWithin(method.holdsIf, value)).length
      return { ...shareEstimate(holding, worlds), band: null, worlds, leftOut }
    }
    case 'median':
      return { ...medianEstimate(values), band: bandOf(values), worlds, leftOut }
    case 'change':
      return base === null ? null : changeOf(run, base, method.relative)
  }
}

function changeOf(run: WorldValues, base: WorldValues, relative: boolean): Found {
  const before = new Map(base.worlds.map((world, i) => [world, base.values[i] ?? NaN]))
  const pairs = run.worlds.flatMap((world, i) => {
    const [here, there] = [run.values[i] ?? NaN, before.get(world)]
    return there === undefined || (relative && there === 0) ? [] : [{ here, there }]
  })
  const worlds = pairs.length
  const leftOut = Math.max(run.leftOut, base.leftOut)
  const isShare = pairs.every(({ here, there }) => isTruth(here) && isTruth(there))
  if (isShare && !relative) {
    const runAlone = pairs.filter(({ here, there }) => here > there).length
    const baseAlone = pairs.filter(({ here, there }) => here < there).length
    return { ...pairedShareEstimate(runAlone, baseAlone, worlds), band: null, worlds, leftOut }
  }
  const changes = pairs.map(({ here, there }) => (relative ? here / there - 1 : here - there))
  return { ...medianEstimate(changes), band: bandOf(changes), worlds, leftOut }
}

function isTruth(value: number): boolean {
  return value === 0 || value === 1
}

function bandOf(values: readonly number[]): readonly [number, number] {
  const [low = NaN, high = NaN] = quantiles(values, [0.1, 0.9])
  return [low, high]
}
