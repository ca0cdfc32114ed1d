import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'
import { arithmetic, expOfSum } from './exp.ts'
import { splitExponent } from './ln.ts'

const LARGEST_POWER = 36893488147419103232
const SQRT_3_2 = 1.224744871391589
const TO_HALF_SQRT_3 = -0x3febb67a
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
const LN_3_2_HIGH = 0.4054651081080465
const LN_3_2_LOW = 1.1790280407716567e-13
const TWO_THIRDS = 0.6666666666666666
const TWO_THIRDS_LOW = 3.700743415417188e-17
const SPLITTER = 134217729

/** x^y, the operations of `numeric/pow.ts` one by one, two lanes at a time. */
export function pow(dag: Dag, x: number, y: number): number {
  const n = (value: number) => dag.number(value)
  const { mul, div } = arithmetic(dag)
  const floor = (a: number) => dag.one(V.floor, a)
  const is = (kind: number, a: number, b: number) => dag.two(kind, a, b)
  const and = (a: number, b: number) => dag.two(V.and, a, b)
  const or = (a: number, b: number) => dag.two(V.or, a, b)
  const zero = n(0)

  const size = dag.one(V.abs, x)
  const yInteger = is(V.eq, floor(y), y)
  const yOdd = and(yInteger, is(V.ne, mul(floor(mul(y, n(0.5))), n(2)), y))
  const negative = or(is(V.lt, x, zero), and(is(V.eq, x, zero), is(V.lt, div(n(1), x), zero)))
  const isZero = is(V.eq, size, zero)
  const extreme = or(isZero, is(V.eq, size, n(Infinity)))
  // 0^-y and Infinity^y are infinite, the other two are 0.
  const yNegative = is(V.lt, y, zero)
  const grows = or(and(isZero, yNegative), dag.one(V.not, or(isZero, yNegative)))
  const atEnds = dag.select(grows, n(Infinity), zero)
  const magnitude = dag.select(extreme, atEnds, positivePower(dag, size, y))
  const even = dag.select(or(yInteger, extreme), magnitude, n(Number.NaN))
  const signed = dag.select(negative, dag.select(yOdd, dag.one(V.neg, magnitude), even), magnitude)
  const isNaN = or(is(V.ne, x, x), is(V.ne, y, y))
  const isOne = or(is(V.eq, x, n(1)), is(V.eq, y, zero))
  return dag.select(isOne, n(1), dag.select(isNaN, n(Number.NaN), signed))
}

/** x^power for x above 0; garbage elsewhere. */
function positivePower(dag: Dag, x: number, power: number): number {
  const { add, sub, mul, div } = arithmetic(dag)
  const n = (value: number) => dag.number(value)
  const highPart = (a: number) => {
    const split = mul(n(SPLITTER), a)
    return sub(split, sub(split, a))
  }
  /** The error of p = a * b from the halves of both. */
  const productError = (
    [aHigh, aLow]: readonly [number, number],
    [bHigh, bLow]: readonly [number, number],
    p: number,
  ) => add(add(add(sub(mul(aHigh, bHigh), p), mul(aHigh, bLow)), mul(aLow, bHigh)), mul(aLow, bLow))
  const halves = (a: number): [number, number] => {
    const high = highPart(a)
    return [high, sub(a, high)]
  }

  const y = dag.two(V.pmax, dag.two(V.pmin, power, n(LARGEST_POWER)), n(-LARGEST_POWER))
  const { m, k } = splitExponent(dag, x, TO_HALF_SQRT_3)
  const middle = dag.two(V.gt, m, n(SQRT_3_2))
  const centre = dag.select(middle, n(1.5), n(1))

  const top = sub(m, centre)
  const bottom = add(m, centre)
  const bottomLow = sub(m, sub(bottom, centre))
  const s0 = div(top, bottom)
  const s0Halves = halves(s0)
  const product = mul(s0, bottom)
  const productLow = productError(s0Halves, halves(bottom), product)
  const s1 = div(sub(sub(sub(top, product), productLow), mul(s0, bottomLow)), bottom)

  const [s0High, s0Low] = s0Halves
  const z0 = mul(s0, s0)
  const z1 = add(
    add(add(sub(mul(s0High, s0High), z0), mul(mul(n(2), s0High), s0Low)), mul(s0Low, s0Low)),
    mul(mul(n(2), s0), s1),
  )
  const z2 = mul(z0, z0)
  const tail = mul(
    z0,
    add(
      add(
        add(n(0.3999999999999999), mul(z0, n(0.2857142857147586))),
        mul(z2, add(n(0.22222222168251946), mul(z0, n(0.18181840693071563)))),
      ),
      mul(mul(z2, z2), add(n(0.15380376478768656), mul(z0, n(0.13700141281009914)))),
    ),
  )

  const t0 = add(n(TWO_THIRDS), tail)
  const t1 = add(sub(tail, sub(t0, n(TWO_THIRDS))), n(TWO_THIRDS_LOW))
  const p0 = mul(z0, t0)
  const p1 = add(productError(halves(z0), halves(t0), p0), add(mul(z0, t1), mul(z1, t0)))
  const c0 = mul(s0, p0)
  const c1 = add(productError(s0Halves, halves(p0), c0), add(mul(s0, p1), mul(s1, p0)))
  const twice = mul(n(2), s0)
  const near0 = add(twice, c0)
  const near1 = add(sub(c0, sub(near0, twice)), add(c1, mul(n(2), s1)))

  const far = add(mul(k, n(LN2_HIGH)), dag.select(middle, n(LN_3_2_HIGH), n(0)))
  const farLow = add(mul(k, n(LN2_LOW)), dag.select(middle, n(LN_3_2_LOW), n(0)))
  const ln0 = add(far, near0)
  const sumLow = dag.select(dag.two(V.eq, far, n(0)), n(0), sub(near0, sub(ln0, far)))
  const ln1 = add(sumLow, add(near1, farLow))

  const e0 = mul(y, ln0)
  const e1 = add(productError(halves(y), halves(ln0), e0), mul(y, ln1))
  const near = dag.two(V.lt, dag.one(V.abs, e0), n(1000))
  return expOfSum(dag, e0, dag.select(near, e1, n(0)))
}
