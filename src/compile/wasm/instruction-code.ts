import type { Code } from './code.ts'
import { Dag, K } from './dag.ts'
import type { MemoryMap } from './memory-map.ts'
import { OP, V } from './opcodes.ts'

/** Words 1 and 3 of a vector, then words 0 and 2. */
const HIGH_WORDS = [4, 5, 6, 7, 12, 13, 14, 15, 0, 1, 2, 3, 8, 9, 10, 11]
/** A segment of a table takes 32 bytes: x0, y0, rise and run. */
const SEGMENT_SHIFT = 5

/** What instructions need to know of the module around them. */
export interface InstructionPlace {
  readonly dag: Dag
  readonly memory: MemoryMap
  /** Function of a table. */
  readonly tableOf: (table: number) => number
}

/**
 * Write a read at a place that does not move: a constant, a value of all worlds, or a cell.
 *
 * @param world Local that holds the byte offset of the two worlds.
 * @returns False for any other operation, of which nothing is written.
 */
export function writeRead(
  code: Code,
  { dag, memory }: InstructionPlace,
  op: number,
  world: number,
): boolean {
  const a = dag.a[op] ?? 0
  switch (dag.kind[op]) {
    case K.constant:
      code.i32(0)
      code.loadSplat(memory.constant(a))
      return true
    case K.uniform:
      code.i32(0)
      code.loadSplat(memory.uniform(a))
      return true
    case K.cell:
      code.at(OP.localGet, world)
      code.load(memory.cell(a))
      return true
    default:
      return false
  }
}

/**
 * Write the instruction of an operation whose arguments are on the stack.
 *
 * @param spare Two locals for vectors, asked for where they are needed.
 */
export function writeInstruction(
  code: Code,
  { dag, memory, tableOf }: InstructionPlace,
  op: number,
  spare: (which: 0 | 1) => number,
): void {
  const kind = dag.kind[op] ?? 0
  if (kind === K.table) code.at(OP.call, tableOf(dag.a[op] ?? 0))
  else if (kind === K.along) writeAlong(code, memory.segments[dag.c[op] ?? 0] ?? 0, spare)
  else if (kind === K.highWords) {
    code.at(OP.localTee, spare(0))
    code.at(OP.localGet, spare(0))
    code.simd(V.shuffle)
    for (const lane of HIGH_WORDS) code.u8(lane)
  } else {
    if (Dag.isShift(kind)) code.i32(dag.b[op] ?? 0)
    code.simd(kind)
  }
}

/**
 * y0 + rise (x - x0) / run on the segment of each lane, as `lookup` of `evaluate.ts` orders it. On the stack: x, and less
 * the number of segments passed.
 */
function writeAlong(code: Code, segments: number, spare: (which: 0 | 1) => number): void {
  const [x, passed] = [spare(0), spare(1)]
  code.at(OP.localSet, passed)
  code.at(OP.localSet, x)
  const [first, second] = [code.index(0), code.index(1)]
  for (const [lane, place] of [first, second].entries()) {
    code.i32(segments)
    code.at(OP.localGet, passed)
    code.simd(V.i32x4Extract)
    code.u8(2 * lane)
    code.i32(SEGMENT_SHIFT)
    code.op(OP.i32Shl)
    code.op(OP.i32Sub)
    code.at(OP.localSet, place)
  }
  const field = (offset: number) => {
    code.at(OP.localGet, second)
    code.at(OP.localGet, first)
    code.loadSplat(offset)
    code.loadLane(offset, 1)
  }
  field(8)
  field(16)
  code.at(OP.localGet, x)
  field(0)
  code.simd(V.sub)
  code.simd(V.mul)
  field(24)
  code.simd(V.div)
  code.simd(V.add)
}
