import { Worker } from 'node:worker_threads'
import type { Model } from '../language/model.ts'
import type { RunIdentity } from './collect.ts'
import { PoolRunner } from './pool-runner.ts'
import type { SpawnWorker } from './worker-port.ts'

/** Runs worlds in worker threads of Node. */
export class ThreadRunner extends PoolRunner {
  /** @param spawn Starts a thread; replaced by tests alone. */
  constructor(
    model: Model,
    identity: RunIdentity,
    threads: number,
    spawn: SpawnWorker = spawnThread,
  ) {
    super(model, identity, threads, spawn, false)
  }
}

/** Start a worker thread. */
export const spawnThread: SpawnWorker = (events) => {
  const worker = new Worker(new URL('./thread-worker.js', import.meta.url))
  worker.on('message', events.message)
  worker.on('error', (fault) => events.death(String(fault)))
  worker.on('messageerror', (fault) => events.death(String(fault)))
  worker.on('exit', (code) => events.death(`the thread ended with code ${code}`))
  return {
    post: (message) => worker.postMessage(message),
    end: async () => {
      await worker.terminate()
    },
  }
}
