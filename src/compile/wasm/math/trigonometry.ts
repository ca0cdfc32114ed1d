import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'
import { arithmetic } from './exp.ts'

const LARGEST_ANGLE = 1048576
const TWO_OVER_PI = 0.6366197723675814
const ROUNDER = 6755399441055744
const HALF_PI_1 = 1.5707963267341256
const HALF_PI_2 = 6.077100506303966e-11
const HALF_PI_3 = 2.0222662487111665e-21
const HALF_PI_4 = 8.4784276603689e-32

/** Sine, as `numeric/trigonometry.ts`. */
export function sin(dag: Dag, x: number): number {
  return dag.select(dag.two(V.eq, x, dag.number(0)), x, atQuadrant(dag, x, 0))
}

/** Cosine, as `numeric/trigonometry.ts`. */
export function cos(dag: Dag, x: number): number {
  return atQuadrant(dag, x, 1)
}

function atQuadrant(dag: Dag, x: number, shift: number): number {
  const { add, sub, mul } = arithmetic(dag)
  const n = (value: number) => dag.number(value)
  // The lowest word of the sum holds the quadrant as an integer.
  const counted = add(mul(x, n(TWO_OVER_PI)), n(ROUNDER))
  const turns = sub(counted, n(ROUNDER))
  const first = sub(x, mul(turns, n(HALF_PI_1)))
  const second = mul(turns, n(HALF_PI_2))
  const a = sub(first, second)
  const aBack = sub(first, a)
  const aLow = add(sub(aBack, second), sub(first, add(a, aBack)))
  const third = mul(turns, n(HALF_PI_3))
  const b = sub(a, third)
  const bBack = sub(a, b)
  const bLow = add(sub(bBack, third), sub(a, add(b, bBack)))
  const tail = sub(add(aLow, bLow), mul(turns, n(HALF_PI_4)))
  const r = add(b, tail)
  const low = add(sub(b, r), tail)

  const z = mul(r, r)
  const z2 = mul(z, z)
  const sinTail = add(
    add(n(0.008333333333333331), mul(z, n(-0.00019841269841265017))),
    mul(
      z2,
      add(
        add(n(2.755731921930192e-6), mul(z, n(-2.5052106219521895e-8))),
        mul(z2, add(n(1.6058529572267877e-10), mul(z, n(-7.586576588171073e-13)))),
      ),
    ),
  )
  const cube = mul(r, z)
  const sine = add(
    r,
    add(
      mul(cube, add(n(-0.16666666666666666), mul(z, sinTail))),
      mul(low, sub(n(1), mul(n(0.5), z))),
    ),
  )
  const cosTail = add(
    add(n(0.041666666666666664), mul(z, n(-0.0013888888888887382))),
    mul(
      z2,
      add(
        add(n(2.480158729874307e-5), mul(z, n(-2.7557317260008837e-7))),
        mul(z2, add(n(2.0876143827993133e-9), mul(z, n(-1.1382456778061306e-11)))),
      ),
    ),
  )
  const halfSquare = mul(n(0.5), z)
  const base = sub(n(1), halfSquare)
  const cosine = add(
    base,
    add(sub(sub(n(1), base), halfSquare), sub(mul(z2, cosTail), mul(r, low))),
  )

  const quadrant = dag.two(V.i32x4Add, counted, dag.bits(0, shift))
  const bit = (value: number) =>
    dag.two(V.i64x2Eq, dag.two(V.and, quadrant, dag.bits(0, value)), dag.bits(0, 0))
  const chosen = dag.select(bit(1), sine, cosine)
  const signed = dag.select(bit(2), chosen, dag.one(V.neg, chosen))
  const inRange = dag.two(V.le, dag.one(V.abs, x), n(LARGEST_ANGLE))
  return dag.select(inRange, signed, n(Number.NaN))
}
