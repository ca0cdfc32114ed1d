import { expect, test } from 'vitest'
import { averageRanks, rankCorrelation } from './ranks.ts'

test('ties share the mean of their ranks', () => {
  expect([...averageRanks([10, 20, 20, 5, 20])]).toEqual([2, 4, 4, 1, 4])
})

test('the mean rank is (n + 1) / 2 whatever the ties', () => {
  for (const values of [
    [1, 1, 1],
    [3, 1, 2],
    [5, 5, 1],
  ]) {
    expect(averageRanks(values).reduce((a, b) => a + b) / 3).toBe(2)
  }
})

test('without ties the correlation is 1 - 6 sum d^2 / (n (n^2 - 1))', () => {
  const a = [1, 2, 3, 4, 5]
  const b = [2, 1, 4, 5, 3]

  const squares = a.reduce((sum, value, k) => sum + (value - b[k]!) ** 2, 0)

  expect(rankCorrelation(averageRanks(a), averageRanks(b))).toBeCloseTo(
    1 - (6 * squares) / (5 * 24),
    14,
  )
})

test('with ties it is the Pearson correlation of average ranks', () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
  expect(rankCorrelation(averageRanks([1, 7, 7, 9]), averageRanks([1, 2, 3, 4]))).toBeCloseTo(
    4.5 / Math.sqrt(4.5 * 5),
    14,
  )
})

test('a list that does not vary has no correlation', () => {
  expect(rankCorrelation(averageRanks([1, 1]), averageRanks([1, 2]))).toBeNaN()
})
