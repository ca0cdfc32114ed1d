import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exp, expOfSum } from './exp.ts'
import { ln } from './ln.ts'
import { pow } from './pow.ts'
import { sigmoid } from './sigmoid.ts'
import { tanh } from './tanh.ts'
import { cos, sin } from './trigonometry.ts'

interface Point {
  readonly x: number
  readonly y: number
  readonly bits: bigint
  readonly leftUlp: number
}

const lines = readFileSync(new URL('fixtures/elementary.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

function pointsOf(name: string): Point[] {
  return lines
    .filter((fields) => fields[0] === name)
    .map((fields) => ({
      x: Number(fields[1]),
      y: Number(fields.at(-3)),
      bits: BigInt.asIntN(64, BigInt(`0x${fields.at(-2)}`)),
      leftUlp: Number(fields.at(-1)) / 100,
    }))
}

/** Number the doubles in order, so that neighbours differ by 1. */
function ordinal(bits: bigint): bigint {
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}

function bitsOf(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  return view.getBigInt64(0)
}

function worst(name: string, f: (x: number, y: number) => number): { ulp: number; at: number[] } {
  let result = { ulp: 0, at: [Number.NaN] }
  for (const { x, y, bits, leftUlp } of pointsOf(name)) {
    const apart = Number(ordinal(bitsOf(f(x, y))) - ordinal(bits))
    const ulp = Math.abs(apart - leftUlp)
    if (!(ulp <= result.ulp)) result = { ulp, at: [x, y] }
  }
  return result
}

describe('elementary functions against 70-digit values', () => {
  // The bounds are those of the docstrings; half a hundredth is the rounding of the remainders.
  it.each([
    { name: 'exp', f: exp, boundUlp: 0.8, points: 500 },
    { name: 'ln', f: ln, boundUlp: 0.85, points: 500 },
    { name: 'pow', f: pow, boundUlp: 0.8, points: 650 },
    { name: 'tanh', f: tanh, boundUlp: 1.5, points: 500 },
    { name: 'sigmoid', f: sigmoid, boundUlp: 2.4, points: 400 },
    { name: 'sin', f: sin, boundUlp: 0.8, points: 450 },
    { name: 'cos', f: cos, boundUlp: 0.8, points: 450 },
  ])('keeps $name within $boundUlp ulp', ({ name, f, boundUlp, points }) => {
    const { ulp, at } = worst(name, f)

    expect(pointsOf(name).length).toBeGreaterThan(points)
    expect(ulp, `worst at ${at.join(', ')}`).toBeLessThanOrEqual(boundUlp + 0.005)
  })
})

function expectSame(actual: number, expected: number, what: string): void {
  expect(Object.is(actual, expected), `${what} = ${actual}, wanted ${expected}`).toBe(true)
}

describe('special values', () => {
  it.each([
    [exp, 0, 1],
    [exp, -0, 1],
    [exp, Infinity, Infinity],
    [exp, -Infinity, 0],
    [exp, Number.NaN, Number.NaN],
    [exp, 709.7827128933841, Infinity],
    [exp, 1e308, Infinity],
    [exp, -745.1332191019412, 0],
    [exp, -1e308, 0],
    [exp, 5e-324, 1],
    [ln, 1, 0],
    [ln, 0, -Infinity],
    [ln, -0, -Infinity],
    [ln, -1, Number.NaN],
    [ln, -5e-324, Number.NaN],
    [ln, -1e308, Number.NaN],
    [ln, Infinity, Infinity],
    [ln, -Infinity, Number.NaN],
    [ln, Number.NaN, Number.NaN],
    [tanh, 0, 0],
    [tanh, -0, -0],
    [tanh, Infinity, 1],
    [tanh, -Infinity, -1],
    [tanh, 1e300, 1],
    [tanh, Number.NaN, Number.NaN],
    [tanh, 5e-324, 5e-324],
    [sigmoid, 0, 0.5],
    [sigmoid, -0, 0.5],
    [sigmoid, Infinity, 1],
    [sigmoid, -Infinity, 0],
    [sigmoid, Number.NaN, Number.NaN],
    [sin, 0, 0],
    [sin, -0, -0],
    [sin, Infinity, Number.NaN],
    [sin, Number.NaN, Number.NaN],
    [sin, 1048576 + 2 ** -32, Number.NaN],
    [sin, 1e300, Number.NaN],
    [cos, 0, 1],
    [cos, -0, 1],
    [cos, -Infinity, Number.NaN],
    [cos, Number.NaN, Number.NaN],
    [cos, -1048577, Number.NaN],
  ] as const)('%o of %d is %d', (f, x, expected) => {
    expectSame(f(x), expected, `${f.name}(${x})`)
  })

  const BASES = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    -3.5,
    Infinity,
    -Infinity,
    Number.NaN,
    5e-324,
    -5e-324,
    1.7976931348623157e308,
  ]
  const POWERS = [
    ...BASES,
    3,
    -3,
    4,
    9007199254740991,
    -9007199254740991,
    9007199254740992,
    1e300,
    -1e300,
    1e-300,
  ]

  it('gives pow its special values as C99 and numpy do', () => {
    for (const x of BASES) {
      for (const y of POWERS) {
        const expected = powerByRules(x, y)
        if (expected !== undefined) expectSame(pow(x, y), expected, `pow(${x}, ${y})`)
      }
    }
  })

  it.each([
    [-2, 3, -8],
    [-2, 4, 16],
    [-0.5, -3, -8],
    [-1, 9007199254740991, -1],
    [-1, 9007199254740992, 1],
    [-1, -1e300, 1],
    [-2, 1e300, Infinity],
    [-2, 1023, -(2 ** 1023)],
    [-2, 1025, -Infinity],
    [-2, -1075, -0],
    [-2, -1e300, 0],
    [1.0000000000000002, 1e300, Infinity],
    [1.0000000000000002, -1e300, 0],
    [0.9999999999999999, 1e300, 0],
    [0.9999999999999999, -1e300, Infinity],
    [0.9999999999999999, 1e-300, 1],
    [5e-324, 1, 5e-324],
    [-5e-324, 1, -5e-324],
    [1.7976931348623157e308, 1, 1.7976931348623157e308],
    [1.7976931348623157e308, 1.0000000000000002, Infinity],
    [5e-324, -1, Infinity],
  ])('raises %d to %d: %d', (x, y, expected) => {
    expectSame(pow(x, y), expected, `pow(${x}, ${y})`)
  })

  it('makes pow exact where the result is a double', () => {
    for (let n = 0; n <= 33; n += 1) expectSame(pow(3, n), 3 ** n, `3^${n}`)
    for (let n = -1074; n <= 1023; n += 1) expectSame(pow(2, n), powerOfTwoBySteps(n), `2^${n}`)
    for (let n = 0; n <= 1000; n += 1) expectSame(pow(n * n, 0.5), n, `sqrt ${n * n}`)
  })

  it('adds the low part of an exponent', () => {
    expectSame(expOfSum(0, 2 ** -40), 1 + 2 ** -40, 'e^(2^-40)')
  })
})

/** State C99 annex F.9.4.4 case by case; undefined where the result is an ordinary number. */
function powerByRules(x: number, y: number): number | undefined {
  const odd = Number.isInteger(y) && Math.abs(y) <= 9007199254740991 && Math.abs(y % 2) === 1
  if (y === 0 || x === 1) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  if (Math.abs(y) === Infinity) {
    if (x === -1) return 1
    return Math.abs(x) > 1 === y > 0 ? Infinity : 0
  }
  if (x === 0 || Math.abs(x) === Infinity) {
    const size = (x === 0) === y > 0 ? 0 : Infinity
    return odd && (Object.is(x, -0) || x < 0) ? -size : size
  }
  if (x < 0 && !Number.isInteger(y)) return Number.NaN
  return undefined
}

function powerOfTwoBySteps(n: number): number {
  let power = 1
  for (let i = 0; i < Math.abs(n); i += 1) power *= n < 0 ? 0.5 : 2
  return power
}
