import { createEngine } from '../compile/engine.ts'
import type { Engine } from '../compile/engine.ts'
import type { Program } from '../compile/ir.ts'
import { isStrict } from './block.ts'
import type { PreparedRun } from './prepared-run.ts'

/**
 * What engines of one program share: made once on the side that runs the job, and sent to every worker.
 * Must survive a structured clone. Undefined: each engine makes its own.
 */
export type Artefact = unknown

const made = new WeakMap<Program, Map<number, Promise<Artefact>>>()

/** Artefact of a prepared job; made once a program and number of lanes. */
export function artefactOf(prepared: PreparedRun, lanes: number): Promise<Artefact> {
  const byLanes = made.get(prepared.program) ?? new Map<number, Promise<Artefact>>()
  made.set(prepared.program, byLanes)
  const artefact = byLanes.get(lanes) ?? makeArtefact(prepared, lanes)
  byLanes.set(lanes, artefact)
  return artefact
}

/** Make the engine of a prepared job, from its artefact where there is one. */
export function engineOf(
  { program, varying }: PreparedRun,
  lanes: number,
  _artefact: Artefact,
): Engine {
  return createEngine(program, lanes, varying, { checkAll: isStrict(program) })
}

/** Nothing is shared yet: generated JavaScript is compiled where it runs. */
function makeArtefact(_prepared: PreparedRun, _lanes: number): Promise<Artefact> {
  return Promise.resolve(undefined)
}
