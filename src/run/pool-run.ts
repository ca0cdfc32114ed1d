import { BlockDispatch } from './block-dispatch.ts'
import type { Mishap } from './block-dispatch.ts'
import type { BlockAnswer } from './answer-block.ts'
import type { BlockPlan } from './block-plan.ts'
import type { CompiledRun } from './block-setup.ts'
import type { BlockSink } from './block-sink.ts'
import { InOrder } from './in-order.ts'
import type { FixedValues } from './fixed-values.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'
import type { Job } from './job.ts'
import type { FromWorker, ToWorker } from './worker-port.ts'
import type { Artefact } from './job-artefact.ts'

/** Blocks handed to a worker ahead of time, so that it never waits. */
const AHEAD = 2
/** Blocks under way or waiting for an earlier one, by worker. */
const WINDOW = 4
/** A block that was on this many workers when they died, or threw this often, ends the run. */
export const MOST_DEATHS = 3
/** Bits do not change from one try to the next: a block that throws twice throws always. */
export const MOST_FAULTS = 2

/** One job for a pool. */
export interface PoolOrder {
  readonly job: Job
  readonly plan: BlockPlan
  /** Takes the blocks, in order, each once. */
  readonly sink: Pick<BlockSink, 'add'>
  /** Answers come in shared memory. */
  readonly shared: boolean
  readonly artefact: Artefact
  /** What the job runs. A worker is told a program once, however many jobs run it. */
  readonly compiled: CompiledRun
  readonly settings: ScenarioSettings
  readonly fixed: FixedValues
  readonly onProgress?: ((worldsDone: number, worldsTotal: number) => void) | undefined
  /** Ends the run with what is done. */
  readonly signal: AbortSignal
}

/** How a job of a pool ended; the sink has every answer that came. */
export interface PoolOutcome {
  readonly backend: string
  /** Why the run ended before its last block, other than by its signal. */
  readonly failure: PoolFailure | null
}

/** Why a pool gave a job up. */
export interface PoolFailure {
  readonly text: string
  /** The block that could not be run, and its worlds; null when no worker could be started. */
  readonly block: number | null
  readonly worlds: readonly number[]
  readonly tries: number
}

/** A worker as a run sees it. */
export interface PoolWorker {
  readonly name: number
  /** Started, and able to take blocks. */
  readonly isReady: boolean
  post(message: ToWorker): void
  /** Tell it a program, unless it knows it already; gives the number under which it does. */
  teach(compiled: CompiledRun): number
}

/** One job on the workers of a pool: hands out blocks, takes answers, survives deaths. Knows no platform and no clock. */
export class PoolRun {
  readonly id: number
  readonly ended: Promise<PoolOutcome>
  /** Answers that nobody waited for. */
  duplicates = 0
  readonly #order: PoolOrder
  readonly #workers: readonly PoolWorker[]
  readonly #dispatch: BlockDispatch
  readonly #answers: InOrder<BlockAnswer>
  readonly #resolve: (outcome: PoolOutcome) => void
  readonly #reject: (fault: unknown) => void
  #worldsDone = 0
  #backend = ''
  #isOver = false

  constructor(id: number, order: PoolOrder, workers: readonly PoolWorker[]) {
    this.id = id
    this.#order = order
    this.#workers = workers
    this.#dispatch = new BlockDispatch(order.plan.blocks, AHEAD, WINDOW * workers.length)
    this.#answers = new InOrder((answer) => order.sink.add(answer))
    const { promise, resolve, reject } = withResolvers<PoolOutcome>()
    this.ended = promise
    this.#resolve = resolve
    this.#reject = reject
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Start on the workers there are. */
  begin(): void {
    this.#order.signal.addEventListener('abort', this.#stop, { once: true })
    if (this.#order.signal.aborted || this.#dispatch.done) this.#end(null)
    for (const worker of this.#workers) this.join(worker)
    // One block each before any gets its second.
    for (const worker of this.#workers) this.#feed(worker, 1)
    this.#feedAll()
  }

  /** Tell a worker of the job; it takes blocks once it is ready. */
  join(worker: PoolWorker): void {
    if (this.#isOver) return
    const { job, plan, shared, artefact, compiled, settings, fixed } = this.#order
    const { worlds } = plan
    try {
      const program = worker.teach(compiled)
      const { id } = this
      worker.post({ kind: 'job', id, job, program, settings, fixed, worlds, shared, artefact })
    } catch (fault) {
      // A job that cannot be cloned cannot be sent to anybody.
      this.#break(fault)
    }
  }

  /** Take what a worker says. */
  hear(worker: PoolWorker, message: FromWorker): void {
    if (this.#isOver) return
    if (message.kind === 'ready') this.#feed(worker)
    else if (message.id !== this.id) return
    else if (message.kind === 'fault') this.#fault(worker, message.index, message.text)
    else this.#take(worker, message)
  }

  /** Hand the blocks of a dead worker to others. */
  lose(worker: PoolWorker, why: string): void {
    if (this.#isOver) return
    const lost = this.#dispatch.lose(worker.name)
    const worst = lost.find(({ deaths }) => deaths >= MOST_DEATHS)
    if (worst) this.#giveUp(worst, why)
    else this.#feedAll()
  }

  /** End the run: no worker is left. */
  giveUp(text: string, tries: number): void {
    this.#end({ text, block: null, worlds: [], tries })
  }

  readonly #stop = (): void => this.#end(null)

  #take(worker: PoolWorker, { index, block, backend }: FromWorker & { kind: 'block' }): void {
    if (!this.#dispatch.answer(worker.name, index)) {
      this.duplicates++
      return
    }
    this.#backend = backend
    this.#worldsDone += block.worlds.length
    try {
      this.#answers.put(index, block)
      this.#order.onProgress?.(this.#worldsDone, this.#order.plan.worlds)
    } catch (fault) {
      this.#break(fault)
      return
    }
    if (this.#dispatch.done) this.#end(null)
    this.#feed(worker)
    this.#feedAll()
  }

  #fault(worker: PoolWorker, index: number, text: string): void {
    const mishap = this.#dispatch.fault(worker.name, index)
    if (mishap && mishap.faults >= MOST_FAULTS) this.#giveUp(mishap, text)
    else this.#feedAll()
  }

  #feed(worker: PoolWorker, most: number = AHEAD): void {
    for (let i = 0; i < most && worker.isReady && !this.#isOver; i++) {
      const index = this.#dispatch.take(worker.name)
      if (index === null) return
      const worlds = this.#order.plan.worldsOf(index)
      worker.post({ kind: 'block', id: this.id, index, worlds })
    }
  }

  #feedAll(): void {
    for (const worker of this.#workers) this.#feed(worker)
  }

  #giveUp({ block, deaths, faults }: Mishap, text: string): void {
    const worlds = this.#order.plan.worldsOf(block)
    this.#end({ text, block, worlds, tries: deaths + faults })
  }

  #end(failure: PoolFailure | null): void {
    if (this.#isOver) return
    this.#close()
    try {
      this.#answers.flush()
      this.#resolve({ backend: this.#backend, failure })
    } catch (fault) {
      this.#reject(fault)
    }
  }

  #break(fault: unknown): void {
    this.#close()
    this.#reject(fault)
  }

  #close(): void {
    this.#isOver = true
    this.#order.signal.removeEventListener('abort', this.#stop)
    if (this.#dispatch.done) return
    for (const worker of this.#workers) worker.post({ kind: 'stop', id: this.id })
  }
}

function withResolvers<T>(): {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (fault: unknown) => void
} {
  let resolve: (value: T) => void = () => undefined
  let reject: (fault: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
