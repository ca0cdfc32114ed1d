import type { Program } from '../ir.ts'
import { Code } from './code.ts'
import { layoutOf } from './layout-of.ts'
import type { ModuleShape } from './module-context.ts'
import { ModuleContext, SIGNATURE } from './module-context.ts'
import type { PlanOptions } from './plan.ts'
import { planProgram } from './plan.ts'
import type { RuntimeLayout } from './runtime-layout.ts'
import { writeSegments } from './segment-code.ts'
import { moveCode, stepCode } from './step-code.ts'

/** A module's bytes and where its values lie. */
export interface EmittedModule {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly layout: RuntimeLayout
}

/**
 * Write a program as a WebAssembly module that steps a pass of worlds at once. It exports `begin()` (constants of all
 * worlds), `settle()` (constants of each), `step(k, flags)` and `move(k)`, and imports `env.memory`, `env.events(i)`
 * (events of shock element i begin) and `env.unconverged(i)`.
 *
 * @throws {TooLarge} When the program unrolls into more operations than a module may hold.
 * @throws {TooMuchMemory} When a pass does not fit into a module's memory.
 */
export function emitModule(
  program: Program,
  shape: ModuleShape,
  options: PlanOptions,
): EmittedModule {
  const plan = planProgram(program, options)
  const context = new ModuleContext(plan, shape)
  const { module, memory } = context
  const begin = new Code(0)
  writeSegments(context, begin, plan.fixed.uniform)
  module.export('begin', module.add(SIGNATURE.nothing, begin))
  const settle = new Code(0)
  writeSegments(context, settle, plan.fixed.lane)
  module.export('settle', module.add(SIGNATURE.nothing, settle))
  module.export('step', module.add(SIGNATURE.two, stepCode(context)))
  module.export('move', module.add(SIGNATURE.one, moveCode(context)))
  return { bytes: module.encode(memory.pages), layout: layoutOf(plan, memory) }
}
