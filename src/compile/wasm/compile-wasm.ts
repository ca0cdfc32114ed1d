import type { EngineOptions } from '../engine.ts'
import type { Program } from '../ir.ts'
import { emitModule } from './emit-module.ts'
import { TooMuchMemory } from './memory-map.ts'
import { TooLarge } from './operation-table.ts'
import type { WasmCode } from './wasm-engine.ts'
import { webAssembly } from './web-assembly.ts'

/** Worlds of a pass: a multiple of 4, so that random numbers come in fours. */
const MOST_LANES = 32
const LEAST_LANES = 8
/** Bytes of cells that stay in the nearest cache. */
const CACHE_BYTES = 24_576

/**
 * Compile a program to WebAssembly.
 *
 * @returns Null where the program is too large for one module; another back-end runs it.
 */
export function compileWasm(program: Program, options: EngineOptions): WasmCode | null {
  try {
    const { bytes, layout } = emitModule(program, passLanes(program, options.lanes), {
      varying: options.varying,
      checkAll: options.checkAll,
      path: options.watches,
    })
    return { module: new (webAssembly().Module)(bytes), layout }
  } catch (fault) {
    if (fault instanceof TooLarge || fault instanceof TooMuchMemory) return null
    throw fault
  }
}

/** Worlds side by side: as many as keep the cells in cache, a power of two. */
function passLanes(program: Program, worlds: number): number {
  const cells = program.nodes.reduce(
    (n, node) => n + (node.kind === 'parameter' ? 0 : node.size),
    0,
  )
  let lanes = LEAST_LANES
  while (lanes < MOST_LANES && lanes < worlds && lanes * 2 * 8 * cells <= CACHE_BYTES) lanes *= 2
  return lanes
}
