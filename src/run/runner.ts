import type { Job, RunHooks } from './job.ts'
import type { RunResult } from './result.ts'

/** Runs jobs on one model: in this thread, in worker threads, later in web workers or on a queue. Same bits from each. */
export interface Runner {
  /** Resolves with what was run; `manifest.complete` is false when it was cancelled. */
  run(job: Job, hooks?: RunHooks): Promise<RunResult>
  /** Ends what it started. */
  close(): Promise<void>
}
