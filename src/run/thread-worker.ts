import { parentPort } from 'node:worker_threads'
import { workerLoop } from './worker-loop.ts'

const hear = workerLoop((message, transfer) => parentPort?.postMessage(message, transfer))
parentPort?.on('message', hear)
