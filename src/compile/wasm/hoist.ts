import type { Cells, Store } from './cells.ts'
import { K, RATE } from './dag.ts'
import { V } from './opcodes.ts'

/** A part that rests on parameters alone is kept from this cost on; below it, working it out again beats reading it. */
const LEAST_COST_OF_PARAMETERS = 2
const COST_OF_DIVISION = 6

/**
 * Moves parts of equations to where they change no more often than they must: what rests on constants and data to
 * once a step (or a run) for all worlds, what rests on parameters to once a run for each world.
 */
export class Hoister {
  /** Once a run for all worlds; once a step for all worlds; once a run for each world. */
  readonly uniformFixed: Store[] = []
  readonly uniformEachStep: Store[] = []
  readonly laneFixed: Store[] = []
  /** The operation that reads a moved part from its own cell. */
  readonly moved: Map<number, number> = new Map()
  readonly #cells: Cells
  /** By operation: a bit for each rate at which it was looked at. */
  #seen = new Uint8Array(4096)

  constructor(cells: Cells) {
    this.#cells = cells
  }

  /** Move parts of an operation that is evaluated at `rate`. */
  settle(root: number, rate: number): void {
    const { dag } = this.#cells
    const todo = [root]
    const bit = 1 << rate
    if (this.#seen.length < dag.size) this.#grow(dag.size)
    for (let op = todo.pop(); op !== undefined; op = todo.pop()) {
      const seen = this.#seen[op] ?? 0
      if ((seen & bit) !== 0) continue
      this.#seen[op] = seen | bit
      const own = dag.rate[op] ?? RATE.both
      if (own !== rate && !dag.isLeaf(op)) {
        if (this.moved.has(op)) continue
        const least = (own & RATE.lane) === 0 ? 1 : LEAST_COST_OF_PARAMETERS
        // A mask's lanes are equal in a uniform cell too: any 64 bits are kept.
        if (this.#cost(op) >= least) {
          this.#move(op, own)
          continue
        }
      }
      for (let i = dag.arity(op) - 1; i >= 0; i--) todo.push(dag.argument(op, i))
    }
  }

  #move(op: number, rate: number): void {
    // Its own parts first, so that they stand before it in the lists.
    this.settle(op, rate)
    const { dag } = this.#cells
    if ((rate & RATE.lane) === 0) {
      const index = this.#cells.uniform()
      this.moved.set(op, dag.uniform(index, rate))
      const list = rate === RATE.constant ? this.uniformFixed : this.uniformEachStep
      list.push({ target: { kind: 'uniform', index }, op })
    } else {
      const index = this.#cells.lane()
      this.moved.set(op, dag.cell(index, rate))
      this.laneFixed.push({ target: { kind: 'cell', index }, op })
    }
  }

  /** Rough cost of an operation: its own and one for each part that is more than a read. */
  #cost(op: number): number {
    const { dag } = this.#cells
    const kind = dag.kind[op] ?? 0
    if (kind === V.div || kind === V.sqrt || kind === K.table) return COST_OF_DIVISION
    let cost = 1
    for (let i = 0; i < dag.arity(op); i++) if (!dag.isLeaf(dag.argument(op, i))) cost++
    return cost
  }

  #grow(size: number): void {
    const next = new Uint8Array(size * 2)
    next.set(this.#seen)
    this.#seen = next
  }
}
