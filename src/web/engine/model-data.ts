import type { Model } from '../../language/model.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { Fact, SourceLine } from '../../study/boom-report.ts'
import type { ObservationSet } from '../../study/match.ts'

/** Everything the engine needs of the model and its evidence: `data/model.json` of the site. */
export interface ModelData {
  readonly model: Model
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly identity: {
    readonly modelHash: string
    readonly engine: string
    readonly dataDate: string
  }
  readonly scenarios: Readonly<Record<string, ScenarioSpec>>
  readonly observations: ObservationSet | null
  readonly facts: Readonly<Record<string, readonly Fact[]>>
  readonly weakPoints: readonly string[]
  readonly sources: readonly SourceLine[]
  /** Every source that a parameter may name. */
  readonly sourceIds: readonly string[]
}
