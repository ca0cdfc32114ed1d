import type { Program } from '../ir.ts'
import type { RuntimeLayout } from './runtime-layout.ts'
import type { ModuleMemory } from './web-assembly.ts'
import { webAssembly } from './web-assembly.ts'

/** The memory of a module, read and written by node, element and world. */
export class WasmMemory {
  readonly memory: ModuleMemory
  readonly layout: RuntimeLayout
  readonly f64: Float64Array
  readonly u32: Uint32Array

  constructor(program: Program, layout: RuntimeLayout) {
    this.layout = layout
    this.memory = new (webAssembly().Memory)({ initial: layout.pages })
    this.f64 = new Float64Array(this.memory.buffer)
    this.u32 = new Uint32Array(this.memory.buffer)
    this.u32.set(layout.constants)
    this.u32.set(layout.offsets, layout.offsetsAt / 4)
    program.tables.forEach(({ x, y }, t) => {
      x.forEach((x1, i) => {
        const y1 = y[i] ?? 0
        this.f64.set([x1, y1], (layout.tables[t] ?? 0) / 8 + 2 * i)
        if (i === 0) return
        const [x0 = 0, y0 = 0] = [x[i - 1], y[i - 1]]
        const segment = (layout.segments[t] ?? 0) / 8 + 4 * (i - 1)
        this.f64.set([x0, y0, y1 - y0, x1 - x0], segment)
      })
    })
  }

  /** Index of the first double of a node among those of all worlds, or -1. */
  sharedAt(node: number): number {
    const at = this.layout.uniformOf[node] ?? -1
    return at < 0 ? -1 : at / 8
  }

  /** Index of the first double of an element of a node that has cells, or -1. */
  cellAt(node: number, element: number): number {
    const at = this.layout.laneOf[node] ?? -1
    return at < 0 ? -1 : at / 8 + element * this.layout.lanes
  }

  read(node: number, element: number, lane: number): number {
    const shared = this.sharedAt(node)
    const at = shared >= 0 ? shared + element : this.cellAt(node, element) + lane
    return this.f64[at] ?? Number.NaN
  }

  /** Whether a mask is on in a lane. */
  isOn(mask: number, lane: number): boolean {
    return this.u32[mask / 4 + 2 * lane] !== 0
  }

  /** Make everything that a pass changes as it is before its first step. */
  clear(): void {
    const { clearFrom, clearTo, fills } = this.layout
    this.f64.fill(0, clearFrom / 8, clearTo / 8)
    for (const { at, bytes, value } of fills) this.f64.fill(value, at / 8, (at + bytes) / 8)
  }
}
