import { BlockEngine } from './block-engine.ts'
import type { Engine, EngineOptions } from './engine.ts'
import type { Program } from './ir.ts'
import { compileWasm } from './wasm/compile-wasm.ts'
import { WasmEngine } from './wasm/wasm-engine.ts'

/** Make the fastest engine that this place can run. */
export function createEngine(program: Program, options: EngineOptions): Engine {
  const code = compileWasm(program, options)
  return code ? new WasmEngine(program, code, options) : new BlockEngine(program, options)
}
