import type { BlockAnswer } from './answer-block.ts'
import type { BlockPlan } from './block-plan.ts'
import type { PortEvents, SpawnWorker, ToWorker, WorkerPort } from './worker-port.ts'

/** What a scripted worker can be made to do. */
export type Act = 'answer' | 'newest' | 'twice' | 'fault' | 'die' | 'ghost' | 'stray' | 'rest'

/** A worker that does what it is told by the test, and only then. */
class FakeWorker implements WorkerPort {
  readonly heard: ToWorker[] = []
  readonly #events: PortEvents
  readonly #blocks: (ToWorker & { kind: 'block' })[] = []
  #isReady = false
  isDead = false

  constructor(events: PortEvents) {
    this.#events = events
  }

  post(message: ToWorker): void {
    this.heard.push(message)
    if (message.kind === 'block') this.#blocks.push(message)
    if (message.kind === 'stop') this.#blocks.length = 0
  }

  end(): Promise<void> {
    this.isDead = true
    return Promise.resolve()
  }

  act(act: Act): void {
    if (act === 'rest' || (this.isDead && act !== 'ghost')) return
    if (act === 'die') {
      this.isDead = true
      this.#events.death('it was told to')
      return
    }
    if (!this.#isReady) {
      this.#isReady = true
      this.#events.message({ kind: 'ready' })
      return
    }
    const block = act === 'newest' ? this.#blocks.pop() : this.#blocks.shift()
    if (!block) return
    const { id, index, worlds } = block
    if (act === 'fault') {
      this.#events.message({ kind: 'fault', id, index, text: 'told to throw' })
      return
    }
    const answer = { kind: 'block', id, index, block: answerFor(worlds), backend: 'fake' } as const
    this.#events.message(answer)
    if (act === 'twice') this.#events.message(answer)
    if (act === 'stray') {
      this.#events.message({ ...answer, id: id - 1 })
      this.#events.message({ ...answer, index: index + 1000 })
    }
  }
}

/** Scripted workers and the blocks that were handed to them. */
export class FakeWorkers {
  readonly all: FakeWorker[] = []
  readonly spawn: SpawnWorker = (events) => {
    const worker = new FakeWorker(events)
    this.all.push(worker)
    return worker
  }

  get alive(): readonly FakeWorker[] {
    return this.all.filter((w) => !w.isDead)
  }

  /** Blocks of a job handed out, in any order, each as often as it was. */
  handedOut(id: number): number[] {
    return this.all.flatMap(({ heard }) =>
      heard.flatMap((m) => (m.kind === 'block' && m.id === id ? [m.index] : [])),
    )
  }
}

/** A plan of blocks of two worlds; world 2 b is the first of block b. */
export function planOf(blocks: number): BlockPlan {
  return {
    blocks,
    worlds: 2 * blocks,
    lanes: 2,
    worldsOf: (block) => [2 * block, 2 * block + 1],
  }
}

/** Number of the block of an answer of a `planOf` plan. */
export function blockOf(answer: BlockAnswer): number {
  return (answer.worlds[0] ?? NaN) / 2
}

function answerFor(worlds: readonly number[]): BlockAnswer {
  return { worlds } as BlockAnswer
}
