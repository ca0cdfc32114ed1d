import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { Words } from './words.ts'

/** Where a result must lie: above or below a number, or between two of them, ends included. */
export type Bound =
  | { readonly above: number }
  | { readonly below: number }
  | { readonly between: readonly [number, number] }

/** A run of the economy: a scenario and what is changed in it. */
export interface RunAs extends Pick<ScenarioSpec, 'set' | 'shocks' | 'history' | 'random'> {
  readonly scenario: string
}

/** What is read of a series around a burst. */
export const TAKES = ['fall', 'loss', 'value', 'growth', 'ratio'] as const
/**
 * One of `TAKES`: `fall` from the high before to the low after, as a share of the high, `loss` the same in its unit; `value`
 * some months after; `growth` over the twelve months to then; `ratio` of then to the month of the burst.
 */
export type Take = (typeof TAKES)[number]

/** One number of each world. */
export type Quantity =
  /** An outcome written in the language of models. */
  | {
      readonly kind: 'measure'
      readonly text: string
      readonly unit: string
      readonly from: string | null
      readonly to: string | null
    }
  /** An outcome of the model. */
  | { readonly kind: 'outcome'; readonly name: string }
  /** 1 in a world with a dated burst by the end of a year, else 0. */
  | { readonly kind: 'burst-by'; readonly year: number }
  /** A recorded series around the burst of a world; none in a world without. */
  | {
      readonly kind: 'around-burst'
      readonly series: string
      readonly take: Take
      /** Months after the burst. */
      readonly months: number
    }

/** Worlds to count: those in which a condition holds, or with a dated burst by the end of a year. */
export interface Given {
  /** A condition in the language of models; null for none. */
  readonly holds: string | null
  readonly from: string | null
  readonly to: string | null
  readonly burstBy: number | null
}

/** Kinds of experiment. */
export const EXPERIMENT_KINDS = ['central', 'share', 'median', 'change', 'figure'] as const
/** One of `EXPERIMENT_KINDS`. */
export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number]

/** What an experiment does. */
export type Method =
  /** Reads the central path. */
  | { readonly kind: 'central'; readonly run: RunAs; readonly quantity: Quantity }
  /** Share of worlds in which a quantity lies where it must. */
  | {
      readonly kind: 'share'
      readonly run: RunAs
      readonly quantity: Quantity
      readonly holdsIf: Bound
      readonly worlds: 'all' | 'matched'
      readonly given: Given | null
    }
  /** Median and 80 % range of a quantity over worlds. */
  | {
      readonly kind: 'median'
      readonly run: RunAs
      readonly quantity: Quantity
      readonly worlds: 'all' | 'matched'
      readonly given: Given | null
    }
  /** Difference of a quantity between two runs of the same worlds, `run` less `base`. */
  | {
      readonly kind: 'change'
      readonly run: RunAs
      readonly base: RunAs
      readonly quantity: Quantity
      /** The difference as a share of the value in `base`. */
      readonly relative: boolean
    }
  /** Reads a figure found elsewhere, for what lies outside the model. */
  | {
      readonly kind: 'figure'
      readonly unit: string
      /** Lowest and highest figure found; equal for one. */
      readonly found: readonly [number, number]
      /** Ids of sources. */
      readonly sources: readonly string[]
      readonly urls: readonly string[]
    }

/** A test of claims, written down before it is run, with what would falsify them. */
export interface Experiment {
  readonly id: string
  readonly claims: readonly string[]
  /** Numbers of the map of claims that it tests. */
  readonly mapped: readonly number[]
  readonly about: Words
  readonly falsifier: Words
  readonly supportsIf: Bound
  /** Where the bound comes from: the article's own number, the sign that it implies, or a reason. */
  readonly bound: 'article' | 'sign' | Words
  readonly method: Method
}
