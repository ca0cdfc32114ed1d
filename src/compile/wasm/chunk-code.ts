import type { Chunk } from './chunk.ts'
import type { Store } from './cells.ts'
import type { Code } from './code.ts'
import { K } from './dag.ts'
import type { InstructionPlace } from './instruction-code.ts'
import { writeInstruction, writeRead } from './instruction-code.ts'
import { OP } from './opcodes.ts'

/** Deeper expressions are cut by a local: engines parse them on a stack. */
const MOST_NESTED = 40

/** What a chunk needs to know of the module around it. */
export interface ChunkPlace extends InstructionPlace {
  /** Globals: the step, the byte offset of a ring's slot by its depth, and the path row of the step. */
  readonly step: number
  readonly slotOf: (depth: number) => number
  readonly pathRow: number
}

/**
 * Write a chunk.
 *
 * @param world Local that holds the byte offset of the two worlds.
 */
export function writeChunk(chunk: Chunk, place: ChunkPlace, code: Code, world: number): void {
  code.freeVectors()
  new ChunkWriter(chunk, place, code, world).write()
}

class ChunkWriter {
  readonly #code: Code
  readonly #world: number
  readonly #chunk: Chunk
  readonly #place: ChunkPlace
  readonly #uses: Int32Array
  readonly #nested: Int32Array
  readonly #localOf: Int32Array
  /** Cells that this chunk writes: what it reads of them, it reads before. */
  readonly #written = new Set<number>()
  readonly #writesRings: boolean
  readonly #spares: number[] = []

  constructor(chunk: Chunk, place: ChunkPlace, code: Code, world: number) {
    this.#chunk = chunk
    this.#place = place
    this.#code = code
    this.#world = world
    for (const { store } of chunk.stores)
      if (store.target.kind === 'cell') this.#written.add(store.target.index)
    this.#writesRings = chunk.stores.some(({ store }) => store.target.kind === 'ring')
    const size = chunk.values.op.length
    this.#uses = new Int32Array(size)
    this.#nested = new Int32Array(size)
    this.#localOf = new Int32Array(size).fill(-1)
  }

  write(): void {
    const { values, stores } = this.#chunk
    const live = stores.filter(({ store }) => this.#isNeeded(store))
    for (const { value } of live) this.#use(value)
    for (let v = values.op.length - 1; v >= 0; v--)
      if ((this.#uses[v] ?? 0) > 0)
        for (let i = this.#arity(v) - 1; i >= 0; i--) this.#use(this.#argument(v, i))
    let from = 0
    for (const [i, { store, value }] of stores.entries()) {
      const to = values.upTo[i] ?? 0
      for (let v = from; v < to; v++) this.#name(v)
      from = to
      if (this.#isNeeded(store)) this.#store(store, value)
    }
  }

  #use(value: number): void {
    this.#uses[value] = (this.#uses[value] ?? 0) + 1
  }

  #arity(value: number): number {
    return this.#place.dag.arity(this.#chunk.values.op[value] ?? 0)
  }

  #argument(value: number, i: number): number {
    const { a, b, c } = this.#chunk.values
    return (i === 0 ? a[value] : i === 1 ? b[value] : c[value]) ?? 0
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
    let depth = 1
    for (let i = this.#arity(value) - 1; i >= 0; i--)
      depth = Math.max(depth, 1 + (this.#nested[this.#argument(value, i)] ?? 0))
    this.#nested[value] = depth
    // Constants are read again: a load is cheaper than a register held.
    if (kind === K.constant || kind === K.uniform) return
    const isOverwritten =
      kind === K.cell
        ? this.#written.has(this.#place.dag.a[op] ?? 0)
        : this.#writesRings && (kind === K.ring || kind === K.lag)
    if (uses === 1 && depth < MOST_NESTED && !isOverwritten) return
    const local = this.#code.vector()
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
    const kind = dag.kind[op] ?? 0
    const a = dag.a[op] ?? 0
    if (writeRead(code, this.#place, op, this.#world)) return
    switch (kind) {
      case K.ring:
        this.#slot(a)
        code.load(memory.ring(a))
        return
      case K.lag: {
        const ring = dag.b[op] ?? 0
        this.#emit(this.#argument(value, 0))
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
    for (let i = 0; i < this.#arity(value); i++) this.#emit(this.#argument(value, i))
    writeInstruction(code, this.#place, op, (which) => (this.#spares[which] ??= code.vector()))
  }

  /** Address of this step's slot of a ring, without the ring's own offset. */
  #slot(ring: number): void {
    this.#code.at(OP.globalGet, this.#place.slotOf(this.#place.memory.depthOf(ring)))
    this.#code.at(OP.localGet, this.#world)
    this.#code.op(OP.i32Add)
  }

  #store({ target }: Store, value: number): void {
    const code = this.#code
    const { memory, pathRow } = this.#place
    switch (target.kind) {
      case 'cell':
        code.at(OP.localGet, this.#world)
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
        code.at(OP.localGet, this.#world)
        code.op(OP.i32Add)
        this.#emit(value)
        code.store(memory.pathRow(target.index))
    }
  }
}
