import type { Model } from '../language/model.ts'
import { answerBlock, blockWorlds } from './answer-block.ts'
import { sinkFor } from './block-sink.ts'
import { BlockRunner } from './block.ts'
import type { RunIdentity } from './collect.ts'
import type { Job, RunHooks } from './job.ts'
import { RunPreparer, worldsOf } from './prepared-run.ts'
import type { RunResult } from './result.ts'
import type { Runner } from './runner.ts'

/** Runs worlds in the calling thread, a block at a time; lets others in between blocks. */
export class InlineRunner implements Runner {
  readonly #preparer: RunPreparer
  readonly #identity: RunIdentity

  constructor(model: Model, identity: RunIdentity) {
    this.#preparer = new RunPreparer(model)
    this.#identity = identity
  }

  /** @throws {ModelError} When the scenario or a recorded name is faulty. */
  async run(job: Job, hooks: RunHooks = {}): Promise<RunResult> {
    const prepared = this.#preparer.prepare(job)
    const worlds = worldsOf(job)
    const runner = new BlockRunner(prepared, worlds.length)
    const sink = sinkFor(job, prepared, this.#identity, worlds.length)
    const size = blockWorlds(job, runner.lanes)
    for (let at = 0; at < worlds.length && !hooks.signal?.aborted; at += size) {
      sink.add(answerBlock(runner, job, worlds.slice(at, at + size)))
      hooks.onProgress?.(Math.min(worlds.length, at + size), worlds.length)
      await Promise.resolve()
    }
    return sink.finish(1, runner.engine.backend)
  }

  async close(): Promise<void> {
    await Promise.resolve()
  }
}
