import type { EngineOptions } from '../engine.ts'
import type { Program } from '../ir.ts'
import { emitModule } from './emit-module.ts'
import type { EmittedModule } from './emit-module.ts'
import { LEAST_LOOP_COST, LOOP_COST } from './is-loop.ts'
import { TooMuchMemory } from './memory-map.ts'
import { TooLarge } from './operation-table.ts'
import type { WasmCode } from './wasm-engine.ts'
import { webAssembly } from './web-assembly.ts'

/** Worlds of a pass: a multiple of 4, so that random numbers come in fours. */
const MOST_LANES = 32
const LEAST_LANES = 8
/** Worlds of a pass whose paths are so long that more would not fit. */
const FEWEST_LANES = 4
/** Bytes of cells that stay in the nearest cache. */
const CACHE_BYTES = 24_576

/**
 * Write a program as a module.
 *
 * @returns Null where it is too large for one; another back-end runs it.
 */
export function emitWasm(program: Program, options: EngineOptions): EmittedModule | null {
  const lanes = passLanes(program, options.lanes)
  return (
    emitLanes(program, lanes, options, LOOP_COST) ??
    emitLanes(program, FEWEST_LANES, options, LEAST_LOOP_COST)
  )
}

function emitLanes(
  program: Program,
  lanes: number,
  options: EngineOptions,
  loopFrom: number,
): EmittedModule | null {
  try {
    return emitModule(program, lanes, {
      varying: options.varying,
      checkAll: options.checkAll,
      path: options.watches,
      loopFrom: options.loopFrom ?? loopFrom,
    })
  } catch (fault) {
    if (fault instanceof TooLarge || fault instanceof TooMuchMemory) return null
    throw fault
  }
}

/** Compile a program to WebAssembly at once; null where it is too large for one module. */
export function compileWasm(program: Program, options: EngineOptions): WasmCode | null {
  const emitted = emitWasm(program, options)
  if (!emitted) return null
  return { module: new (webAssembly().Module)(emitted.bytes), layout: emitted.layout }
}

/** Compile a program to WebAssembly in the background; null where it is too large for one module. */
export async function compileWasmLater(
  program: Program,
  options: EngineOptions,
): Promise<WasmCode | null> {
  const emitted = emitWasm(program, options)
  if (!emitted) return null
  return { module: await webAssembly().compile(emitted.bytes), layout: emitted.layout }
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
