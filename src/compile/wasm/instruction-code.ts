import type { Code } from './code.ts'
import { Dag, K } from './dag.ts'
import { OP, V } from './opcodes.ts'

/** Words 1 and 3 of a vector, then words 0 and 2. */
const HIGH_WORDS = [4, 5, 6, 7, 12, 13, 14, 15, 0, 1, 2, 3, 8, 9, 10, 11]

/**
 * Write the instruction of an operation whose arguments are on the stack.
 *
 * @param tableOf Function of a table.
 * @param spare A local for a vector, asked for where it is needed.
 */
export function writeInstruction(
  code: Code,
  dag: Dag,
  op: number,
  tableOf: (table: number) => number,
  spare: () => number,
): void {
  const kind = dag.kind[op] ?? 0
  if (kind === K.table) code.at(OP.call, tableOf(dag.a[op] ?? 0))
  else if (kind === K.highWords) {
    code.at(OP.localTee, spare())
    code.at(OP.localGet, spare())
    code.simd(V.shuffle)
    for (const lane of HIGH_WORDS) code.u8(lane)
  } else {
    if (Dag.isShift(kind)) code.i32(dag.b[op] ?? 0)
    code.simd(kind)
  }
}
