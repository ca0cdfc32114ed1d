/** Puts answers that come in any order back into the order of their blocks. Keeps only those that wait for one before them. */
export class InOrder<T> {
  readonly #deliver: (answer: T) => void
  readonly #waiting = new Map<number, T>()
  #next = 0

  /** @param deliver Takes the answers, in order. */
  constructor(deliver: (answer: T) => void) {
    this.#deliver = deliver
  }

  /** Answers that wait for one before them. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Take the answer of a block; each block once. */
  put(block: number, answer: T): void {
    this.#waiting.set(block, answer)
    for (;;) {
      const next = this.#waiting.get(this.#next)
      if (next === undefined) return
      this.#waiting.delete(this.#next++)
      this.#deliver(next)
    }
  }

  /** Deliver what waits, in order, over the gaps: the blocks before will not come. */
  flush(): void {
    const blocks = [...this.#waiting.keys()].sort((a, b) => a - b)
    for (const block of blocks) {
      const answer = this.#waiting.get(block)
      this.#waiting.delete(block)
      if (answer !== undefined) this.#deliver(answer)
    }
  }
}
