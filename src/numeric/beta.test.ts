import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { betaCdf, betaQuantile } from './beta.ts'

const lines = readFileSync(new URL('fixtures/distributions.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

function pointsOf(name: string): number[][] {
  return lines.filter((fields) => fields[0] === name).map((fields) => fields.slice(1).map(Number))
}

describe('betaCdf', () => {
  it('keeps its relative error within 2e-13', () => {
    const points = pointsOf('betaCdf')

    expect(points.length).toBeGreaterThan(250)
    for (const [x, a, b, share] of points) {
      const gap = Math.abs(betaCdf(x!, a!, b!) / share! - 1)
      expect(gap, `at ${x}, ${a}, ${b}`).toBeLessThanOrEqual(2e-13)
    }
  })

  it('agrees with closed forms', () => {
    for (let k = 1; k < 100; k += 1) {
      const x = k / 100
      expect(betaCdf(x, 1, 1)).toBeCloseTo(x, 14)
      expect(betaCdf(x, 1, 3)).toBeCloseTo(1 - (1 - x) * (1 - x) * (1 - x), 14)
      expect(betaCdf(x, 2, 2)).toBeCloseTo(x * x * (3 - 2 * x), 14)
    }
    expect(betaCdf(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 14)
    expect(betaCdf(0.25, 0.5, 0.5)).toBeCloseTo(1 / 3, 14)
  })

  it('reaches its ends and refuses bad shapes', () => {
    expect(betaCdf(0, 2, 3)).toBe(0)
    expect(betaCdf(-1, 2, 3)).toBe(0)
    expect(betaCdf(1, 2, 3)).toBe(1)
    expect(betaCdf(2, 2, 3)).toBe(1)
    expect(betaCdf(0.5, 0, 3)).toBeNaN()
    expect(betaCdf(0.5, 2, -3)).toBeNaN()
    expect(betaCdf(Number.NaN, 2, 3)).toBeNaN()
  })
})

describe('betaQuantile', () => {
  it('keeps its relative error within 1e-13', () => {
    const points = pointsOf('betaQuantile')

    expect(points.length).toBeGreaterThan(120)
    for (const [u, a, b, x] of points) {
      const gap = Math.abs(betaQuantile(u!, a!, b!) / x! - 1)
      expect(gap, `at ${u}, ${a}, ${b}`).toBeLessThanOrEqual(1e-13)
    }
  })

  it('rises with the probability', () => {
    for (const [a, b] of [
      [0.3, 0.4],
      [2, 5],
      [40, 0.5],
      [300, 200],
    ]) {
      let before = 0
      for (let k = 1; k < 400; k += 1) {
        const x = betaQuantile(k / 400, a!, b!)
        expect(x, `at ${k / 400}, ${a}, ${b}`).toBeGreaterThanOrEqual(before)
        before = x
      }
      expect(before).toBeLessThanOrEqual(1)
    }
  })

  it('reaches its ends and refuses bad shapes', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0)
    expect(betaQuantile(1, 2, 3)).toBe(1)
    expect(betaQuantile(0.5, -2, 3)).toBeNaN()
    expect(betaQuantile(0.5, 2, 0)).toBeNaN()
    expect(betaQuantile(Number.NaN, 2, 3)).toBeNaN()
  })
})
