import type { UnaryFunction } from '../../../language/bound.ts'
import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'
import { arithmetic, exp } from './exp.ts'
import { ln } from './ln.ts'
import { cos, sin } from './trigonometry.ts'

const POLYNOMIAL_LIMIT = 0.55

/** Every function of one number as vector operations with the bits of `numeric/`. */
export function unaryFunction(dag: Dag, fn: UnaryFunction, x: number): number {
  switch (fn) {
    case 'abs':
      return dag.one(V.abs, x)
    case 'sqrt':
      return dag.one(V.sqrt, x)
    case 'floor':
      return dag.one(V.floor, x)
    case 'round':
      return dag.one(V.nearest, x)
    case 'exp':
      return exp(dag, x)
    case 'ln':
      return ln(dag, x)
    case 'tanh':
      return tanh(dag, x)
    case 'sigmoid':
      return sigmoid(dag, x)
    case 'sin':
      return sin(dag, x)
    case 'cos':
      return cos(dag, x)
  }
}

/** Larger of two numbers with JavaScript's rules: NaN wins, 0 is above -0. */
export function maximum(dag: Dag, a: number, b: number): number {
  const [x, y] = [dag.valueOf(a), dag.valueOf(b)]
  if (x !== null && y === null) return maximum(dag, b, a)
  // One instruction instead of seven where a constant rules the special cases out.
  if (x === null && y !== null && y === y)
    return Object.is(y, 0)
      ? dag.two(V.add, dag.two(V.pmax, a, b), dag.number(0))
      : Object.is(y, -0)
        ? dag.two(V.max, a, b)
        : dag.two(V.pmax, a, b)
  if (x !== null && y !== null) return dag.two(V.max, a, b)
  // Both orders give the same bits but for zeros of two signs and NaN: or keeps a NaN, and -0 less -0 is 0.
  const [p, q] = [dag.two(V.pmax, a, b), dag.two(V.pmax, b, a)]
  return dag.two(V.sub, dag.two(V.or, p, q), dag.two(V.xor, p, q))
}

/** Smaller of two numbers with JavaScript's rules: NaN wins, -0 is below 0. */
export function minimum(dag: Dag, a: number, b: number): number {
  const [x, y] = [dag.valueOf(a), dag.valueOf(b)]
  if (x !== null && y === null) return minimum(dag, b, a)
  if (x === null && y !== null && y === y && !Object.is(y, -0)) return dag.two(V.pmin, a, b)
  if (x !== null && y !== null) return dag.two(V.min, a, b)
  // Three instructions where engines need seven for `min`: or keeps a NaN, and makes -0 of zeros of two signs.
  return dag.two(V.or, dag.two(V.pmin, a, b), dag.two(V.pmin, b, a))
}

/** As `numeric/tanh.ts`. */
function tanh(dag: Dag, x: number): number {
  const { add, sub, mul, div } = arithmetic(dag)
  const n = (value: number) => dag.number(value)
  const size = dag.one(V.abs, x)
  const z = mul(x, x)
  const z2 = mul(z, z)
  const z4 = mul(z2, z2)
  const p = add(
    add(
      add(n(-0.3333333333333333), mul(z, n(0.13333333333332714))),
      mul(z2, add(n(-0.05396825396743174), mul(z, n(0.021869488493563037)))),
    ),
    mul(
      z4,
      add(
        add(
          add(n(-0.008863234395418095), mul(z, n(0.003592110347096177))),
          mul(z2, add(n(-0.0014556615775702365), mul(z, n(0.0005889348072447028)))),
        ),
        mul(
          z4,
          add(
            add(n(-0.00023463104528300406), mul(z, n(8.510707927354112e-5))),
            mul(z2, n(-2.0598556673275166e-5)),
          ),
        ),
      ),
    ),
  )
  const near = dag.select(dag.two(V.eq, x, n(0)), x, add(x, mul(x, mul(z, p))))
  const far = sub(n(1), div(n(2), add(exp(dag, mul(n(2), size)), n(1))))
  const signed = dag.select(dag.two(V.lt, x, n(0)), dag.one(V.neg, far), far)
  return dag.select(dag.two(V.lt, size, n(POLYNOMIAL_LIMIT)), near, signed)
}

/** As `numeric/sigmoid.ts`. */
function sigmoid(dag: Dag, x: number): number {
  const e = exp(dag, dag.one(V.neg, dag.one(V.abs, x)))
  const top = dag.select(dag.two(V.lt, x, dag.number(0)), e, dag.number(1))
  return dag.two(V.div, top, dag.two(V.add, dag.number(1), e))
}
