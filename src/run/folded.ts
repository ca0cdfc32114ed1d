import type { Distribution } from './distribution.ts'

/** When something happened over worlds. */
export interface DateCounts {
  /** Worlds by step. */
  readonly bySteps: readonly number[]
  /** Worlds in which it never happened. */
  readonly never: number
  /** Worlds whose series are not finite: counted as above, and here. */
  readonly unsound: number
}

/** A world worth looking at, by its number. */
export interface KeptWorld {
  readonly world: number
  /** `representative`, `median date`, `worst` or `percentile`. */
  readonly why: 'representative' | 'median date' | 'worst' | 'percentile'
  /** Outcome or date that it was chosen by. */
  readonly by: string
  /** How it was chosen, in words. */
  readonly about: string
  /** Value of the outcome it was chosen by: exact for the worst, the middle of its bucket for a percentile, else null. */
  readonly value: number | null
  /** What `about` says, as data: the end and place among the worst, the month of the median, the worlds looked at. */
  readonly end?: 'low' | 'high'
  readonly place?: number
  readonly month?: string
  readonly among?: number
}

/** Mean of the outcomes in one of the fixed groups of worlds. */
export interface GroupMeans {
  /** Worlds of each group. */
  readonly worlds: readonly number[]
  /** Mean of an outcome in each group; null where a value was not finite. */
  readonly means: Readonly<Record<string, readonly number[] | null>>
}

/** Agreement with observations, counted. */
export interface FoldedMatch {
  readonly kept: number
  /** Worlds too far from each figure, in the order of the rule. */
  readonly beyond: readonly number[]
  /** Worlds with the date before the first step allowed. */
  readonly early: number
}

/** What a folded run keeps: its size depends on what was asked, not on the number of worlds. */
export interface Folded {
  /** Worlds run. */
  readonly worlds: number
  /** Worlds in the statistics: those that match. */
  readonly kept: number
  readonly blockWorlds: number
  /** Distributions of each folded series, by step. */
  readonly series: ReadonlyMap<string, readonly Distribution[]>
  readonly outcomes: ReadonlyMap<string, Distribution>
  /** Of all worlds, when `outcomes` is of those that match. */
  readonly allOutcomes: ReadonlyMap<string, Distribution> | null
  readonly dates: ReadonlyMap<string, DateCounts>
  /** Outcomes that are the date of a first crossing, counted exactly by step. */
  readonly outcomeDates: ReadonlyMap<string, DateCounts>
  /** Starts of events by step: `random demand`, `dated rate[TAIWAN]`. */
  readonly events: ReadonlyMap<string, readonly number[]>
  readonly matching: FoldedMatch | null
  readonly keptWorlds: readonly KeptWorld[]
  /** Of all worlds, for the error of paired differences. */
  readonly groups: GroupMeans
  /** Bytes of the arrays that hold all this while it is folded. */
  readonly bytes: number
}
