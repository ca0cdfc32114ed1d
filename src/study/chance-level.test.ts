import { expect, test } from 'vitest'
import { chanceLevel } from './chance-level.ts'

// Normal quantiles of tails .025, .0005 and .00005 (Abramowitz and Stegun, table 26.5, and any later table).
test.each([
  [1, 1.959963984540054],
  [50, 3.290526731491926],
  [500, 3.890591886413094],
])('the largest of %i estimates is tested at a tail that many times smaller', (count, level) => {
  expect(chanceLevel(count, 0.1)).toBeCloseTo(0.1 * level, 10)
})

test('nothing looked at has no level', () => {
  expect(chanceLevel(0, 0.1)).toBe(0)
})
