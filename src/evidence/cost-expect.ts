import type { CostValues } from './cost-model.ts'
import type { CostExpectation, CostPreset } from './cost-preset.ts'

/** A published number of a preset against what the model gives. */
export interface CostVerdict {
  readonly expectation: CostExpectation
  /** Null when the model gives no number. */
  readonly computed: number | null
  /** Share of the published value by which they differ. */
  readonly difference: number | null
  readonly holds: boolean
}

/** Hold the published numbers of a preset against the values of the model. */
export function judgeCosts(preset: CostPreset, values: CostValues): readonly CostVerdict[] {
  return preset.expects.map((expectation) => {
    const computed = values.get(expectation.of) ?? Number.NaN
    const difference = Math.abs(computed - expectation.value) / Math.abs(expectation.value)
    return {
      expectation,
      computed: Number.isFinite(computed) ? computed : null,
      difference: Number.isFinite(difference) ? difference : null,
      holds: difference <= expectation.tolerance,
    }
  })
}
