import { Code } from './code.ts'
import type { ModuleContext } from './module-context.ts'
import { SIGNATURE } from './module-context.ts'
import { OP, TYPE } from './opcodes.ts'
import type { Segment, SolvePlan } from './plan.ts'
import type { ShockPlan } from './shock-plan.ts'
import { FLAG } from './step-flags.ts'

/** Write the stretches of a step one after another. */
export function writeSegments(
  context: ModuleContext,
  code: Code,
  segments: readonly Segment[],
): void {
  for (const segment of segments)
    if (segment.kind === 'shock') writeShock(context, code, segment.shock)
    else if (segment.kind === 'solve') writeSolve(context, code, segment.solve)
    else {
      const run = () => {
        if (segment.kind === 'loop') context.runLoop(code, segment.loop)
        else context.run(code, segment.stores)
      }
      if (segment.when === 'always') run()
      else context.atFirst(code, run)
    }
}

function writeShock(context: ModuleContext, code: Code, shock: ShockPlan): void {
  const { memory } = context
  const has = (flag: number) => {
    code.at(OP.globalGet, context.random)
    code.i32(flag)
    code.op(OP.i32And)
  }
  for (const one of shock.elements) {
    const starts = memory.cell(one.starts)
    context.call(code, context.zero, starts)
    context.run(code, one.ask)
    has(FLAG.events)
    context.call(code, context.any, memory.cell(one.may))
    code.op(OP.i32And)
    code.open(OP.if)
    // Numbers that JavaScript has put there are kept.
    has(FLAG.draws)
    code.open(OP.if)
    const key = memory.keys + 8 * one.index
    context.call(code, context.uniforms, memory.cell(one.draw), key)
    code.op(OP.end)
    context.run(code, one.decide)
    code.op(OP.end)
    if (one.onset !== null) context.call(code, context.zero, memory.cell(one.onset))
    context.call(code, context.any, starts)
    code.i32(0)
    code.i32Load(memory.forced + 4 * one.index)
    code.op(OP.i32Or)
    code.open(OP.if)
    context.call(code, context.events, one.index)
    code.op(OP.end)
    context.run(code, one.act)
  }
}

function writeSolve(context: ModuleContext, code: Code, solve: SolvePlan): void {
  const done = context.memory.cell(solve.done)
  const round = code.local(TYPE.i32)
  if (solve.item.startsEachStep) context.run(code, solve.start)
  else context.atFirst(code, () => context.run(code, solve.start))
  context.call(code, context.zero, done)
  const inner = context.module.reserve(SIGNATURE.nothing)
  const body = new Code(0)
  writeSegments(context, body, solve.inner)
  context.module.define(inner, body)
  code.i32(0)
  code.at(OP.localSet, round)
  code.open(OP.loop)
  code.at(OP.call, inner)
  writeSegments(context, code, solve.next)
  context.run(code, solve.move)
  context.call(code, context.all, done)
  code.op(OP.i32Eqz)
  code.at(OP.localGet, round)
  code.i32(1)
  code.op(OP.i32Add)
  code.at(OP.localTee, round)
  code.i32(solve.item.mostRounds)
  code.op(OP.i32LtU)
  code.op(OP.i32And)
  code.at(OP.brIf, 0)
  code.op(OP.end)
  code.at(OP.call, inner)
  context.call(code, context.all, done)
  code.op(OP.i32Eqz)
  code.open(OP.if)
  context.call(code, context.unconverged, solve.index)
  code.op(OP.end)
}
