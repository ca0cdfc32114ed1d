import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFractions, fraction, multiplyFractions, nearestFraction } from './fraction.ts'
import type { Unit } from './units.ts'
import { PURE, powerUnit, printUnit, sameDimension, timesUnit, UnitTable } from './units.ts'

const part = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 12 }))
const ratio = part.map(([num, den]) => fraction(num, den))
const nonZero = ratio.filter((f) => f.num !== 0)
/** Scales are powers of two, so that products of a few are exact. */
const unit: fc.Arbitrary<Unit> = fc
  .tuple(
    fc.integer({ min: -8, max: 8 }),
    fc.dictionary(
      fc.constantFrom('USD bn', 'GPU', 'year', 'toString', 'constructor', '__proto__'),
      nonZero,
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  )
  .map(([e, powers]) => ({ scale: 2 ** e, powers }))
const table = new UnitTable(null, 'year')
const same = (a: Unit, b: Unit) => a.scale === b.scale && sameDimension(a, b)

describe('fractions', () => {
  it('are in lowest terms with a positive denominator', () => {
    expect([fraction(6, -4), fraction(-6, -4), fraction(0, -7)]).toEqual([
      { num: -3, den: 2 },
      { num: 3, den: 2 },
      { num: 0, den: 1 },
    ])
  })

  it('add and multiply as rational numbers do', () => {
    fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) => {
        expect(addFractions(a, addFractions(b, c))).toEqual(addFractions(addFractions(a, b), c))
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        )
        expect(addFractions(a, fraction(-a.num, a.den))).toEqual({ num: 0, den: 1 })
      }),
    )
  })

  it('are found again from their decimal value up to a denominator of 64', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 64 }),
        (num, den) => {
          expect(nearestFraction(num / den)).toEqual(fraction(num, den))
        },
      ),
    )
  })
})

describe('units', () => {
  it('form a commutative group under multiplication', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        expect(same(timesUnit(a, timesUnit(b, c)), timesUnit(timesUnit(a, b), c))).toBe(true)
        expect(same(timesUnit(a, b), timesUnit(b, a))).toBe(true)
        expect(same(timesUnit(a, PURE), a)).toBe(true)
        expect(same(timesUnit(a, a, -1), PURE)).toBe(true)
        expect(same(timesUnit(timesUnit(a, b), b, -1), a)).toBe(true)
      }),
    )
  })

  it('raise a product to a power factor by factor', () => {
    fc.assert(
      fc.property(unit, unit, ratio, ratio, (a, b, p, q) => {
        const dimension = (x: Unit): Unit => ({ ...x, scale: 1 })
        expect(
          sameDimension(powerUnit(timesUnit(a, b), p), timesUnit(powerUnit(a, p), powerUnit(b, p))),
        ).toBe(true)
        expect(
          sameDimension(powerUnit(powerUnit(a, p), q), powerUnit(a, multiplyFractions(p, q))),
        ).toBe(true)
        expect(
          same(
            powerUnit(dimension(a), addFractions(p, q)),
            timesUnit(powerUnit(dimension(a), p), powerUnit(dimension(a), q)),
          ),
        ).toBe(true)
      }),
    )
  })

  it('print as text that reads as the same dimension', () => {
    fc.assert(
      fc.property(unit, (u) => {
        expect(sameDimension(table.parse(printUnit(u)), u)).toBe(true)
      }),
    )
  })
})
