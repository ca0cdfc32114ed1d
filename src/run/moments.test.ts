import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMoments, emptyMoments, MOMENTS, momentsOf, readMoments } from './moments.ts'

function blockwise(values: readonly number[], size: number) {
  const all = emptyMoments(1)
  for (let at = 0; at < values.length; at += size) {
    const block = new Float64Array(MOMENTS)
    const part = Float64Array.from(values.slice(at, at + size))
    momentsOf(part, 0, part.length, block, 0)
    addMoments(all, block, 1)
  }
  return readMoments(all, 0)
}

describe('moments', () => {
  it('by block agree with two passes over all values, to rounding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
          minLength: 2,
          maxLength: 300,
        }),
        fc.integer({ min: 1, max: 64 }),
        (values, size) => {
          const n = values.length
          const mean = values.reduce((s, v) => s + v, 0) / n
          const squares = values.reduce((s, v) => s + (v - mean) ** 2, 0)
          const found = blockwise(values, size)
          const top = Math.max(...values.map(Math.abs))
          // n roundings of terms no larger than the largest value, and as many of each square.
          const slack = 4 * n * Number.EPSILON
          // Subnormal numbers round to a multiple of the smallest one.
          const least = n * Number.MIN_VALUE
          expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual(slack * top + least)
          expect(Math.abs(found.variance * (n - 1) - squares)).toBeLessThanOrEqual(
            slack * (squares + n * top * top * slack + top * Math.sqrt(n * squares)) + least,
          )
          expect(found.min).toBe(Math.min(...values))
          expect(found.max).toBe(Math.max(...values))
        },
      ),
    )
  })

  it('leave NaN out, and infinities out of the mean', () => {
    expect(blockwise([1, NaN, 3, Infinity], 2)).toEqual({
      finite: 2,
      mean: 2,
      variance: 2,
      min: 1,
      max: Infinity,
    })
  })

  it('are NaN for nothing', () => {
    expect(blockwise([NaN], 1)).toEqual({
      finite: 0,
      mean: NaN,
      variance: NaN,
      min: NaN,
      max: NaN,
    })
  })

  it('survive a far mean: the variance of 1e9 + (0, 1, 2) is 1', () => {
    expect(blockwise([1e9, 1e9 + 1, 1e9 + 2], 1).variance).toBeCloseTo(1, 6)
  })
})
