import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { FoldRequest } from './fold-request.ts'
import type { DrawGroup } from './draw-group.ts'
import type { GivenDraws } from './given-draws.ts'
import type { RunResult } from './result.ts'

/** One order to run worlds of one scenario. JSON-serialisable, so that it can travel to a thread or a queue. */
export interface Job {
  readonly scenario: ScenarioSpec
  /** Number of worlds; one central world when `mode` is `central`. */
  readonly worlds: number
  /** Number of the first world; default 0. World 7 is world 7 whatever comes before it. */
  readonly firstWorld?: number
  /** These worlds alone, ascending, in place of `firstWorld` and `worlds`. */
  readonly only?: readonly number[]
  readonly seed: number
  /** Series to keep, by name (`capex_big`, all elements of `price`) or by element (`price[NVDA]`). */
  readonly record: readonly string[]
  /** `central`: parameters at their values, no noise, no random shocks. Default `sampled`. */
  readonly mode?: 'sampled' | 'central'
  /** Check the model's conditions, the net-worth ledger and that every value is finite, each step of each world. */
  readonly strict?: boolean
  /** Parameters, noise and events to use instead of drawing them. */
  readonly draws?: GivenDraws
  /**
   * Groups of numbers to draw afresh, independent of those of the seed: a world then shares with the world of the same
   * number only the groups that are not listed. No effect on central worlds and given draws.
   */
  readonly redraw?: readonly DrawGroup[]
  /** Keep what the worlds drew in the result. */
  readonly keepDraws?: boolean
  /** Keep statistics in place of worlds: the result has no worlds and holds `folded`. */
  readonly fold?: FoldRequest
}

/** Progress and cancellation of a run. */
export interface RunHooks {
  readonly onProgress?: (worldsDone: number, worldsTotal: number) => void
  /** Aborting ends the run early; what is done is kept and the manifest says `complete: false`. */
  readonly signal?: AbortSignal
  /**
   * Key of a place that shows one run at a time, such as a chart beside a slider. A newer run with the same key ends this
   * one, which then rejects with `superseded`: nobody draws stale numbers.
   */
  readonly interactive?: string
}

/** Run a job. Rejects with a `FaultlineError`; never returns a silently partial result. */
export type RunWorlds = (job: Job, hooks?: RunHooks) => Promise<RunResult>
