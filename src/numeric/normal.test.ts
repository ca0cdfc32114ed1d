import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalCdf, normalQuantile } from './normal.ts'

const lines = readFileSync(new URL('fixtures/distributions.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

function pointsOf(name: string): number[][] {
  return lines.filter((fields) => fields[0] === name).map((fields) => fields.slice(1).map(Number))
}

describe('normalCdf', () => {
  it('keeps its relative error within 1e-15, far tails included', () => {
    const points = pointsOf('normalCdf')

    expect(points.length).toBeGreaterThan(200)
    for (const [x, share] of points) {
      expect(Math.abs(normalCdf(x!) / share! - 1), `at ${x}`).toBeLessThanOrEqual(1e-15)
    }
  })

  it('reaches its ends', () => {
    expect(normalCdf(0)).toBe(0.5)
    expect(normalCdf(-Infinity)).toBe(0)
    expect(normalCdf(-1e300)).toBe(0)
    expect(normalCdf(Infinity)).toBe(1)
    expect(normalCdf(9)).toBe(1)
    expect(normalCdf(Number.NaN)).toBeNaN()
  })
})

describe('normalQuantile', () => {
  it('keeps its relative error within 1e-15, far tails included', () => {
    const points = pointsOf('normalQuantile')

    expect(points.length).toBeGreaterThan(200)
    for (const [u, x] of points) {
      const gap = Math.abs(normalQuantile(u!) - x!)
      expect(gap, `at ${u}`).toBeLessThanOrEqual(1e-15 * Math.abs(x!))
    }
  })

  it('reaches its ends', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(-1)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(2)).toBe(Infinity)
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.467405617144344, 12)
    expect(normalQuantile(Number.NaN)).toBeNaN()
  })

  it('mirrors about one half', () => {
    for (let k = 1; k < 512; k += 1) {
      expect(normalQuantile(1 - k / 1024)).toBe(-normalQuantile(k / 1024))
    }
  })
})
