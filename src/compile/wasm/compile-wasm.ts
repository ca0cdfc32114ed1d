import type { EngineOptions } from '../engine.ts'
import type { Program } from '../ir.ts'
import { emitModule } from './emit-module.ts'
import type { EmittedModule } from './emit-module.ts'
import { LEAST_LOOP_COST, LOOP_COST } from './is-loop.ts'
import { TooMuchMemory } from './memory-map.ts'
import { TooLarge } from './operation-table.ts'
import type { ModuleShape } from './module-context.ts'
import type { WasmCode } from './wasm-engine.ts'
import { webAssembly } from './web-assembly.ts'

/** Cells of a program that stay in the nearest caches with 32 worlds side by side. */
const SMALL_PROGRAM = 1000
/** Worlds of a pass whose paths are so long that more would not fit. */
const FEWEST_LANES = 4

/**
 * Write a program as a module.
 *
 * @returns Null where it is too large for one; another back-end runs it.
 */
export function emitWasm(program: Program, options: EngineOptions): EmittedModule | null {
  const shape = shapeOf(program, options.lanes)
  return (
    emitShape(program, shape, options, LOOP_COST) ??
    emitShape(program, { ...shape, lanes: FEWEST_LANES }, options, LEAST_LOOP_COST)
  )
}

function emitShape(
  program: Program,
  shape: ModuleShape,
  options: EngineOptions,
  loopFrom: number,
): EmittedModule | null {
  try {
    return emitModule(program, shape, {
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

/**
 * Short loops over more worlds where the cells of a program stay in the nearest caches: their instructions are decoded
 * once. Long ones over few worlds elsewhere: values kept in registers save a way to memory. Measured, see `bench/LOG.md`.
 */
function shapeOf(program: Program, block: number): ModuleShape {
  const cells = program.nodes.reduce(
    (n, node) => n + (node.kind === 'parameter' ? 0 : node.size),
    0,
  )
  const shape =
    cells <= SMALL_PROGRAM ? { lanes: 32, chunkOperations: 40 } : { lanes: 8, chunkOperations: 400 }
  // A block of few worlds is one short pass.
  return { ...shape, lanes: Math.min(shape.lanes, Math.ceil(block / 4) * 4), block }
}
