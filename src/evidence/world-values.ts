import type { RunResult } from '../run/result.ts'
import type { BurstWorld } from '../study/burst-window.ts'
import { burstWorlds, valuesNear } from '../study/burst-window.ts'
import { lastStepOf } from '../study/calendar.ts'
import { fallsOf, lossesOf } from '../study/given-burst.ts'
import type { StudiedRun } from '../study/studied-run.ts'
import type { Given, Quantity } from './experiment.ts'
import { givenName, measureName } from './measures.ts'

/** One number for each world that counts. */
export interface WorldValues {
  /** Numbers of the worlds, ascending. */
  readonly worlds: readonly number[]
  readonly values: readonly number[]
  /** Worlds that count but give no finite number. */
  readonly leftOut: number
}

/** Which worlds count. */
export interface Counted {
  readonly matched: boolean
  readonly given: Given | null
}

const MONTHS_OF_GROWTH = 12

/** Series that a quantity needs recorded. */
export function seriesOfQuantity(quantity: Quantity): readonly string[] {
  return quantity.kind === 'around-burst' ? [quantity.series] : []
}

/** Read a quantity in the worlds of a run that count. */
export function worldValues(
  run: StudiedRun,
  id: string,
  quantity: Quantity,
  { matched, given }: Counted,
): WorldValues {
  const { result, bursts } = run
  const counted = (matched ? run.kept : run.sound).filter((world) => {
    if (given === null) return true
    const { holds, burstBy } = given
    const isBurst =
      burstBy === null || (bursts[world] ?? Infinity) <= lastStepOf(result.months, `${burstBy}-12`)
    return isBurst && (holds === null || (outcomeOf(result, givenName(id))[world] ?? 0) > 0)
  })
  const at = burstWorlds(bursts, counted)
  const positions = quantity.kind === 'around-burst' ? at.map(({ world }) => world) : counted
  const values = valuesOf(run, id, quantity, positions, at)
  const kept = positions.flatMap((position, i) => {
    const value = values[i] ?? NaN
    return Number.isFinite(value) ? [{ world: result.worlds[position] ?? NaN, value }] : []
  })
  return {
    worlds: kept.map(({ world }) => world),
    values: kept.map(({ value }) => value),
    leftOut: positions.length - kept.length,
  }
}

function valuesOf(
  { result, bursts }: StudiedRun,
  id: string,
  quantity: Quantity,
  positions: readonly number[],
  at: readonly BurstWorld[],
): readonly number[] {
  switch (quantity.kind) {
    case 'measure':
    case 'outcome': {
      const name = quantity.kind === 'measure' ? measureName(id) : quantity.name
      const all = outcomeOf(result, name)
      return positions.map((position) => all[position] ?? NaN)
    }
    case 'burst-by': {
      const last = lastStepOf(result.months, `${quantity.year}-12`)
      return positions.map((position) => ((bursts[position] ?? Infinity) <= last ? 1 : 0))
    }
    case 'around-burst':
      return aroundBurst(result, quantity, at)
  }
}

function aroundBurst(
  result: RunResult,
  { series, take, months }: Extract<Quantity, { kind: 'around-burst' }>,
  at: readonly BurstWorld[],
): readonly number[] {
  if (take === 'fall') return fallsOf(result, series, at)
  if (take === 'loss') return lossesOf(result, series, at)
  const now = valuesNear(result, series, at, months)
  if (take === 'value') return now
  const before =
    take === 'growth' ? months - MONTHS_OF_GROWTH : 0
  const then = valuesNear(result, series, at, before)
  const ratios = now.map((value, i) => value / (then[i] ?? NaN))
  return take === 'growth' ? ratios.map((ratio) => ratio - 1) : ratios
}

function outcomeOf(result: RunResult, name: string): Float64Array {
  const values = result.outcomes.get(name)
  if (values === undefined)
    throw new Error(`The run of '${result.manifest.scenario}' has no outcome '${name}'.`)
  return values
}
