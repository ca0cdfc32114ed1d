import type { Folded } from './folded.ts'
import type { GivenDraws } from './given-draws.ts'

/** What was run, so that anybody can run it again. */
export interface Manifest {
  readonly model: string
  readonly modelVersion: string
  /** SHA-256 of the model files, hex. */
  readonly modelHash: string
  readonly scenario: string
  /** SHA-256 of the scenario as run (with overrides), hex. */
  readonly scenarioHash: string
  readonly seed: number
  readonly mode: 'sampled' | 'central' | 'given'
  /** Version of the program and the back-end that ran. */
  readonly engine: string
  readonly backend: string
  /** Latest date of the data behind the model, such as `2026-11`. */
  readonly dataDate: string
  readonly worldsAsked: number
  readonly worldsRun: number
  readonly complete: boolean
  /** Worlds in which a solve group did not converge at some step. */
  readonly unconverged: number
  /** Worlds in which a value was not finite, or a condition or the ledger failed. */
  readonly failed: number
  readonly workers: number
}

/** One random, given or pinned event as it happened. `months` is null when it never ends. */
export interface ShockEvent {
  readonly world: number
  readonly shock: string
  /** Element label, '' for a scalar shock. */
  readonly element: string
  readonly step: number
  readonly size: number
  readonly months: number | null
  /** Drawn, read from given draws, or dated by the model's history or the scenario. */
  readonly origin: 'random' | 'given' | 'dated'
}

/** A fault in a world, counted and kept, never dropped. */
export interface WorldFault {
  readonly code: 'not-finite' | 'check-failed' | 'ledger-open' | 'not-converged'
  readonly world: number
  readonly step: number
  readonly month: string
  /** Variable with its element, check, actor or solve group. */
  readonly name: string
  readonly value: number
}

/** Everything a run gives back. Arrays are row-major as their comments say; values are in declared units. */
export interface RunResult {
  readonly manifest: Manifest
  /** Numbers of the worlds run, ascending; none in a folded run. */
  readonly worlds: readonly number[]
  /** Step labels, such as `2023-12`. */
  readonly months: readonly string[]
  /** Decimal years of the steps. */
  readonly times: readonly number[]
  /** Recorded series by label (`price[NVDA]`), shape [step, world]. */
  readonly series: ReadonlyMap<string, Float64Array>
  /** Outcomes by label (`burst_by_2028`), shape [world]. */
  readonly outcomes: ReadonlyMap<string, Float64Array>
  /** Parameters that differ between worlds, by label (`gpu_life`, `rate[TAIWAN]`), shape [world]. */
  readonly parameters: ReadonlyMap<string, Float64Array>
  readonly events: readonly ShockEvent[]
  /** The first faults in world order (at most 100) and the counts of all. */
  readonly faults: readonly WorldFault[]
  readonly faultCounts: Readonly<Record<string, number>>
  /** World-steps in which a declared clamp acted, by `stock floor` or `stock ceiling`. */
  readonly clamps: Readonly<Record<string, number>>
  /** Largest violation of each check and of the ledger over all worlds and steps (strict runs). */
  readonly worst: Readonly<Record<string, number>>
  readonly draws?: GivenDraws
  /** Statistics of a folded run; the maps and lists above, but for faults, are then empty. */
  readonly folded?: Folded
}
