import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { DrawnLabels } from './drawn-labels.ts'
import type { VariancePlan } from './variance-outcomes.ts'

/** What is needed to share out the variance of outcomes over the worlds of a scenario. */
export interface VarianceRequest {
  readonly scenario: ScenarioSpec
  /** Worlds of each of the four runs. */
  readonly worlds: number
  readonly seed: number
  readonly plan: VariancePlan
  /** Independent draws of the model with the scenario on it. */
  readonly draws: readonly DrawnLabels[]
}
