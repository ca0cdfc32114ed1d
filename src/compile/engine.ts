import type { DrawSource } from './draw-source.ts'
import type { StartedEvent } from './shock-events.ts'

/** One element of a node whose path is wanted. */
export interface Watch {
  readonly node: number
  readonly element: number
}

/** What a block of worlds gives back. */
export interface BlockPath {
  /** Watched values, base units, shape [step, watch, world]; good until the engine runs again, so copy what is kept. */
  readonly paths: Float64Array
  /** Outcomes, base units, shape [outcome element, world], outcomes in the order of the program. */
  readonly outcomes: Float64Array
  /** Parameters at step 0, base units, shape [parameter column, world], in the order of `parameterColumns`. */
  readonly parameters: Float64Array
  readonly events: readonly StartedEvent[]
  readonly clamps: Readonly<Record<string, number>>
  /** First step in which a stock (or, strict, any value) was not finite, by world; -1 for never. */
  readonly notFinite: Int32Array
  readonly unconverged: readonly {
    readonly world: number
    readonly group: string
    readonly step: number
  }[]
}

/** Steps blocks of worlds of one program. Same bits from every engine; not re-entrant. */
export interface Engine {
  /** Name for the manifest. */
  readonly backend: string
  /** Most worlds of one call of `run`. */
  readonly lanes: number
  readonly parameterColumns: readonly Watch[]
  /** Run worlds (at most `lanes`) through all steps. */
  run(worlds: readonly number[], source: DrawSource): BlockPath
}

/** What an engine is made for. */
export interface EngineOptions {
  /** Most worlds of one call. */
  readonly lanes: number
  /** Parameters that may differ between worlds. */
  readonly varying: ReadonlySet<string>
  /** Look at every value for ones that are not finite, not at stocks alone. */
  readonly checkAll: boolean
  /** Paths to keep. */
  readonly watches: readonly Watch[]
  /** For tests: least cost of a piece of an equation that WebAssembly runs as a loop; 1 makes loops of all. */
  readonly loopFrom?: number
}
