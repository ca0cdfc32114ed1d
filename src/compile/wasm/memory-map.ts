import type { Cells } from './cells.ts'

const PAGE_BYTES = 65_536
/** A path of more bytes is kept for a pass alone and copied after each. */
const MOST_PATH_BYTES = 2 ** 27
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
  /** Segments of each lookup table: x0, y0, rise and run of each in turn. */
  readonly segments: readonly number[]
  /** Tables of offsets, 32 bits each. */
  readonly offsets: number
  readonly firstCell: number
  readonly path: number
  /** Worlds of a row of the path: those of a whole block where they fit, else of a pass. */
  readonly pathLanes: number
  /** Bytes of a step of the path. */
  readonly pathStride: number
  /** Byte offset of the pass in a row of the path, 32 bits. */
  readonly passOffset: number
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
   * @param block Worlds of a block: several passes.
   * @throws {TooMuchMemory}
   */
  constructor(
    cells: Cells,
    lanes: number,
    needed: ReadonlySet<number>,
    streams: number,
    flags: number,
    rows: number,
    block: number,
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
    this.passOffset = at + 8
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
    this.segments = cells.program.tables.map(({ x }) => {
      const from = at
      at += (x.length - 1) * 32
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
    this.#rings = cells.rings.map(({ depth }) => {
      const from = at
      at += depth * this.stride
      return from
    })
    this.path = at
    const steps = cells.program.time.steps + 1
    const whole = Math.ceil(block / lanes) * lanes
    this.pathLanes = steps * rows * whole * 8 <= MOST_PATH_BYTES ? whole : lanes
    this.pathStride = rows * this.pathLanes * 8
    at += steps * this.pathStride
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
    return row * this.pathLanes * 8
  }
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64
}
