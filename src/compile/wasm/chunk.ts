import type { Cells, Store } from './cells.ts'
import { Code } from './code.ts'
import type { Dag } from './dag.ts'
import { K, RATE } from './dag.ts'
import { writeInstruction } from './instruction-code.ts'
import type { MemoryMap } from './memory-map.ts'
import { OP, TYPE } from './opcodes.ts'

/** Most new operations of one function: engines take long over larger ones. */
const CHUNK_OPERATIONS = 900
/** Deeper expressions are cut by a local: engines parse them on a stack. */
const MOST_NESTED = 40

/** Local 0 of every chunk: byte offset of the two worlds. */
const WORLD = 0

/** One straight-line function: values in order, each used or stored, for two worlds. */
export interface Chunk {
  readonly values: ChunkValues
  readonly stores: readonly { readonly store: Store; readonly value: number }[]
  /** Once for all worlds, or for each two. */
  readonly rate: number
}

/** Values of a chunk: operation and arguments (other values). */
interface ChunkValues {
  readonly op: number[]
  readonly args: (readonly number[])[]
  /** Number of values before the ones that a store added. */
  readonly upTo: number[]
}

/** Split stores into chunks; within one, a value that was stored is read from its local, not from memory. */
export function chunksOf(
  stores: readonly Store[],
  rate: number,
  cells: Cells,
  moved: ReadonlyMap<number, number>,
): Chunk[] {
  const chunks: Chunk[] = []
  let open = new ChunkBuilder(cells, moved, rate)
  for (const store of stores) {
    if (open.size > CHUNK_OPERATIONS) {
      chunks.push(open.chunk())
      open = new ChunkBuilder(cells, moved, rate)
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
  readonly #values: ChunkValues = { op: [], args: [], upTo: [] }
  readonly #stores: { store: Store; value: number }[] = []
  readonly #valueOf = new Map<number, number>()
  /** Values of cells that were stored. */
  readonly #stored = new Map<number, number>()
  readonly #storedUniform = new Map<number, number>()

  constructor(cells: Cells, moved: ReadonlyMap<number, number>, rate: number) {
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
      const args: number[] = []
      for (let i = 0; i < arity; i++)
        args.push(this.#known(this.#resolve(dag.argument(op, i))) ?? 0)
      this.#valueOf.set(op, this.#values.op.push(op) - 1)
      this.#values.args.push(args)
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
    return this.#valueOf.get(op)
  }
}

/** Cells that a chunk reads from memory. */
export function cellsRead(chunk: Chunk, dag: Dag, add: (cell: number) => void): void {
  for (const op of chunk.values.op) if (dag.kind[op] === K.cell) add(dag.a[op] ?? 0)
}

/** What a chunk needs to know of the module around it. */
export interface ChunkPlace {
  readonly dag: Dag
  readonly memory: MemoryMap
  /** Globals: the step, the byte offset of a ring's slot by its depth, and the path row of the step. */
  readonly step: number
  readonly slotOf: (depth: number) => number
  readonly pathRow: number
  /** Function of a table. */
  readonly tableOf: (table: number) => number
}

/** Write a chunk as a function of the byte offset of two worlds. */
export function writeChunk(chunk: Chunk, place: ChunkPlace): Code {
  return new ChunkWriter(chunk, place).write()
}

class ChunkWriter {
  readonly #code = new Code(1)
  readonly #chunk: Chunk
  readonly #place: ChunkPlace
  readonly #uses: Int32Array
  readonly #nested: Int32Array
  readonly #localOf: Int32Array
  /** Cells that this chunk writes: what it reads of them, it reads before. */
  readonly #written = new Set<number>()
  readonly #writesRings: boolean
  #spare = -1

  constructor(chunk: Chunk, place: ChunkPlace) {
    this.#chunk = chunk
    this.#place = place
    for (const { store } of chunk.stores)
      if (store.target.kind === 'cell') this.#written.add(store.target.index)
    this.#writesRings = chunk.stores.some(({ store }) => store.target.kind === 'ring')
    const size = chunk.values.op.length
    this.#uses = new Int32Array(size)
    this.#nested = new Int32Array(size)
    this.#localOf = new Int32Array(size).fill(-1)
  }

  write(): Code {
    const { values, stores } = this.#chunk
    const live = stores.filter(({ store }) => this.#isNeeded(store))
    for (const { value } of live) this.#use(value)
    for (let v = values.op.length - 1; v >= 0; v--)
      if ((this.#uses[v] ?? 0) > 0) for (const arg of values.args[v] ?? []) this.#use(arg)
    let from = 0
    for (const [i, { store, value }] of stores.entries()) {
      const to = values.upTo[i] ?? 0
      for (let v = from; v < to; v++) this.#name(v)
      from = to
      if (this.#isNeeded(store)) this.#store(store, value)
    }
    return this.#code
  }

  #use(value: number): void {
    this.#uses[value] = (this.#uses[value] ?? 0) + 1
  }

  #isNeeded({ target }: Store): boolean {
    return target.kind !== 'cell' || this.#place.memory.hasCell(target.index)
  }

  /** Put a value into a local where it is used again or nests too deep. */
  #name(value: number): void {
    const uses = this.#uses[value] ?? 0
    if (uses === 0) return
    const op = this.#chunk.values.op[value] ?? 0
    const kind = this.#place.dag.kind[op] ?? 0
    const depth =
      1 +
      (this.#chunk.values.args[value] ?? []).reduce(
        (most, a) => Math.max(most, this.#nested[a] ?? 0),
        0,
      )
    this.#nested[value] = depth
    // Constants are read again: a load is cheaper than a register held.
    if (kind === K.constant || kind === K.uniform) return
    const isOverwritten =
      kind === K.cell
        ? this.#written.has(this.#place.dag.a[op] ?? 0)
        : this.#writesRings && (kind === K.ring || kind === K.lag)
    if (uses === 1 && depth < MOST_NESTED && !isOverwritten) return
    const local = this.#code.local(TYPE.v128)
    this.#compute(value)
    this.#code.at(OP.localSet, local)
    this.#localOf[value] = local
    this.#nested[value] = 0
  }

  #emit(value: number): void {
    const local = this.#localOf[value] ?? -1
    if (local >= 0) this.#code.at(OP.localGet, local)
    else this.#compute(value)
  }

  #compute(value: number): void {
    const { dag, memory } = this.#place
    const code = this.#code
    const op = this.#chunk.values.op[value] ?? 0
    const args = this.#chunk.values.args[value] ?? []
    const kind = dag.kind[op] ?? 0
    const a = dag.a[op] ?? 0
    switch (kind) {
      case K.constant:
        code.i32(0)
        code.loadSplat(memory.constant(a))
        return
      case K.uniform:
        code.i32(0)
        code.loadSplat(memory.uniform(a))
        return
      case K.cell:
        code.at(OP.localGet, WORLD)
        code.load(memory.cell(a))
        return
      case K.ring:
        this.#slot(a)
        code.load(memory.ring(a))
        return
      case K.lag: {
        const ring = dag.b[op] ?? 0
        for (const arg of args) this.#emit(arg)
        this.#slot(ring)
        code.load(memory.ring(ring))
        code.at(OP.globalGet, this.#place.step)
        code.i32(dag.c[op] ?? 0)
        code.op(OP.i32LtU)
        code.selectVector()
        return
      }
      default:
    }
    for (const arg of args) this.#emit(arg)
    writeInstruction(code, dag, op, this.#place.tableOf, () => {
      if (this.#spare < 0) this.#spare = code.local(TYPE.v128)
      return this.#spare
    })
  }

  /** Address of this step's slot of a ring, without the ring's own offset. */
  #slot(ring: number): void {
    this.#code.at(OP.globalGet, this.#place.slotOf(this.#place.memory.depthOf(ring)))
    this.#code.at(OP.localGet, WORLD)
    this.#code.op(OP.i32Add)
  }

  #store({ target }: Store, value: number): void {
    const code = this.#code
    const { memory, pathRow } = this.#place
    switch (target.kind) {
      case 'cell':
        code.at(OP.localGet, WORLD)
        this.#emit(value)
        code.store(memory.cell(target.index))
        return
      case 'uniform':
        code.i32(0)
        this.#emit(value)
        code.storeLane0(memory.uniform(target.index))
        return
      case 'ring':
        this.#slot(target.index)
        this.#emit(value)
        code.store(memory.ring(target.index))
        return
      case 'path':
        code.at(OP.globalGet, pathRow)
        code.at(OP.localGet, WORLD)
        code.op(OP.i32Add)
        this.#emit(value)
        code.store(memory.pathRow(target.index))
    }
  }
}

/** Whether chunks of a rate run once for all worlds. */
export function isForAllWorlds(rate: number): boolean {
  return (rate & RATE.lane) === 0
}
