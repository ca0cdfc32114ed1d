import type { Chunk } from './chunk.ts'
import { cellsRead, ChunkScratch, chunksOf } from './chunk.ts'
import type { Store } from './cells.ts'
import { RATE } from './dag.ts'
import type { Plan, Segment } from './plan.ts'

/** Every list of stores of a plan cut into chunks, so that it is known which cells must be in memory. */
export class ChunkLists {
  readonly #plan: Plan
  readonly #most: number
  readonly #scratch: ChunkScratch
  readonly #chunks = new Map<readonly Store[], Chunk[]>()

  /** @param most Operations after which a chunk is closed. */
  constructor(plan: Plan, most: number) {
    this.#plan = plan
    this.#most = most
    this.#scratch = new ChunkScratch(plan.cells.dag.size)
    const { fixed, uniform, first, later, moves, folds, path, checkAll } = plan
    this.#visit(fixed.uniform, RATE.constant)
    this.#visit(fixed.lane, RATE.lane)
    this.#visit(uniform, RATE.time)
    this.#visit(first, RATE.both)
    this.#visit(later, RATE.both)
    for (const stores of [moves.keep, moves.move, moves.settle, moves.checkFirst, path, checkAll])
      this.#add(stores, RATE.both)
    for (const group of folds.groups) {
      this.#add(group.stores, RATE.both)
      this.#add(group.keep, RATE.both)
    }
  }

  of(stores: readonly Store[]): readonly Chunk[] {
    return this.#chunks.get(stores) ?? []
  }

  /** Cells that a chunk, a ring or something outside the module reads or writes. */
  neededCells(): Set<number> {
    const { cells } = this.#plan
    const needed = new Set(cells.external)
    for (const chunks of this.#chunks.values())
      for (const chunk of chunks) cellsRead(chunk, cells.dag, (cell) => needed.add(cell))
    for (const { fillFrom } of cells.rings) if (fillFrom !== null) needed.add(fillFrom)
    return needed
  }

  #add(stores: readonly Store[], rate: number): void {
    if (this.#chunks.has(stores)) return
    const { cells, hoister } = this.#plan
    this.#chunks.set(
      stores,
      chunksOf(stores, rate, cells, hoister.moved, this.#most, this.#scratch),
    )
  }

  #visit(segments: readonly Segment[], rate: number): void {
    for (const segment of segments)
      if (segment.kind === 'stores') this.#add(segment.stores, rate)
      else if (segment.kind === 'shock')
        for (const { ask, decide, act } of segment.shock.elements)
          for (const stores of [ask, decide, act]) this.#add(stores, RATE.both)
      else if (segment.kind === 'solve') {
        const { start, inner, next, move } = segment.solve
        for (const stores of [start, move]) this.#add(stores, RATE.both)
        this.#visit(inner, RATE.both)
        this.#visit(next, RATE.both)
      }
  }
}
