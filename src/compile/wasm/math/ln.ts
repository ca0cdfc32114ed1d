import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'
import { arithmetic } from './exp.ts'

const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
const TO_SQRT_HALF = -0x3fe6a09e
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18014398509481984
const EXPONENT_FIELD = 0xfff00000
const EXPONENT_SHIFT = 20

/** A positive number as m * 2^k, m around 1; garbage for other numbers, which callers replace. */
export interface SplitNumber {
  /** The part around 1. */
  readonly m: number
  /** The exponent, a double. */
  readonly k: number
}

/**
 * Split x into m * 2^k, subnormals scaled first.
 *
 * @param offset Added to the high word, it leaves the exponent that brings m into the wanted octave.
 */
export function splitExponent(dag: Dag, x: number, offset: number): SplitNumber {
  const subnormal = dag.two(V.lt, x, dag.number(SMALLEST_NORMAL))
  const scaled = dag.select(subnormal, dag.two(V.mul, x, dag.number(TWO_54)), x)
  const moved = dag.two(V.i32x4Add, scaled, dag.bits(offset, 0))
  // Taking k from the exponent field is x / 2^k, exactly.
  const field = dag.two(V.and, moved, dag.bits(EXPONENT_FIELD, 0))
  const m = dag.two(V.i32x4Sub, scaled, field)
  const words = dag.highWords(dag.shift(V.i32x4ShrS, moved, EXPONENT_SHIFT))
  const exponent = dag.one(V.convertLowS, words)
  const k = dag.two(V.sub, exponent, dag.two(V.and, subnormal, dag.number(54)))
  return { m, k }
}

/** Natural logarithm, the operations of `numeric/ln.ts` one by one, two lanes at a time. */
export function ln(dag: Dag, x: number): number {
  const { add, sub, mul, div } = arithmetic(dag)
  const n = (value: number) => dag.number(value)
  const { m, k } = splitExponent(dag, x, TO_SQRT_HALF)
  const f = sub(m, n(1))
  const s = div(f, add(n(2), f))
  const z = mul(s, s)
  const z2 = mul(z, z)
  const remainder = mul(
    z,
    add(
      add(
        add(n(0.666666666666667), mul(z, n(0.3999999999989889))),
        mul(z2, add(n(0.28571428626253836), mul(z, n(0.22222211089379496)))),
      ),
      mul(
        mul(z2, z2),
        add(
          add(n(0.1818289243253687), mul(z, n(0.15331611722055008))),
          mul(z2, n(0.14617807153417325)),
        ),
      ),
    ),
  )
  const halfSquare = mul(mul(n(0.5), f), f)
  const inner = add(mul(s, add(halfSquare, remainder)), mul(k, n(LN2_LOW)))
  const result = sub(mul(k, n(LN2_HIGH)), sub(sub(halfSquare, inner), f))
  const positive = dag.two(V.gt, x, n(0))
  const finite = dag.two(V.lt, x, n(Infinity))
  const special = dag.select(
    dag.two(V.eq, x, n(0)),
    n(-Infinity),
    dag.select(positive, x, n(Number.NaN)),
  )
  return dag.select(dag.two(V.and, positive, finite), result, special)
}
