import type { SetValue } from '../../language/scenario-spec.ts'
import type { LeverCurve } from '../../study/lever-curve.ts'
import type { Control, StartData } from '../state/site-data.ts'

/** A stance on the levers. */
export type Stance = 'bull' | 'bear'

/** Share of the way from a lever's usual value to the end of its prior. */
const WAY = 0.5
/** Change of the headline along a lever below which the lever is left alone: a tenth of a world of ten. */
const LEAST_CHANGE = 0.01

/**
 * What a stance sets: each lever half-way to that end of its prior (5 or 95 per cent) at which fewer (`bull`) or more
 * (`bear`) worlds burst, as its curve shows. Levers that hardly move the headline stay.
 */
export function stanceSettings(
  { curves, controls }: Pick<StartData, 'curves' | 'controls'>,
  stance: Stance,
): Readonly<Record<string, SetValue>> {
  const byName = new Map(controls.map((control) => [control.name, control]))
  return Object.fromEntries(
    curves.flatMap((curve) => {
      const control = byName.get(curve.parameter)
      const value = control ? stanceValue(curve, control, stance) : null
      return value === null ? [] : [[curve.parameter, value]]
    }),
  )
}

function stanceValue(curve: LeverCurve, control: Control, stance: Stance): number | null {
  const { low, high, value } = control
  const [first, last] = [curve.shares[0], curve.shares.at(-1)]
  if (low === null || high === null || first === undefined || last === undefined) return null
  if (!(Math.abs(last - first) >= LEAST_CHANGE)) return null
  const end = last > first === (stance === 'bear') ? high : low
  return Number((value + WAY * (end - value)).toPrecision(6))
}

/** The stance that settings are; null when they are neither. */
export function stanceOf(
  start: Pick<StartData, 'curves' | 'controls'>,
  set: Readonly<Record<string, SetValue>>,
): Stance | null {
  const text = (settings: object): string =>
    JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)))
  const given = text(set)
  return (['bull', 'bear'] as const).find((s) => text(stanceSettings(start, s)) === given) ?? null
}
