/** What happened to a block that came back without an answer. */
export interface Mishap {
  readonly block: number
  /** How often it has been on a worker that died. */
  readonly deaths: number
  /** How often it has thrown. */
  readonly faults: number
}

/**
 * Says which block a worker gets next, so that each is answered once whatever happens to the workers.
 *
 * A block that was on a worker when it died, or that threw, is handed out again, and alone: what happens next is its own doing.
 * No block is handed out that lies `window` or more past the first one unanswered, so little ever waits.
 */
export class BlockDispatch {
  readonly #blocks: number
  readonly #ahead: number
  readonly #window: number
  /** Blocks from here on have never been handed out. */
  #fresh = 0
  /** First block without an answer. */
  #open = 0
  /** Answered blocks past the first open one. */
  readonly #answered = new Set<number>()
  readonly #held = new Map<number, Set<number>>()
  readonly #returned = new Set<number>()
  readonly #mishaps = new Map<number, Mishap>()

  /**
   * @param blocks Number of blocks.
   * @param ahead Blocks that one worker holds at most.
   * @param window Blocks under way or waiting at most.
   */
  constructor(blocks: number, ahead: number, window: number) {
    this.#blocks = blocks
    this.#ahead = ahead
    this.#window = window
  }

  /** True when every block has its answer. */
  get done(): boolean {
    return this.#open >= this.#blocks
  }

  /** Hand the next block to a worker; null when there is none for it now. */
  take(worker: number): number | null {
    const held = this.#held.get(worker) ?? new Set<number>()
    this.#held.set(worker, held)
    if (held.size === 0 && this.#returned.size > 0) {
      const block = Math.min(...this.#returned)
      this.#returned.delete(block)
      held.add(block)
      return block
    }
    // What came back goes first; the first worker to run dry takes it.
    if (this.#returned.size > 0 || held.size >= this.#ahead) return null
    if ([...held].some((block) => this.#mishaps.has(block))) return null
    if (this.#fresh >= Math.min(this.#blocks, this.#open + this.#window)) return null
    held.add(this.#fresh)
    return this.#fresh++
  }

  /**
   * Note the answer of a block.
   *
   * @returns False when nobody waits for it: it was answered before, or never handed out.
   */
  answer(worker: number, block: number): boolean {
    this.#held.get(worker)?.delete(block)
    if (!(block < this.#fresh) || block < this.#open || this.#answered.has(block)) return false
    for (const held of this.#held.values()) held.delete(block)
    this.#returned.delete(block)
    this.#mishaps.delete(block)
    this.#answered.add(block)
    while (this.#answered.delete(this.#open)) this.#open++
    return true
  }

  /** Take back a block that threw; null when the worker does not hold it. */
  fault(worker: number, block: number): Mishap | null {
    if (this.#held.get(worker)?.delete(block) !== true) return null
    return this.#giveBack(block, 0, 1)
  }

  /** Take back every block of a worker that died. */
  lose(worker: number): readonly Mishap[] {
    const lost = [...(this.#held.get(worker) ?? [])]
    this.#held.delete(worker)
    return lost.map((block) => this.#giveBack(block, 1, 0))
  }

  #giveBack(block: number, deaths: number, faults: number): Mishap {
    const before = this.#mishaps.get(block)
    const mishap = {
      block,
      deaths: (before?.deaths ?? 0) + deaths,
      faults: (before?.faults ?? 0) + faults,
    }
    this.#mishaps.set(block, mishap)
    this.#returned.add(block)
    return mishap
  }
}
