import type { Words } from './words.ts'

/** How the value of an input is known. `given`: by whoever asks, on the command line. */
export type CostEvidence = 'measured' | 'derived' | 'calibrated' | 'judgement' | 'given'

/** One input as a preset sets it. */
export interface CostSetting {
  /** A number in the declared unit, an equation or a prior. */
  readonly value: number | string
  readonly evidence: CostEvidence
  readonly source: readonly string[]
  readonly because: string
  readonly note: string
}

/** Why an input has no value. */
export interface MissingReason {
  readonly kind: 'undisclosed' | 'not-applicable'
  readonly why: Words
}

/** A published number that a preset must give. */
export interface CostExpectation {
  readonly name: string
  readonly about: Words
  /** Input or variable of the model. */
  readonly of: string
  readonly unit: string
  readonly value: number
  /** Share of the published value by which the computed one may differ. */
  readonly tolerance: number
  readonly source: readonly string[]
  /** An input was solved from it: true by construction, no validation. */
  readonly isBackFitted: boolean
}

/** Inputs of one model, lab or disclosure, with what was published of it. */
export interface CostPreset {
  readonly id: string
  readonly title: Words
  readonly notes: Words
  /** Inputs by name, those of the presets that it extends included. */
  readonly settings: ReadonlyMap<string, CostSetting>
  /** Inputs without a value, by name. */
  readonly missing: ReadonlyMap<string, MissingReason>
  /** Inputs solved from an output. */
  readonly backFitted: readonly string[]
  readonly expects: readonly CostExpectation[]
}
