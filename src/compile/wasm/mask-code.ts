import { Code } from './code.ts'
import { OP, TYPE, V } from './opcodes.ts'

/**
 * A function that tells whether any (all) worlds of a mask are on; its parameter is the mask's byte offset.
 *
 * @param stride Bytes of a cell.
 * @param join How two vectors are joined, and `ask` what is asked of the last one.
 */
export function askCode(stride: number, join: number, ask: number): Code {
  const code = new Code(1)
  const counter = code.local(TYPE.i32)
  const mask = code.local(TYPE.v128)
  code.at(OP.localGet, 0)
  code.load(0)
  code.at(OP.localSet, mask)
  code.countUp(counter, stride, 16, () => {
    code.at(OP.localGet, mask)
    code.at(OP.localGet, 0)
    code.at(OP.localGet, counter)
    code.op(OP.i32Add)
    code.load(0)
    code.simd(join)
    code.at(OP.localSet, mask)
  })
  code.at(OP.localGet, mask)
  code.simd(ask)
  return code
}

/** A function that clears a cell of every world; its parameter is the byte offset. */
export function zeroCode(stride: number): Code {
  const code = new Code(1)
  const counter = code.local(TYPE.i32)
  code.countUp(counter, stride, 16, () => {
    code.at(OP.localGet, 0)
    code.at(OP.localGet, counter)
    code.op(OP.i32Add)
    code.i32(0)
    code.simd(V.i32x4Splat)
    code.store(0)
  })
  return code
}
