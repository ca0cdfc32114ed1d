import { answerBlock, buffersOf } from './answer-block.ts'
import type { BlockRunner } from './block.ts'
import type { CompiledRun } from './block-setup.ts'
import { sourceOf } from './block-setup.ts'
import { nextTurn } from './next-turn.ts'
import { intoSharedMemory, sharedCells } from './shared-arrays.ts'
import { WarmEngines } from './warm-engines.ts'
import type { FromWorker, ToWorker } from './worker-port.ts'

type JobMessage = ToWorker & { kind: 'job' }
type BlockMessage = ToWorker & { kind: 'block' }

/** Sends an answer out of the worker, with buffers to hand over. */
export type Answer = (message: FromWorker, transfer: ArrayBuffer[]) => void

/**
 * What every worker does, of whatever platform: hold programs, run the blocks of jobs in the order in which they come.
 * Between blocks it hears its messages, so that a stopped job costs at most the block under way.
 *
 * @returns Takes what the worker is told.
 */
export function workerLoop(answer: Answer): (message: ToWorker) => void {
  const blocks: BlockMessage[] = []
  const worker = new JobWorker()
  let job: JobMessage | null = null
  let isBusy = false

  const work = async (): Promise<void> => {
    isBusy = true
    while (blocks.length > 0) {
      await nextTurn()
      const block = blocks.shift()
      if (block) answerTo(block)
    }
    isBusy = false
  }
  const answerTo = (block: BlockMessage): void => {
    const { id, index } = block
    try {
      if (!job || job.id !== id) throw new Error('a block came before its job')
      const [message, transfer] = worker.run(job, block)
      answer(message, transfer)
    } catch (fault) {
      answer({ kind: 'fault', id, index, text: textOf(fault) }, [])
    }
  }
  answer({ kind: 'ready' }, [])
  return (message) => {
    switch (message.kind) {
      case 'program':
        worker.learn(message.program, message.compiled)
        return
      case 'forget':
        worker.forget(message.program)
        return
      case 'job':
        job = message
        blocks.length = 0
        return
      case 'block':
        blocks.push(message)
        if (!isBusy) void work()
        return
      case 'stop':
        if (job?.id === message.id) blocks.length = 0
    }
  }
}

/** Runs blocks; prepares a job when its first block is due, so that stopped jobs cost nothing. */
class JobWorker {
  readonly #programs = new Map<number, CompiledRun>()
  readonly #engines = new WarmEngines()
  #ready: { id: number; runner: BlockRunner } | null = null

  learn(program: number, compiled: CompiledRun): void {
    this.#programs.set(program, compiled)
  }

  forget(program: number): void {
    this.#programs.delete(program)
  }

  run(message: JobMessage, { id, index, worlds }: BlockMessage): [FromWorker, ArrayBuffer[]] {
    const { job, artefact, shared } = message
    if (this.#ready?.id !== id) {
      const compiled = this.#programs.get(message.program)
      if (!compiled) throw new Error('a job came before its program')
      const setup = {
        ...compiled,
        source: sourceOf(job, compiled.model, message.settings, message.fixed),
      }
      const cells = shared ? sharedCells : undefined
      const runner = this.#engines.runnerFor(setup, message.worlds, artefact, cells)
      this.#ready = { id, runner }
    }
    const { runner } = this.#ready
    const made = answerBlock(runner, job, worlds)
    const block = shared ? intoSharedMemory(made) : made
    const { backend } = runner.engine
    return [{ kind: 'block', id, index, block, backend }, shared ? [] : buffersOf(block)]
  }
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
