import type { Model } from '../language/model.ts'
import type { RunIdentity } from './collect.ts'
import type { Job, RunHooks } from './job.ts'
import type { RunResult } from './result.ts'

/**
 * Runs jobs on one model: in this thread, in worker threads or in web workers. Same bits from each.
 * Any number of jobs may be asked for at a time; they run one after another, in the order in which they were asked for.
 */
export interface Runner {
  /**
   * Resolves with what was run; `manifest.complete` is false when it was cancelled.
   *
   * @throws {ModelError} When the scenario or a recorded name is faulty.
   * @throws {WorkerFailed} `worker-failed` when a block cannot be run; carries what was.
   * @throws {RunError} `superseded` when a newer run with the same `interactive` key was asked for; `closed` when the
   * runner is.
   */
  run(job: Job, hooks?: RunHooks): Promise<RunResult>
  /**
   * Run another model, on the same warm workers. Jobs asked for before stay on the model they were asked for; the programs of
   * the last models are kept, so that going back to one compiles nothing.
   */
  setModel(model: Model, identity: RunIdentity): void
  /** Ends what it started; runs under way and waiting reject. */
  close(): Promise<void>
}
