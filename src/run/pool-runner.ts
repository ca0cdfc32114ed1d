import type { Model } from '../language/model.ts'
import { planBlocks } from './block-plan.ts'
import { sinkFor } from './block-sink.ts'
import type { RunIdentity } from './collect.ts'
import type { Job, RunHooks } from './job.ts'
import { artefactOf } from './job-artefact.ts'
import { WorkerPool } from './pool.ts'
import type { RunResult } from './result.ts'
import type { AskedJob } from './run-model.ts'
import { RunModel } from './run-model.ts'
import { RunQueue } from './run-queue.ts'
import type { Runner } from './runner.ts'
import { WorkerFailed } from './worker-failed.ts'
import type { SpawnWorker } from './worker-port.ts'

/** Runs worlds on workers of some platform that stay alive, and warm, between jobs. */
export class PoolRunner implements Runner {
  readonly #model: RunModel
  readonly #pool: WorkerPool
  readonly #shared: boolean
  readonly #queue = new RunQueue<AskedJob>((asked, hooks, signal) =>
    this.#execute(asked, hooks, signal),
  )

  /**
   * @param workers Number of workers.
   * @param spawn Starts one.
   * @param shared Workers answer in shared memory; they hand their memory over without.
   */
  constructor(
    model: Model,
    identity: RunIdentity,
    workers: number,
    spawn: SpawnWorker,
    shared: boolean,
  ) {
    this.#model = new RunModel(model, identity)
    this.#shared = shared
    this.#pool = new WorkerPool(workers, spawn)
  }

  /** Workers that died so far, and answers that came twice. */
  get mishaps(): { readonly deaths: number; readonly duplicates: number } {
    return { deaths: this.#pool.deaths, duplicates: this.#pool.duplicates }
  }

  run(job: Job, hooks: RunHooks = {}): Promise<RunResult> {
    return this.#queue.run(this.#model.ask(job), hooks)
  }

  setModel(model: Model, identity: RunIdentity): void {
    this.#model.set(model, identity)
  }

  async close(): Promise<void> {
    this.#queue.close()
    await this.#pool.close()
  }

  async #execute(
    { job, preparer, identity }: AskedJob,
    hooks: RunHooks,
    signal: AbortSignal,
  ): Promise<RunResult> {
    const prepared = preparer.prepare(job)
    const plan = planBlocks(job, prepared)
    const sink = sinkFor(job, prepared, identity, plan.worlds)
    if (signal.aborted) return sink.finish(this.#pool.workers, '')
    const artefact = await artefactOf(prepared, plan.lanes)
    const { onProgress } = hooks
    const shared = this.#shared
    const { settings, fixed } = prepared
    const order = { job, plan, sink, shared, artefact, compiled: prepared, settings, fixed }
    const { backend, failure } = await this.#pool.run({ ...order, onProgress, signal })
    const result = sink.finish(this.#pool.workers, backend)
    if (failure) throw new WorkerFailed(failure, job.seed, result)
    return result
  }
}
