import { canCompileWasm } from '../compile/capabilities.ts'
import { createEngine } from '../compile/create-engine.ts'
import type { Engine } from '../compile/engine.ts'
import type { Program } from '../compile/ir.ts'
import { compileWasmLater } from '../compile/wasm/compile-wasm.ts'
import type { WasmCode } from '../compile/wasm/wasm-engine.ts'
import { engineOptionsOf } from './block.ts'
import type { BlockSetup } from './block-setup.ts'

/**
 * What engines of one program share: compiled once on the side that runs the job, and sent to every worker.
 * Null: this program has no module here, and each engine makes what it needs.
 */
export type Artefact = WasmCode | null

const made = new WeakMap<Program, Map<number, Promise<Artefact>>>()

/** Artefact of a prepared job; made once a program and number of lanes. */
export function artefactOf(prepared: BlockSetup, lanes: number): Promise<Artefact> {
  const byLanes = made.get(prepared.program) ?? new Map<number, Promise<Artefact>>()
  made.set(prepared.program, byLanes)
  const artefact = byLanes.get(lanes) ?? makeArtefact(prepared, lanes)
  byLanes.set(lanes, artefact)
  return artefact
}

/** Make the engine of a prepared job, from its artefact where there is one. */
export function engineOf(prepared: BlockSetup, lanes: number, artefact: Artefact): Engine {
  return createEngine(prepared.program, engineOptionsOf(prepared, lanes), artefact)
}

async function makeArtefact(prepared: BlockSetup, lanes: number): Promise<Artefact> {
  if (!canCompileWasm()) return null
  return compileWasmLater(prepared.program, engineOptionsOf(prepared, lanes))
}
