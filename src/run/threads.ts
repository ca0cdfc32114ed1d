import { Worker } from 'node:worker_threads'
import { RunError } from '../language/error.ts'
import type { Model } from '../language/model.ts'
import type { BlockAnswer } from './answer-block.ts'
import { blockWorlds } from './answer-block.ts'
import { sinkFor } from './block-sink.ts'
import { lanesOf } from './block.ts'
import type { RunIdentity } from './collect.ts'
import type { Job, RunHooks } from './job.ts'
import { RunPreparer, worldsOf } from './prepared-run.ts'
import type { RunResult } from './result.ts'
import type { Runner } from './runner.ts'

/** What a worker thread is told: a job to prepare, or a block of it to run. */
export type ToWorker =
  | { readonly kind: 'job'; readonly id: number; readonly job: Job; readonly worlds: number }
  | {
      readonly kind: 'block'
      readonly id: number
      readonly index: number
      readonly worlds: readonly number[]
    }

/** What a worker thread answers. */
export type FromWorker =
  | {
      readonly kind: 'block'
      readonly id: number
      readonly index: number
      readonly block: BlockAnswer
      readonly backend: string
    }
  | { readonly kind: 'fault'; readonly id: number; readonly text: string }

/** Blocks handed to a thread ahead of time, so that it never waits. */
const AHEAD = 2

/** Runs worlds in worker threads of Node that stay alive, and warm, between jobs. One job at a time. */
export class ThreadRunner implements Runner {
  readonly #preparer: RunPreparer
  readonly #identity: RunIdentity
  readonly #workers: Worker[]
  #jobs = 0

  constructor(model: Model, identity: RunIdentity, threads: number) {
    this.#preparer = new RunPreparer(model)
    this.#identity = identity
    const entry = new URL('./thread-worker.js', import.meta.url)
    this.#workers = Array.from(
      { length: threads },
      () => new Worker(entry, { workerData: { model } }),
    )
  }

  /**
   * @throws {ModelError} When the scenario or a recorded name is faulty.
   * @throws {RunError} `worker-failed` when a thread dies.
   */
  async run(job: Job, hooks: RunHooks = {}): Promise<RunResult> {
    const prepared = this.#preparer.prepare(job)
    const worlds = worldsOf(job)
    const sink = sinkFor(job, prepared, this.#identity, worlds.length)
    const lanes = blockWorlds(job, lanesOf(prepared, worlds.length))
    const pieces: number[][] = []
    for (let at = 0; at < worlds.length; at += lanes) pieces.push(worlds.slice(at, at + lanes))
    const blocks = await this.#runBlocks(job, pieces, worlds.length, hooks)
    for (const block of blocks.answers) sink.add(block)
    return sink.finish(this.#workers.length, blocks.backend)
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #runBlocks(
    job: Job,
    pieces: readonly (readonly number[])[],
    worlds: number,
    hooks: RunHooks,
  ): Promise<{ answers: BlockAnswer[]; backend: string }> {
    const id = ++this.#jobs
    const done = new Map<number, BlockAnswer>()
    let backend = ''
    let next = 0
    let under = 0
    let finished = 0
    return new Promise((resolve, reject) => {
      const stop = (end: () => void) => {
        for (const [worker, hear] of listeners) {
          worker.off('message', hear)
          worker.off('error', crash)
          worker.off('exit', gone)
        }
        hooks.signal?.removeEventListener('abort', settle)
        end()
      }
      const settle = () => {
        const cancelled = hooks.signal?.aborted === true
        // A cancelled run keeps what is done; blocks under way answer to a job that nobody hears.
        if (cancelled || (under === 0 && next >= pieces.length))
          stop(() => {
            const order = [...done].sort(([a], [b]) => a - b)
            resolve({ answers: order.map(([, block]) => block), backend })
          })
      }
      const hand = (worker: Worker) => {
        const piece = pieces[next]
        if (!piece || hooks.signal?.aborted) return
        const message: ToWorker = { kind: 'block', id, index: next++, worlds: piece }
        under++
        worker.postMessage(message)
      }
      const crash = (fault: unknown) =>
        stop(() =>
          reject(
            new RunError(
              'worker-failed',
              `a worker thread failed: ${String(fault)}`,
              { seed: job.seed },
              fault,
            ),
          ),
        )
      const gone = (code: number) => crash(new Error(`it ended with code ${code}`))
      const listeners = this.#workers.map((worker) => {
        const hear = (message: FromWorker) => {
          if (message.id !== id) return
          if (message.kind === 'fault') {
            crash(message.text)
            return
          }
          under--
          if (!done.has(message.index)) finished += message.block.worlds.length
          done.set(message.index, message.block)
          backend = message.backend
          hooks.onProgress?.(finished, worlds)
          hand(worker)
          settle()
        }
        worker.on('message', hear)
        worker.on('error', crash)
        worker.on('exit', gone)
        return [worker, hear] as const
      })
      hooks.signal?.addEventListener('abort', settle)
      const start: ToWorker = { kind: 'job', id, job, worlds }
      for (const worker of this.#workers) worker.postMessage(start)
      for (let i = 0; i < AHEAD; i++) for (const worker of this.#workers) hand(worker)
      settle()
    })
  }
}
