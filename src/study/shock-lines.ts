import type { Model, PriorOrFormula } from '../language/model.ts'
import { quantileOf } from '../language/prior-quantile.ts'

/** A shock that a reader may drop on the years ahead. */
export interface ShockLine {
  readonly name: string
  readonly about: string
  readonly unit: string
  /** 5 %, 50 % and 95 % of the prior of its size; null when its size is an equation. */
  readonly size: readonly [number, number, number] | null
  /** The same of its length in months; null when it is fixed. */
  readonly months: readonly [number, number, number] | null
  /** Length in months when it is fixed; null when it never ends or is an equation. */
  readonly fixedMonths: number | null
  readonly isPermanent: boolean
  readonly profile: string
  /** Events of the record, which every world has. */
  readonly history: readonly { readonly at: string; readonly size: number | null }[]
}

/** List the shocks of a model with the ranges of their priors. */
export function shockLines(model: Model): ShockLine[] {
  return model.shocks.map(({ name, about, unit, size, duration, durationInMonths, ...shock }) => ({
    name,
    about,
    unit,
    size: rangeOf(size) ?? fixedRange(size),
    months: duration === 'permanent' ? null : rangeOf(duration),
    fixedMonths:
      duration === 'permanent' || !durationInMonths ? null : (fixedRange(duration)?.[1] ?? null),
    isPermanent: duration === 'permanent',
    profile: shock.profile,
    history: shock.history.map((event) => ({ at: event.at, size: event.size })),
  }))
}

function rangeOf(given: PriorOrFormula): readonly [number, number, number] | null {
  if (!('prior' in given)) return null
  const quantile = quantileOf(given.prior)
  return [quantile(0.05), quantile(0.5), quantile(0.95)]
}

/** A plain number, which is its own range. */
function fixedRange(given: PriorOrFormula): readonly [number, number, number] | null {
  const text = 'formula' in given ? given.formula.pieces[0]?.text.trim() : undefined
  const value = text === undefined || text === '' ? NaN : Number(text)
  return Number.isFinite(value) ? [value, value, value] : null
}
