import { BlockEngine } from './block-engine.ts'
import { canCompileWasm, canGenerateCode } from './capabilities.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { InterpretedEngine } from './interpreted-engine.ts'
import type { Program } from './ir.ts'
import { fittingLanes } from './program-size.ts'
import { compileWasm } from './wasm/compile-wasm.ts'
import type { WasmCode } from './wasm/wasm-engine.ts'
import { WasmEngine } from './wasm/wasm-engine.ts'

/**
 * Make the fastest engine that this place can run: WebAssembly; generated JavaScript where there is none, or where a
 * program is too large for a module; the interpreter where a content policy forbids generated code. The bits are the same.
 *
 * @param options Fewer lanes are taken where these would not fit into memory.
 * @param code Compiled before; null where that was not possible; undefined: compile here.
 * @throws {InputError} `too-large` where one world alone would not fit into memory.
 */
export function createEngine(
  program: Program,
  options: EngineOptions,
  code?: WasmCode | null,
): Engine {
  const lanes = fittingLanes(program, options.watches.length, options.lanes)
  if (lanes < options.lanes) return createEngine(program, { ...options, lanes }, code)
  const wasm = code === undefined && canCompileWasm() ? compileWasm(program, options) : code
  if (wasm) return new WasmEngine(program, wasm, options)
  return new (canGenerateCode() ? BlockEngine : InterpretedEngine)(program, options)
}
