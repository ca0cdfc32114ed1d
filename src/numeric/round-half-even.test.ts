import { describe, expect, it } from 'vitest'
import { roundHalfEven } from './round-half-even.ts'

describe('roundHalfEven', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, -0],
    [-1.5, -2],
    [-2.5, -2],
    [0.49999999999999994, 0],
    [0.5000000000000001, 1],
    [-0.3, -0],
    [0, 0],
    [-0, -0],
    [2251799813685247.5, 2251799813685248],
    [2251799813685248.5, 2251799813685248],
    [2251799813685249.5, 2251799813685250],
    [-2251799813685248.5, -2251799813685248],
    [-2251799813685249.5, -2251799813685250],
    [4503599627370495.5, 4503599627370496],
    [4503599627370497, 4503599627370497],
    [-1e300, -1e300],
    [5e-324, 0],
    [-5e-324, -0],
    [Infinity, Infinity],
    [-Infinity, -Infinity],
    [Number.NaN, Number.NaN],
  ])('takes %d to %d', (x, expected) => {
    expect(Object.is(roundHalfEven(x), expected)).toBe(true)
  })

  it('agrees with floor away from ties', () => {
    for (let i = -5000; i <= 5000; i += 1) {
      const x = i * 0.37 + 0.001
      if (x - Math.floor(x) === 0.5) continue

      expect(Math.abs(roundHalfEven(x) - Math.floor(x + 0.5))).toBe(0)
    }
  })
})
