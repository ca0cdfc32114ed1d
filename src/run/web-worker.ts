import { workerLoop } from './worker-loop.ts'
import type { ToWorker } from './worker-port.ts'

/** The part of a dedicated worker's scope that is used here; the project's types hold no browser. */
declare const self: {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

const hear = workerLoop((message, transfer) => self.postMessage(message, transfer))
self.onmessage = ({ data }) => hear(data)
