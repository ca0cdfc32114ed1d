import { Code } from './code.ts'
import type { ModuleContext } from './module-context.ts'
import { OP, TYPE } from './opcodes.ts'
import { writeSegments } from './segment-code.ts'
import { FLAG } from './step-flags.ts'

const [STEP, FLAGS] = [0, 1]

/** The function `step(k, flags)`: everything that is evaluated in a step. */
export function stepCode(context: ModuleContext): Code {
  const code = new Code(2)
  const { plan } = context
  setGlobals(context, code)
  writeSegments(context, code, plan.uniform)
  if (plan.noise.length > 0) drawNoise(context, code)
  if (plan.first === plan.later) writeSegments(context, code, plan.first)
  else {
    code.at(OP.localGet, STEP)
    code.op(OP.i32Eqz)
    code.open(OP.if)
    writeSegments(context, code, plan.first)
    code.op(OP.else)
    writeSegments(context, code, plan.later)
    code.op(OP.end)
  }
  context.atFirst(code, () => context.run(code, plan.moves.checkFirst))
  context.run(code, plan.checkAll)
  for (const { from, to, stores, keep } of plan.folds.groups) {
    // The step less `from` as an unsigned number: before the range it is huge.
    code.at(OP.localGet, STEP)
    code.i32(from)
    code.op(OP.i32Sub)
    code.i32(to - from)
    code.op(OP.i32LeU)
    code.open(OP.if)
    context.run(code, stores)
    context.run(code, keep)
    code.op(OP.end)
  }
  context.run(code, plan.path)
  return code
}

/** The function `move(k)`: what moves between the step and the next. */
export function moveCode(context: ModuleContext): Code {
  const code = new Code(1)
  const { moves } = context.plan
  context.run(code, moves.keep)
  context.atFirst(code, () => fillRings(context, code))
  context.run(code, moves.move)
  context.run(code, moves.settle)
  return code
}

function setGlobals(context: ModuleContext, code: Code): void {
  const { memory } = context
  code.at(OP.localGet, STEP)
  code.at(OP.globalSet, context.step)
  code.at(OP.localGet, FLAGS)
  code.at(OP.globalSet, context.random)
  code.at(OP.localGet, STEP)
  code.i32(memory.pathStride)
  code.op(OP.i32Mul)
  code.i32(memory.path)
  code.op(OP.i32Add)
  code.i32(0)
  code.i32Load(memory.passOffset)
  code.op(OP.i32Add)
  code.at(OP.globalSet, context.pathRow)
  for (const [depth, slot] of context.slots) {
    code.at(OP.localGet, STEP)
    code.i32(depth)
    code.op(OP.i32RemU)
    code.i32(memory.stride)
    code.op(OP.i32Mul)
    code.at(OP.globalSet, slot)
  }
}

function drawNoise(context: ModuleContext, code: Code): void {
  const { memory } = context
  const { cells, noise, shocks } = context.plan
  let key = shocks.reduce((n, s) => n + s.elements.length, 0)
  code.at(OP.localGet, FLAGS)
  code.i32(FLAG.noise)
  code.op(OP.i32And)
  code.open(OP.if)
  const element = code.local(TYPE.i32)
  for (const node of noise) {
    const to = memory.cell(cells.place(node.id))
    const first = memory.keys + 8 * key
    key += node.size
    // Cells that are shared lie side by side.
    code.countUp(element, node.size, 1, () => {
      for (const [from, step] of [
        [to, memory.stride],
        [first, 8],
      ] as const) {
        code.at(OP.localGet, element)
        code.i32(step)
        code.op(OP.i32Mul)
        code.i32(from)
        code.op(OP.i32Add)
      }
      code.at(OP.call, context.normals)
    })
  }
  code.op(OP.end)
}

/** Fill every slot of the rings of lags without a third argument with the first value. */
function fillRings(context: ModuleContext, code: Code): void {
  const counter = code.local(TYPE.i32)
  const { memory, plan } = context
  const slot = code.local(TYPE.i32)
  plan.cells.rings.forEach(({ depth, fillFrom }, ring) => {
    if (fillFrom === null) return
    code.countUp(slot, depth * memory.stride, memory.stride, () =>
      code.countUp(counter, memory.stride, 16, () => {
        code.at(OP.localGet, slot)
        code.at(OP.localGet, counter)
        code.op(OP.i32Add)
        code.at(OP.localGet, counter)
        code.load(memory.cell(fillFrom))
        code.store(memory.ring(ring))
      }),
    )
  })
}
