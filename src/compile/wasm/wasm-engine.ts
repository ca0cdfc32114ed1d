import type { DrawSource } from '../draw-source.ts'
import type { BlockPath, Engine, EngineOptions, Watch } from '../engine.ts'
import type { Program } from '../ir.ts'
import { parameterColumnsOf } from '../parameter-columns.ts'
import { OutcomeReader } from './outcomes.ts'
import type { RuntimeLayout } from './runtime-layout.ts'
import { WasmEvents } from './wasm-events.ts'
import { WasmInputs } from './wasm-inputs.ts'
import { WasmMemory } from './wasm-memory.ts'
import type { CompiledModule } from './web-assembly.ts'
import { webAssembly } from './web-assembly.ts'

/** A compiled module and where its values lie. It can be sent to other threads: each model is compiled once. */
export interface WasmCode {
  readonly module: CompiledModule
  readonly layout: RuntimeLayout
}

const NO_PATHS = new Float64Array(0)

interface Exports {
  begin(): void
  settle(): void
  step(k: number, flags: number): void
  move(k: number): void
}

/** Steps worlds in WebAssembly: two to a vector, a few side by side, so that they stay in the nearest cache. */
export class WasmEngine implements Engine {
  readonly backend = 'wasm'
  readonly lanes: number
  readonly parameterColumns: readonly Watch[]
  readonly #program: Program
  readonly #memory: WasmMemory
  readonly #inputs: WasmInputs
  readonly #outcomes: OutcomeReader
  readonly #exports: Exports
  #events: WasmEvents | null = null

  constructor(program: Program, { module, layout }: WasmCode, options: EngineOptions) {
    this.#program = program
    this.lanes = options.lanes
    this.parameterColumns = parameterColumnsOf(program, options.varying)
    this.#memory = new WasmMemory(program, layout)
    this.#inputs = new WasmInputs(program, this.#memory)
    this.#outcomes = new OutcomeReader(program, this.#memory)
    const { exports } = new (webAssembly().Instance)(module, {
      env: {
        memory: this.#memory.memory,
        events: (index: number) => this.#events?.begin(index),
        unconverged: (index: number) => this.#events?.noteUnconverged(index),
      },
    })
    this.#exports = exports as unknown as Exports
  }

  run(worlds: readonly number[], source: DrawSource): BlockPath {
    const n = worlds.length
    const { lanes, pathLanes, passOffset } = this.#memory.layout
    const isWhole = pathLanes >= n
    const events = new WasmEvents(this.#program, this.#memory, source)
    const block = {
      paths: isWhole ? NO_PATHS : new Float64Array(this.#pathRows * n),
      outcomes: new Float64Array(this.#outcomes.rows * n),
      parameters: new Float64Array(this.parameterColumns.length * n),
      events: events.started,
      clamps: {} as Record<string, number>,
      notFinite: new Int32Array(n),
      unconverged: events.unconverged,
    }
    this.#events = events
    this.#inputs.begin(source)
    this.#exports.begin()
    for (let first = 0; first < n; first += lanes) {
      const real = Math.min(lanes, n - first)
      // The last world fills the lanes that are left over; nothing is told of its copies.
      const pass = Array.from(
        { length: lanes },
        (_, w) => worlds[first + Math.min(w, real - 1)] ?? 0,
      )
      this.#memory.u32[passOffset / 4] = isWhole ? first * 8 : 0
      this.#pass(pass, real, source, events)
      if (!isWhole) this.#copyPaths(block.paths, first, real, n)
      this.#gather(block, first, real, n)
    }
    if (!isWhole) return block
    return { ...block, paths: this.#wholePaths(n) }
  }

  #pass(worlds: readonly number[], real: number, source: DrawSource, events: WasmEvents): void {
    const { steps } = this.#program.time
    this.#memory.clear()
    this.#inputs.worlds(worlds, source)
    events.pass(worlds, real)
    this.#exports.settle()
    for (let k = 0; k <= steps; k++) {
      const flags = this.#inputs.step(k, worlds, source)
      events.step(k)
      this.#exports.step(k, flags)
      if (k < steps) this.#exports.move(k)
    }
  }

  /** Steps times rows of the path. */
  get #pathRows(): number {
    return (this.#program.time.steps + 1) * this.#memory.layout.pathRows
  }

  /** Paths of a block of which memory has held every pass: a view of memory where that is whole. */
  #wholePaths(n: number): Float64Array {
    const { f64, layout } = this.#memory
    const from = layout.path / 8
    if (n === layout.pathLanes) return f64.subarray(from, from + this.#pathRows * n)
    const paths = new Float64Array(this.#pathRows * n)
    this.#copyPaths(paths, 0, n, n)
    return paths
  }

  /** Copy the first `real` worlds of every row of the path to their place in rows of `n`. */
  #copyPaths(paths: Float64Array, first: number, real: number, n: number): void {
    const { f64, layout } = this.#memory
    for (let row = 0; row < this.#pathRows; row++) {
      const [to, from] = [row * n + first, layout.path / 8 + row * layout.pathLanes]
      paths.set(f64.subarray(from, from + real), to)
    }
  }

  /** Copy what else a pass has left in memory to its worlds of a block of `n`. */
  #gather(
    block: Omit<BlockPath, 'paths'> & { clamps: Record<string, number> },
    first: number,
    real: number,
    n: number,
  ): void {
    const { f64, u32, layout } = this.#memory
    const { parameters, notFinite, clamps } = block
    this.parameterColumns.forEach(({ node, element }, c) => {
      for (let w = 0; w < real; w++)
        parameters[c * n + first + w] = this.#memory.read(node, element, w)
    })
    for (let w = 0; w < real; w++) notFinite[first + w] = f64[layout.notFinite / 8 + w] ?? -1
    for (const { name, at } of layout.clamps) {
      // Counters stay far below 2^32: their low words tell all.
      let count = 0
      for (let w = 0; w < real; w++) count += u32[at / 4 + 2 * w] ?? 0
      if (count > 0) clamps[name] = (clamps[name] ?? 0) + count
    }
    this.#outcomes.read(block.outcomes, first, real, n)
  }
}
