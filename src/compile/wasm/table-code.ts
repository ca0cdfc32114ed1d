import { Code } from './code.ts'
import { OP, TYPE, V } from './opcodes.ts'

const POINT_BYTES = 16
const X = 0

/**
 * A table's function: two numbers in, two out, each searched from the first point on as `lookup` of `evaluate.ts` does.
 *
 * @param at Byte offset of its points, x and y in turn.
 * @param points How many; two at least.
 */
export function tableCode(at: number, points: number): Code {
  const code = new Code(1)
  const segment = code.local(TYPE.i32)
  const [x0, y0, x1, y1] = [
    code.local(TYPE.v128),
    code.local(TYPE.v128),
    code.local(TYPE.v128),
    code.local(TYPE.v128),
  ]
  const last = at + (points - 1) * POINT_BYTES
  for (const lane of [0, 1]) {
    searchFrom(code, segment, at + POINT_BYTES, last, lane)
    for (const [local, offset] of [
      [x0, -POINT_BYTES],
      [y0, 8 - POINT_BYTES],
      [x1, 0],
      [y1, 8],
    ] as const) {
      code.at(OP.localGet, segment)
      code.i32(offset)
      code.op(OP.i32Add)
      code.at(OP.localGet, local)
      code.loadLane(0, lane)
      code.at(OP.localSet, local)
    }
  }
  const get = (...locals: number[]) => locals.forEach((l) => code.at(OP.localGet, l))
  const splat = (offset: number) => {
    code.i32(0)
    code.loadSplat(offset)
  }
  // NaN stays; x at or before the first point gives its y, at or after the last one its y.
  get(X)
  splat(at + 8)
  splat(last + 8)
  get(y0, y1, y0)
  code.simd(V.sub)
  get(X, x0)
  code.simd(V.sub)
  code.simd(V.mul)
  get(x1, x0)
  code.simd(V.sub)
  code.simd(V.div)
  code.simd(V.add)
  get(X)
  splat(last)
  code.simd(V.ge)
  code.simd(V.bitselect)
  get(X)
  splat(at)
  code.simd(V.le)
  code.simd(V.bitselect)
  get(X, X)
  code.simd(V.ne)
  code.simd(V.bitselect)
  return code
}

/** Leave in `segment` the first point from `from` on that is not left of x, or the last one. */
function searchFrom(code: Code, segment: number, from: number, last: number, lane: number): void {
  code.i32(from)
  code.at(OP.localSet, segment)
  code.open(OP.loop)
  code.at(OP.localGet, segment)
  code.f64Load(0)
  code.at(OP.localGet, X)
  code.simd(V.f64x2Extract)
  code.u8(lane)
  code.op(OP.f64Lt)
  code.at(OP.localGet, segment)
  code.i32(last)
  code.op(OP.i32LtU)
  code.op(OP.i32And)
  code.open(OP.if)
  code.at(OP.localGet, segment)
  code.i32(POINT_BYTES)
  code.op(OP.i32Add)
  code.at(OP.localSet, segment)
  code.at(OP.br, 1)
  code.op(OP.end)
  code.op(OP.end)
}
