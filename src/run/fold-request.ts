import type { Crossing } from './crossing.ts'
import type { ObservedFigure } from './observed-figure.ts'

/** Worlds of a block of a folded run: fixed, so that no result depends on threads, lanes or the engine. */
export const FOLD_BLOCK_WORLDS = 256

/** Bits of the mantissa that tell values of a series apart: relative error 2^-8, 0.4 per cent. */
export const SERIES_BITS = 7

/** The same for outcomes: relative error 2^-11, 0.05 per cent. */
export const OUTCOME_BITS = 10

/** Order to keep statistics of the worlds of a run instead of the worlds. JSON-serialisable. */
export interface FoldRequest {
  /** Recorded series to fold, by name or element; the others serve the rules below. Default all. */
  readonly series?: readonly string[]
  /** Dates to count by step, by name. */
  readonly dates?: Readonly<Record<string, Crossing>>
  /** Fold only worlds that agree with observations. */
  readonly match?: MatchRule
  /** Worlds to name, so that they can be run again one by one. */
  readonly keep?: KeepRule
}

/** Which worlds agree with observations. */
export interface MatchRule {
  readonly figures: readonly ObservedFigure[]
  /** Largest distance allowed, in tolerances. */
  readonly bound: number
  /** Name of a date that must not come before a step; null asks for none. */
  readonly date: string | null
  readonly firstStep: number
}

/** Which worlds to name. */
export interface KeepRule {
  /** Outcomes whose medians the representative world is nearest to, by rank. */
  readonly middle: readonly string[]
  /** Date whose median world is named; null for none. */
  readonly date: string | null
  /** Outcomes whose worst worlds are named, and which end of them is bad. */
  readonly worst: readonly { readonly outcome: string; readonly end: 'high' | 'low' }[]
  /** How many of the very worst of each. */
  readonly worstWorlds: number
}
