/**
 * Keeps what was last made from some text. The key is the whole content: the map hashes it and compares it on a hit,
 * so two contents are never taken for one.
 */
export class Recent<T> {
  readonly #most: number
  readonly #made = new Map<string, T>()

  /** @param most How many are kept; the one that was asked for longest ago goes first. */
  constructor(most: number) {
    this.#most = most
  }

  /** What was made from a content before; undefined when it is not kept. */
  find(content: string): T | undefined {
    const known = this.#made.get(content)
    if (known !== undefined) this.put(content, known)
    return known
  }

  /** Keep what was made from a content. */
  put(content: string, made: T): void {
    this.#made.delete(content)
    this.#made.set(content, made)
    const [oldest] = this.#made.keys()
    if (this.#made.size > this.#most && oldest !== undefined) this.#made.delete(oldest)
  }

  /** What was made from a content, or make and keep it. */
  of(content: string, make: () => T): T {
    const known = this.find(content)
    if (known !== undefined) return known
    const made = make()
    this.put(content, made)
    return made
  }
}
