import type { Manifest } from '../run/result.ts'

/** A share of a variance with its Monte-Carlo standard error. Chance may make an estimate of nothing negative. */
export interface VarianceShare {
  readonly share: number
  readonly error: number
}

/** What all parameters of one kind of evidence own one by one: the sum of their first-order shares. */
export interface KindShare extends VarianceShare {
  readonly kind: string
  readonly parameters: number
}

/** What one drawn parameter owns by itself. */
export interface ParameterShare extends VarianceShare {
  readonly name: string
  readonly kind: string
}

/**
 * Who owns the variance of an outcome over worlds. Kinds, noise, events and both interactions sum to one. JSON-serialisable.
 */
export interface VarianceShares {
  readonly outcome: string
  readonly about: string
  readonly unit: string
  readonly mean: number
  readonly variance: number
  /** Values behind it, over all runs. */
  readonly worlds: number
  /** Worlds run in which the outcome is no number. */
  readonly leftOut: number
  readonly bins: number
  readonly kinds: readonly KindShare[]
  /** All parameters together, interactions among them included. */
  readonly parameters: VarianceShare
  readonly noise: VarianceShare
  /** The numbers that decide whether, how large and how long random events are. */
  readonly events: VarianceShare
  /** Interactions among parameters, with what bins are too coarse to see. */
  readonly amongParameters: VarianceShare
  /** Interactions of noise and events with each other and with parameters. */
  readonly acrossGroups: VarianceShare
  /** Both interactions together. */
  readonly interactions: VarianceShare
  /** Largest share first. */
  readonly byParameter: readonly ParameterShare[]
  /** Level that the largest of so many single shares reaches by chance in 5 of 100 tries. */
  readonly chance: number
}

/** Who owns the variance of outcomes, and the runs behind it. JSON-serialisable. */
export interface VarianceStudy {
  /** Of the run as drawn; `complete` is false when any of the runs ended early. */
  readonly manifest: Manifest
  readonly runs: readonly {
    readonly id: string
    readonly worldsRun: number
    readonly worldsAsked: number
  }[]
  readonly shares: readonly VarianceShares[]
}
