import { expect, test } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import { describeNoBurst, separation } from './no-burst.ts'
import { averageRanks } from './ranks.ts'

const INFO = (name: string) => ({ about: name, unit: 'share', evidence: 'judgement' })

test('groups that do not overlap are one apart, in the direction of the first', () => {
  const values = averageRanks([1, 2, 3, 10, 11])

  expect(separation(values, [false, false, false, true, true])).toBe(1)
  expect(separation(values, [true, true, true, false, false])).toBe(-1)
})

test('a tie counts half', () => {
  expect(separation(averageRanks([1, 1]), [true, false])).toBe(0)
  // Pairs won: 3 > 1, 3 > 2 and half of 2 = 2, lost: none of 2 > 1. So 3.5 of 4.
  expect(separation(averageRanks([3, 2, 1, 2]), [true, true, false, false])).toBe(0.75)
})

test('describes the worlds without a burst against those with one', () => {
  const result = syntheticResult({
    worlds: 5,
    steps: 109,
    parameters: { slow: [9, 8, 1, 2, 3], mixed: [1, 4, 2, 3, 5], odd: [9, 9, 9, 9, 9] },
  })

  const described = describeNoBurst(result, [null, null, 50, 60, 70], [0, 1, 2, 3, 4], 0.25, INFO)

  expect(described).toMatchObject({ worlds: 2, share: 0.4, calmShare: 0.25, until: 2032 })
  expect(described.apart.map(({ name }) => name)).toEqual(['slow', 'mixed'])
  expect(described.apart[0]).toMatchObject({ medianWithout: 8.5, medianWith: 2, separation: 1 })
  // Two parameters; standard deviation sqrt((5 + 1) / (3 * 2 * 3)).
  expect(described.noise).toBeCloseTo(2.241402727604947 * Math.sqrt(1 / 3), 9)
})

test('says nothing about parameters when all worlds burst', () => {
  const result = syntheticResult({ worlds: 2, steps: 109, parameters: { p: [1, 2] } })

  expect(describeNoBurst(result, [50, 60], [0, 1], 0, INFO)).toMatchObject({
    worlds: 0,
    share: 0,
    apart: [],
    noise: 0,
  })
})
