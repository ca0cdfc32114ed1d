import type { Cells } from './cells.ts'

const PAGE_BYTES = 65_536
/** Most memory of one module. */
const MOST_BYTES = 2 ** 31

/** Thrown when a block of worlds does not fit into the memory of a module. */
export class TooMuchMemory extends Error {}

/** Where everything lies in a module's memory. Byte offsets; a cell is one double for each world of a block. */
export class MemoryMap {
  /** Worlds of a block. */
  readonly lanes: number
  /** Bytes of a cell. */
  readonly stride: number
  /** World numbers, 32 bits each. */
  readonly worlds: number
  /** Seed, low and high word. */
  readonly seed: number
  /** Keys of random streams: low and high word each. */
  readonly keys: number
  /** Flags of shock elements for which events are given or dated in this step, 32 bits each. */
  readonly forced: number
  /** Points of each lookup table: x and y in turn. */
  readonly tables: readonly number[]
  /** Tables of offsets, 32 bits each. */
  readonly offsets: number
  readonly firstCell: number
  readonly cellsEnd: number
  readonly path: number
  /** Bytes of a step's row of the path. */
  readonly pathStride: number
  readonly bytes: number
  readonly #cells: Cells
  readonly #uniforms: number
  readonly #cellAt: Int32Array
  readonly #rings: readonly number[]

  /**
   * @param needed Cells that must be in memory.
   * @param streams How many random streams have keys.
   * @param flags How many shock elements have flags.
   * @param rows Rows of the path in each step.
   * @throws {TooMuchMemory}
   */
  constructor(
    cells: Cells,
    lanes: number,
    needed: ReadonlySet<number>,
    streams: number,
    flags: number,
    rows: number,
  ) {
    this.#cells = cells
    this.lanes = lanes
    this.stride = lanes * 8
    let at = cells.dag.constants.length * 8
    this.#uniforms = at
    at = align(at + cells.uniformCells * 8)
    this.worlds = at
    at += lanes * 4
    this.seed = at
    at += 16
    this.keys = at
    at += streams * 8
    this.forced = at
    at = align(at + flags * 4)
    this.tables = cells.program.tables.map(({ x }) => {
      const from = at
      at += x.length * 16
      return from
    })
    this.offsets = at
    at = align(at + cells.offsets.length * 4)
    this.firstCell = at
    this.#cellAt = new Int32Array(cells.laneCells).fill(-1)
    for (let cell = 0; cell < cells.laneCells; cell++)
      if (needed.has(cell)) {
        this.#cellAt[cell] = at
        at += this.stride
      }
    this.cellsEnd = at
    this.#rings = cells.rings.map(({ depth }) => {
      const from = at
      at += depth * this.stride
      return from
    })
    this.path = at
    this.pathStride = rows * this.stride
    at += (cells.program.time.steps + 1) * this.pathStride
    if (at > MOST_BYTES) throw new TooMuchMemory()
    this.bytes = at
  }

  get pages(): number {
    return Math.ceil(this.bytes / PAGE_BYTES)
  }

  constant(index: number): number {
    return index * 8
  }

  uniform(index: number): number {
    return this.#uniforms + index * 8
  }

  hasCell(cell: number): boolean {
    return (this.#cellAt[cell] ?? -1) >= 0
  }

  cell(cell: number): number {
    const at = this.#cellAt[cell] ?? -1
    if (at < 0) throw new Error(`cell ${cell} has no place`)
    return at
  }

  ring(ring: number): number {
    return this.#rings[ring] ?? 0
  }

  depthOf(ring: number): number {
    return this.#cells.rings[ring]?.depth ?? 1
  }

  /** Offset of a row of the path within a step. */
  pathRow(row: number): number {
    return row * this.stride
  }
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64
}
