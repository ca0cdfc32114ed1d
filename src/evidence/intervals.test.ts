import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianEstimate, pairedShareEstimate, shareEstimate } from './intervals.ts'

describe('shareEstimate', () => {
  it('solves Wilson’s equation: each end lies 1.96 of its own standard errors away', () => {
    const trials = 50
    const { value, low, high } = shareEstimate(15, trials)
    const errorsAway = (end: number) => (value - end) / Math.sqrt((end * (1 - end)) / trials)

    expect(value).toBe(0.3)
    expect(errorsAway(low)).toBeCloseTo(1.959964, 6)
    expect(errorsAway(high)).toBeCloseTo(-1.959964, 6)
  })

  it('leaves room when all trials succeed: low is n / (n + z²)', () => {
    const { low, high } = shareEstimate(20, 20)

    expect(low).toBeCloseTo(20 / (20 + 1.959964 ** 2), 6)
    expect(high).toBe(1)
  })

  it('knows nothing without trials', () => {
    expect(shareEstimate(0, 0)).toEqual({ value: NaN, low: NaN, high: NaN })
  })
})

describe('medianEstimate', () => {
  it('takes the 40th and 61st of a hundred, as tables of the sign test do', () => {
    const hundred = Array.from({ length: 100 }, (_, k) => 100 - k)

    expect(medianEstimate(hundred)).toEqual({ value: 50.5, low: 40, high: 61 })
  })

  it('is open where five values cannot bound it: 1 - 2 / 2^5 is below 95 %', () => {
    const { value, low, high } = medianEstimate([3, 1, 2])

    expect([value, low, high]).toEqual([2, -Infinity, Infinity])
  })

  it('does not depend on the order, and moves with the values', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: -9, max: 9 }), (values, shift) => {
        const here = medianEstimate(values)

        expect(medianEstimate(values.toReversed())).toEqual(here)
        expect(medianEstimate(values.map((v) => v + shift)).value).toBe(here.value + shift)
      }),
    )
  })
})

describe('pairedShareEstimate', () => {
  it('adds a half to each cell for the interval and not for the value', () => {
    // Cells 7.5 and 3.5 of 22 pairs.
    const { value, low, high } = pairedShareEstimate(7, 3, 20)
    const reach = (1.959964 * Math.sqrt(11 - 16 / 22)) / 22

    expect(value).toBeCloseTo(0.2, 12)
    expect(low).toBeCloseTo(4 / 22 - reach, 6)
    expect(high).toBeCloseTo(4 / 22 + reach, 6)
  })

  it('is not sure of nothing when no pair differs', () => {
    const { value, low, high } = pairedShareEstimate(0, 0, 100)

    expect(value).toBe(0)
    expect(low).toBeLessThan(0)
    expect(high).toBe(-low)
  })

  it('changes its sign with the order of the two', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50))
    fc.assert(
      fc.property(counts, ([a, b]) => {
        const [one, other] = [pairedShareEstimate(a, b, 100), pairedShareEstimate(b, a, 100)]

        expect(other.value).toBeCloseTo(-one.value, 12)
        expect(other.low).toBeCloseTo(-one.high, 12)
      }),
    )
  })
})
