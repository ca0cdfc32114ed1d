import type { Model } from '../language/model.ts'
import { answerBlock } from './answer-block.ts'
import { planBlocks } from './block-plan.ts'
import { sinkFor } from './block-sink.ts'
import type { RunIdentity } from './collect.ts'
import type { Job, RunHooks } from './job.ts'
import { artefactOf } from './job-artefact.ts'
import { nextTurn } from './next-turn.ts'
import type { RunResult } from './result.ts'
import type { AskedJob } from './run-model.ts'
import { RunModel } from './run-model.ts'
import { RunQueue } from './run-queue.ts'
import type { Runner } from './runner.ts'
import { WarmEngines } from './warm-engines.ts'

/** Runs worlds in the calling thread, a block at a time; lets everything else go first between blocks. */
export class InlineRunner implements Runner {
  readonly #model: RunModel
  readonly #engines = new WarmEngines()
  readonly #queue = new RunQueue<AskedJob>((asked, hooks, signal) =>
    this.#execute(asked, hooks, signal),
  )

  constructor(model: Model, identity: RunIdentity) {
    this.#model = new RunModel(model, identity)
  }

  run(job: Job, hooks: RunHooks = {}): Promise<RunResult> {
    return this.#queue.run(this.#model.ask(job), hooks)
  }

  setModel(model: Model, identity: RunIdentity): void {
    this.#model.set(model, identity)
  }

  async close(): Promise<void> {
    this.#queue.close()
    await Promise.resolve()
  }

  async #execute(
    { job, preparer, identity }: AskedJob,
    hooks: RunHooks,
    signal: AbortSignal,
  ): Promise<RunResult> {
    const prepared = preparer.prepare(job)
    const plan = planBlocks(job, prepared)
    const sink = sinkFor(job, prepared, identity, plan.worlds)
    if (signal.aborted) return sink.finish(1, '')
    const artefact = await artefactOf(prepared, plan.lanes)
    const runner = this.#engines.runnerFor(prepared, plan.worlds, artefact)
    let done = 0
    for (let block = 0; block < plan.blocks && !signal.aborted; block++) {
      const answer = answerBlock(runner, job, plan.worldsOf(block))
      done += answer.worlds.length
      sink.add(answer)
      hooks.onProgress?.(done, plan.worlds)
      if (block + 1 < plan.blocks) await nextTurn()
    }
    return sink.finish(1, runner.engine.backend)
  }
}
