import type { Model } from '../language/model.ts'
import type { RunIdentity } from './collect.ts'
import { PoolRunner } from './pool-runner.ts'
import type { FromWorker, SpawnWorker } from './worker-port.ts'

/** The part of a browser's Worker that is used here; the project's types hold no browser. */
interface WebWorker {
  postMessage(message: unknown): void
  terminate(): void
  addEventListener(kind: 'message', hear: (event: { readonly data: FromWorker }) => void): void
  addEventListener(kind: 'error', hear: (event: { readonly message?: string }) => void): void
  addEventListener(kind: 'messageerror', hear: () => void): void
}
declare const Worker: new (url: URL, options: { readonly type: 'module' }) => WebWorker

/** Settings of a `WebWorkerRunner`. */
export interface WebWorkerOptions {
  /** Answers in shared memory; by default where the page is cross-origin isolated, as browsers ask for it. */
  readonly shared?: boolean
  /** Starts a worker; replaced by tests and bundlers alone. */
  readonly spawn?: SpawnWorker
}

/** Runs worlds in web workers of a browser. */
export class WebWorkerRunner extends PoolRunner {
  constructor(
    model: Model,
    identity: RunIdentity,
    workers: number,
    { shared = isIsolated(), spawn = spawnWebWorker }: WebWorkerOptions = {},
  ) {
    super(model, identity, workers, spawn, shared)
  }
}

/** Start a web worker from the file beside this one. */
export const spawnWebWorker: SpawnWorker = (events) => {
  const worker = new Worker(new URL('./web-worker.js', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }) => events.message(data))
  worker.addEventListener('error', ({ message }) =>
    events.death(message || 'its script could not be loaded'),
  )
  worker.addEventListener('messageerror', () => events.death('a message could not be read'))
  return {
    post: (message) => worker.postMessage(message),
    end: () => {
      worker.terminate()
      return Promise.resolve()
    },
  }
}

/** Tell whether this page may share memory with its workers. */
export function isIsolated(): boolean {
  const { crossOriginIsolated } = globalThis as { readonly crossOriginIsolated?: boolean }
  return crossOriginIsolated === true
}
