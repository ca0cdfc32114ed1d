import { describe, expect, test } from 'vitest'
import { binsFor, rankBins } from './rank-bins.ts'

describe('rankBins', () => {
  test('bins hold equal counts over all draws, in order of value', () => {
    const [first, second] = rankBins([Float64Array.of(5, 1, 8, 3), Float64Array.of(7, 2, 6, 4)], 4)

    expect([...first!]).toEqual([2, 0, 3, 1])
    expect([...second!]).toEqual([3, 0, 2, 1])
  })

  test('equal values share a bin, and what is missing takes no place', () => {
    const [bins] = rankBins([Float64Array.of(1, 1, 1, NaN, 2)], 4)

    expect(new Set([bins![0], bins![1], bins![2]]).size).toBe(1)
    // Mean places 1.5 and 3.5 of 4.
    expect([bins![0], bins![4]]).toEqual([1, 3])
  })
})

describe('binsFor', () => {
  // The least of (0.1 / B^2)^2 + 2 B / n^2 over whole B, by trying all.
  test.each([200, 1000, 4096, 8000, 50_000])('is the best number of bins for %i values', (n) => {
    const loss = (b: number): number => (0.1 / b ** 2) ** 2 + (2 * b) / n ** 2
    const all = Array.from({ length: 61 }, (_, i) => i + 4)
    const best = all.reduce((a, b) => (loss(b) < loss(a) ? b : a))

    expect(Math.abs(binsFor(n) - best)).toBeLessThanOrEqual(1)
  })
})
