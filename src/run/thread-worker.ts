import { parentPort, workerData } from 'node:worker_threads'
import type { Engine } from '../compile/engine.ts'
import type { Model } from '../language/model.ts'
import { answerBlock, buffersOf } from './answer-block.ts'
import { BlockRunner, lanesOf } from './block.ts'
import type { Job } from './job.ts'
import { RunPreparer } from './prepared-run.ts'
import type { ToWorker } from './threads.ts'

const preparer = new RunPreparer((workerData as { model: Model }).model)
let engines = new Map<string, Engine>()
let current: { id: number; job: Job; runner: BlockRunner } | null = null

function start(id: number, job: Job, worlds: number): void {
  const prepared = preparer.prepare(job)
  const key = `${prepared.key}|${lanesOf(prepared, worlds)}`
  const runner = new BlockRunner(prepared, worlds, engines.get(key))
  // One engine a program; the last few stay warm.
  engines.delete(key)
  engines = new Map([...engines, [key, runner.engine] as const].slice(-3))
  current = { id, job, runner }
}

parentPort?.on('message', (message: ToWorker) => {
  try {
    if (message.kind === 'job') {
      start(message.id, message.job, message.worlds)
      return
    }
    if (!current || current.id !== message.id) throw new Error('a block came before its job')
    const block = answerBlock(current.runner, current.job, message.worlds)
    const { backend } = current.runner.engine
    parentPort?.postMessage(
      { kind: 'block', id: message.id, index: message.index, block, backend },
      buffersOf(block),
    )
  } catch (fault) {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    parentPort?.postMessage({ kind: 'fault', id: message.id, text })
  }
})
