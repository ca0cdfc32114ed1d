import { expect, it } from 'vitest'
import { conclude, liesWithin } from './conclude.ts'

it.each([
  [{ above: 0 }, 0.1, 0.2, 'supported'],
  [{ above: 0 }, -0.1, 0.2, 'undecided'],
  [{ above: 0 }, -0.2, 0, 'contradicted'],
  [{ below: 5 }, 1, 4.9, 'supported'],
  [{ below: 5 }, 5, 6, 'contradicted'],
  [{ between: [1, 2] as const }, 1, 2, 'supported'],
  [{ between: [1, 2] as const }, 0, 0.9, 'contradicted'],
  [{ between: [1, 2] as const }, 0.5, 1.5, 'undecided'],
  [{ above: 0 }, Number.NaN, 1, 'undecided'],
] as const)('%j with an interval from %d to %d is %s', (bound, low, high, expected) => {
  expect(conclude(bound, low, high)).toBe(expected)
})

it('puts the end of a closed range inside, of an open one outside', () => {
  expect(liesWithin({ between: [1, 2] }, 2)).toBe(true)
  expect(liesWithin({ above: 1 }, 1)).toBe(false)
})
