import { SHOCK_CASES } from '../../../study/shock-cases.ts'
import type { ShockPart } from '../../../study/shock-parts.ts'

/** Lines of the timeline. */
export const LANES = ['technology', 'demand', 'money', 'supply'] as const
/** Name of a line of the timeline. */
export type Lane = (typeof LANES)[number]

/** How a size is written: as a factor, a per cent, points of a rate, or trillions of dollars. */
export type SizeKind = 'factor' | 'percent' | 'points' | 'trillions'

/** Shocks that a reader may drop, in the order of the buttons, with where they stand and how their size is written. */
export const SHOCKS = {
  efficiency: { lane: 'technology', kind: 'factor' },
  breakthrough: { lane: 'technology', kind: 'percent' },
  demand: { lane: 'demand', kind: 'percent' },
  guidance: { lane: 'demand', kind: 'percent' },
  accounting: { lane: 'demand', kind: 'percent' },
  credit: { lane: 'money', kind: 'percent' },
  monetary: { lane: 'money', kind: 'points' },
  crypto: { lane: 'money', kind: 'percent' },
  fiscal: { lane: 'money', kind: 'trillions' },
  taiwan: { lane: 'supply', kind: 'percent' },
  power: { lane: 'supply', kind: 'percent' },
  export: { lane: 'supply', kind: 'percent' },
  trade: { lane: 'supply', kind: 'percent' },
} as const satisfies Record<string, { lane: Lane; kind: SizeKind }>

/** Name of a shock that a reader may drop. */
export type ShockName = keyof typeof SHOCKS

/** Names of the shocks, in the order of the buttons. */
export const SHOCK_NAMES: readonly ShockName[] = Object.keys(SHOCKS) as ShockName[]

/** Tell whether a name is one of the shocks that may be dropped. */
export function isShockName(name: string): name is ShockName {
  return Object.hasOwn(SHOCKS, name)
}

/** Where a shock stands; one that the list does not know stands with technology. */
export function laneOf(shock: string): Lane {
  return isShockName(shock) ? SHOCKS[shock].lane : 'technology'
}

/** How the size of a shock is written. */
export function kindOf(shock: string): SizeKind {
  return isShockName(shock) ? SHOCKS[shock].kind : 'percent'
}

/** A size as the field shows it, from the model's own, and back. */
export function shownSize(size: number, kind: SizeKind): number {
  return kind === 'percent' || kind === 'points' ? Number((size * 100).toPrecision(12)) : size
}

/** A size of the model from what the field shows. */
export function modelSize(shown: number, kind: SizeKind): number {
  return kind === 'percent' || kind === 'points' ? Number((shown / 100).toPrecision(12)) : shown
}

/** A large event of a kind, as the study of single events has it, in a month. */
export function largeEvent(shock: ShockName, at: string): ShockPart {
  const pins = SHOCK_CASES.find((one) => Object.hasOwn(one.pins, shock))?.pins
  return { shock, at, pin: pins?.[shock] ?? {}, breadth: pins?.['breadth']?.size ?? null }
}

/** The kind of evidence behind how often a shock comes, read from the note of the rates, and the words that follow it. */
export function rateEvidence(note: string, shock: string): { kind: string; text: string } | null {
  const start = `${shock.toUpperCase()} (`
  const at = note.indexOf(start)
  if (at < 0) return null
  const rest = note.slice(at + start.length)
  const kind = /^(measured|derived|calibrated|judgement)\): /.exec(rest)
  if (!kind) return null
  const text = rest.slice(kind[0].length).split(/ [A-Z]{4,} \(/)[0] ?? ''
  return { kind: kind[1] ?? '', text: text.trim() }
}
