import { expect, test } from 'vitest'
import { band3, bandsOf } from './band.ts'
import { median, quantiles } from './quantile.ts'

test('quantiles interpolate linearly between order statistics', () => {
  expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 0.9, 1])).toEqual([1, 1.75, 2.5, 3.7, 4])
})

test('quantiles sort numbers, not texts', () => {
  expect(median([10, 9, 100])).toBe(10)
})

test('NaN is skipped, and only NaN is NaN', () => {
  expect(quantiles([NaN, 1, NaN, 3], [0.5])).toEqual([2])
  expect(median([NaN])).toBeNaN()
  expect(median([])).toBeNaN()
})

test('one value is every quantile', () => {
  expect(band3([7])).toEqual({ p10: 7, p50: 7, p90: 7 })
})

test('bands go step by step over the worlds kept', () => {
  // Three worlds and two steps; the middle world is left out.
  const values = Float64Array.from([0, 99, 10, 5, 99, 5])

  const bands = bandsOf(values, 3, [0, 2])

  expect(bands.p50).toEqual([5, 5])
  expect(bands.p10).toEqual([1, 5])
  expect(bands.p25).toEqual([2.5, 5])
  expect(bands.p75).toEqual([7.5, 5])
  expect(bands.p90).toEqual([9, 5])
})
