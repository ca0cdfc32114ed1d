import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'

const INV_LN2 = 1.4426950408889634
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
const ROUNDER = 6755399441055744
const LOWEST = -746
const HIGHEST = 710
const EXPONENT_BIAS = 1023
const MANTISSA_BITS = 52

/**
 * e^(high + low), the operations of `numeric/exp.ts` one by one, two lanes at a time.
 *
 * @param low Null for 0.
 */
export function expOfSum(dag: Dag, high: number, low: number | null): number {
  const { add, sub, mul } = arithmetic(dag)
  const n = (x: number) => dag.number(x)
  const x = dag.two(V.pmin, dag.two(V.pmax, high, n(LOWEST)), n(HIGHEST))
  // The lowest word of x * INV_LN2 + ROUNDER holds k as an integer.
  const shifted = add(mul(x, n(INV_LN2)), n(ROUNDER))
  const k = sub(shifted, n(ROUNDER))
  const r0 = sub(x, mul(k, n(LN2_HIGH)))
  const r1 = sub(low ?? n(0), mul(k, n(LN2_LOW)))
  const r = add(r0, r1)
  const r2 = mul(r, r)
  const r4 = mul(r2, r2)
  const q = add(
    add(
      add(n(0.16666666666666669), mul(r, n(0.041666666666666664))),
      mul(r2, add(n(0.008333333333329985), mul(r, n(0.0013888888888886498)))),
    ),
    mul(
      r4,
      add(
        add(
          add(n(0.0001984126986343555), mul(r, n(2.4801587317417246e-5))),
          mul(r2, add(n(2.7557267868262007e-6), mul(r, n(2.755728254697946e-7)))),
        ),
        mul(r4, add(n(2.5100666142918374e-8), mul(r, n(2.0911437045984246e-9)))),
      ),
    ),
  )
  const rest = add(r1, mul(r2, add(n(0.5), mul(r, q))))
  const sum = add(n(1), r0)
  const power = add(sum, add(sub(r0, sub(sum, n(1))), rest))
  const half = dag.shift(V.i32x4ShrS, shifted, 1)
  const other = dag.two(V.i32x4Sub, shifted, half)
  return mul(mul(power, twoTo(dag, half)), twoTo(dag, other))
}

/** 2^k for the integer in the lowest word of each lane; the other bits do not matter. */
function twoTo(dag: Dag, k: number): number {
  const biased = dag.two(V.i32x4Add, k, dag.bits(0, EXPONENT_BIAS))
  return dag.shift(V.i64x2Shl, biased, MANTISSA_BITS)
}

/** e^x, as `numeric/exp.ts`. */
export function exp(dag: Dag, x: number): number {
  return expOfSum(dag, x, null)
}

/** The four operations of a graph, short enough to write formulas with. */
export function arithmetic(dag: Dag): {
  add: (a: number, b: number) => number
  sub: (a: number, b: number) => number
  mul: (a: number, b: number) => number
  div: (a: number, b: number) => number
} {
  return {
    add: (a, b) => dag.two(V.add, a, b),
    sub: (a, b) => dag.two(V.sub, a, b),
    mul: (a, b) => dag.two(V.mul, a, b),
    div: (a, b) => dag.two(V.div, a, b),
  }
}
