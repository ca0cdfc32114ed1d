import { parentPort, workerData } from 'node:worker_threads'
import type { BlockEngine } from '../compile/block-engine.ts'
import type { Model } from '../language/model.ts'
import { BlockRunner, lanesOf } from './block.ts'
import type { Job } from './job.ts'
import { RunPreparer } from './prepared-run.ts'
import type { ToWorker } from './threads.ts'

const preparer = new RunPreparer((workerData as { model: Model }).model)
let engines = new Map<string, BlockEngine>()
let current: { id: number; runner: BlockRunner } | null = null

function start(id: number, job: Job, worlds: number): void {
  const prepared = preparer.prepare(job)
  const key = `${prepared.key}|${lanesOf(prepared, worlds)}`
  const runner = new BlockRunner(prepared, worlds, engines.get(key))
  // One engine a program; the last few stay warm.
  engines.delete(key)
  engines = new Map([...engines, [key, runner.engine] as const].slice(-3))
  current = { id, runner }
}

parentPort?.on('message', (message: ToWorker) => {
  try {
    if (message.kind === 'job') {
      start(message.id, message.job, message.worlds)
      return
    }
    if (!current || current.id !== message.id) throw new Error('a block came before its job')
    const block = current.runner.run(message.worlds)
    parentPort?.postMessage({ kind: 'block', id: message.id, index: message.index, block }, [
      block.series.buffer as ArrayBuffer,
      block.outcomes.buffer as ArrayBuffer,
      block.parameters.buffer as ArrayBuffer,
    ])
  } catch (fault) {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    parentPort?.postMessage({ kind: 'fault', id: message.id, text })
  }
})
