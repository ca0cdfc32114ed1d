import type { Cells, Store } from './cells.ts'
import type { Dag } from './dag.ts'
import { K } from './dag.ts'

/** One straight stretch: values in order, each used or stored, for two worlds. */
export interface Chunk {
  readonly values: ChunkValues
  readonly stores: readonly { readonly store: Store; readonly value: number }[]
  /** Once for all worlds, or for each two. */
  readonly rate: number
}

/** Values of a chunk: operation and arguments (other values). */
interface ChunkValues {
  readonly op: number[]
  /** Arguments, at most three. */
  readonly a: number[]
  readonly b: number[]
  readonly c: number[]
  /** Number of values before the ones that a store added. */
  readonly upTo: number[]
}

/** Values by operation, shared by chunks made one after another: good where `chunk` names the chunk that set them. */
export class ChunkScratch {
  readonly value: Int32Array
  readonly chunk: Int32Array
  chunks = 0

  /** @param operations Of the graph; all of them must be there before chunks are made. */
  constructor(operations: number) {
    this.value = new Int32Array(operations)
    this.chunk = new Int32Array(operations)
  }
}

/**
 * Split stores into chunks; within one, a value that was stored is read from its local, not from memory.
 *
 * @param most A chunk of more operations is closed.
 * @param scratch Shared with other lists of the same graph.
 */
export function chunksOf(
  stores: readonly Store[],
  rate: number,
  cells: Cells,
  moved: ReadonlyMap<number, number>,
  most: number,
  scratch: ChunkScratch = new ChunkScratch(cells.dag.size),
): Chunk[] {
  const chunks: Chunk[] = []
  let open = new ChunkBuilder(cells, moved, rate, scratch)
  for (const store of stores) {
    if (open.size > most) {
      chunks.push(open.chunk())
      open = new ChunkBuilder(cells, moved, rate, scratch)
    }
    open.add(store)
  }
  if (stores.length > 0) chunks.push(open.chunk())
  return chunks
}

class ChunkBuilder {
  readonly #dag: Dag
  readonly #moved: ReadonlyMap<number, number>
  readonly #rate: number
  readonly #values: ChunkValues = { op: [], a: [], b: [], c: [], upTo: [] }
  readonly #stores: { store: Store; value: number }[] = []
  readonly #scratch: ChunkScratch
  readonly #number: number
  /** Values of cells that were stored. */
  readonly #stored = new Map<number, number>()
  readonly #storedUniform = new Map<number, number>()

  constructor(
    cells: Cells,
    moved: ReadonlyMap<number, number>,
    rate: number,
    scratch: ChunkScratch,
  ) {
    this.#scratch = scratch
    this.#number = ++scratch.chunks
    this.#dag = cells.dag
    this.#moved = moved
    this.#rate = rate
  }

  get size(): number {
    return this.#values.op.length
  }

  add(store: Store): void {
    const value = this.#value(store.op)
    this.#values.upTo.push(this.size)
    this.#stores.push({ store, value })
    if (store.target.kind === 'cell') this.#stored.set(store.target.index, value)
    if (store.target.kind === 'uniform') this.#storedUniform.set(store.target.index, value)
  }

  chunk(): Chunk {
    return { values: this.#values, stores: this.#stores, rate: this.#rate }
  }

  /** Value of an operation: depth first without recursion, arguments before what uses them. */
  #value(root: number): number {
    const dag = this.#dag
    const todo = [this.#resolve(root)]
    for (let op = todo.at(-1); op !== undefined; op = todo.at(-1)) {
      if (this.#known(op) !== undefined) {
        todo.pop()
        continue
      }
      const arity = dag.arity(op)
      const before = todo.length
      for (let i = arity - 1; i >= 0; i--) {
        const arg = this.#resolve(dag.argument(op, i))
        if (this.#known(arg) === undefined) todo.push(arg)
      }
      if (todo.length > before) continue
      const arg = (i: number) =>
        i < arity ? (this.#known(this.#resolve(dag.argument(op, i))) ?? 0) : 0
      const { a, b, c } = this.#values
      a.push(arg(0))
      b.push(arg(1))
      c.push(arg(2))
      this.#scratch.value[op] = this.#values.op.push(op) - 1
      this.#scratch.chunk[op] = this.#number
      todo.pop()
    }
    return this.#known(this.#resolve(root)) ?? 0
  }

  /** What stands for an operation here: itself, or the cell to which it was moved. */
  #resolve(op: number): number {
    const moved = this.#moved.get(op)
    return moved !== undefined && this.#dag.rate[op] !== this.#rate ? moved : op
  }

  #known(op: number): number | undefined {
    const kind = this.#dag.kind[op]
    if (kind === K.cell) {
      const stored = this.#stored.get(this.#dag.a[op] ?? 0)
      if (stored !== undefined) return stored
    } else if (kind === K.uniform) {
      const stored = this.#storedUniform.get(this.#dag.a[op] ?? 0)
      if (stored !== undefined) return stored
    }
    return this.#scratch.chunk[op] === this.#number ? this.#scratch.value[op] : undefined
  }
}

/** Cells that a chunk reads from memory. */
export function cellsRead(chunk: Chunk, dag: Dag, add: (cell: number) => void): void {
  for (const op of chunk.values.op) if (dag.kind[op] === K.cell) add(dag.a[op] ?? 0)
}
