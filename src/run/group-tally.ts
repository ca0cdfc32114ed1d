import type { GroupMeans } from './folded.ts'
import { FOLD_BLOCK_WORLDS } from './fold-request.ts'

/** Groups that worlds are dealt to, block by block: enough for a standard error good to a tenth. */
export const GROUPS = 64

/** Means of outcomes in fixed groups of worlds: the same worlds of two runs fall into the same groups. */
export class GroupTally {
  readonly #outcomes: number
  readonly #worlds: Float64Array
  readonly #sums: Float64Array

  constructor(outcomes: number) {
    this.#outcomes = outcomes
    this.#worlds = new Float64Array(GROUPS)
    this.#sums = new Float64Array(GROUPS * outcomes)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#worlds.byteLength + this.#sums.byteLength
  }

  /**
   * Add a block.
   *
   * @param rows Outcomes, shape [outcome, world].
   */
  add(firstWorld: number, worlds: number, rows: Float64Array): void {
    const group = Math.floor(firstWorld / FOLD_BLOCK_WORLDS) % GROUPS
    this.#worlds[group] = (this.#worlds[group] ?? 0) + worlds
    for (let o = 0; o < this.#outcomes; o++) {
      let sum = 0
      for (let w = 0; w < worlds; w++) sum += rows[o * worlds + w] ?? NaN
      const at = group * this.#outcomes + o
      this.#sums[at] = (this.#sums[at] ?? 0) + sum
    }
  }

  /** Means of the groups that have worlds. */
  means(outcomes: readonly string[]): GroupMeans {
    const used = Array.from(this.#worlds.keys()).filter((g) => (this.#worlds[g] ?? 0) > 0)
    const meanOf = (g: number, o: number): number =>
      (this.#sums[g * this.#outcomes + o] ?? NaN) / (this.#worlds[g] ?? NaN)
    return {
      worlds: used.map((g) => this.#worlds[g] ?? 0),
      means: Object.fromEntries(
        outcomes.map((label, o) => {
          const means = used.map((g) => meanOf(g, o))
          return [label, means.every(Number.isFinite) ? means : null]
        }),
      ),
    }
  }
}
