import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ln } from './ln.ts'
import { lnGamma } from './ln-gamma.ts'

const points = readFileSync(new URL('fixtures/distributions.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .filter((fields) => fields[0] === 'lnGamma')
  .map((fields) => fields.slice(1).map(Number))

describe('lnGamma', () => {
  it('keeps its relative error within 1.2e-15', () => {
    expect(points.length).toBeGreaterThan(150)
    for (const [x, value] of points) {
      const gap = Math.abs(lnGamma(x!) - value!)
      expect(gap, `at ${x}`).toBeLessThanOrEqual(1.2e-15 * Math.abs(value!))
    }
  })

  it('gives the logarithms of factorials', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n += 1) {
      factorial *= n
      const value = ln(factorial)
      expect(Math.abs(lnGamma(n + 1) - value)).toBeLessThanOrEqual(1.3e-15 * value)
    }
  })

  it('is zero at 1 and 2 and open at its ends', () => {
    expect(Math.abs(lnGamma(1))).toBe(0)
    expect(Math.abs(lnGamma(2))).toBe(0)
    expect(lnGamma(Infinity)).toBe(Infinity)
    expect(lnGamma(0)).toBeNaN()
    expect(lnGamma(-1.5)).toBeNaN()
    expect(lnGamma(Number.NaN)).toBeNaN()
  })
})
