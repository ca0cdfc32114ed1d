import { expect, test } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import { dateDistribution } from './dates.ts'

test('bursts are counted by half-year as shares of all worlds', () => {
  const result = syntheticResult({ worlds: 4, steps: 25, start: '2026-01' })
  const steps = ['2026-06', '2026-07', '2026-12'].map((month) => result.months.indexOf(month))

  const dates = dateDistribution({ result, bursts: [...steps, null], keep: [0, 1, 2, 3] }, null)

  expect(dates.from).toEqual([2026, 2026.5, 2027, 2027.5, 2028])
  expect(dates.share).toEqual([0.25, 0.5, 0, 0, 0])
  expect(dates.median).toBe(2026.5)
  expect(dates.calmShare).toEqual([NaN, NaN, NaN, NaN, NaN])
  expect(dates.calmMedian).toBeNaN()
})

test('a set without bursts has no median', () => {
  const result = syntheticResult({ worlds: 1, steps: 3, start: '2026-01' })
  const set = { result, bursts: [null], keep: [0] }

  expect(dateDistribution(set, set)).toMatchObject({ share: [0], median: NaN, calmMedian: NaN })
})
