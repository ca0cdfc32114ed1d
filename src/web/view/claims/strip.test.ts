import { describe, expect, it } from 'vitest'
import type { ExperimentResult } from '../../../evidence/experiment-result.ts'
import { stripOf } from './strip.ts'

const result = (value: number, low: number, high: number): ExperimentResult => ({
  id: 'a',
  value,
  low,
  high,
  unit: 'share',
  band: null,
  worlds: 10,
  leftOut: 0,
  complete: true,
  conclusion: 'supported',
})

describe('stripOf', () => {
  it('gives an open bound the whole side, and what lies between its own part', () => {
    const above = stripOf({ above: 0 }, [result(1, 1, 1)])!
    expect(above.to).toBe(100)
    expect(above.from).toBeGreaterThan(0)
    expect(stripOf({ below: 0 }, [result(1, 1, 1)])!.from).toBe(0)
    const between = stripOf({ between: [1, 3] }, [result(2, 1, 3)])!
    expect(between.edges).toEqual([between.from, between.to])
    expect(between.marks[0]!.at).toBeCloseTo(50, 12)
  })

  it('keeps everything on the line, in order, equal values too', () => {
    const { edges, marks } = stripOf({ above: 5 }, [result(5, 5, 5), result(9, 8, 12)])!
    const [one, other] = [marks[0]!, marks[1]!]
    expect(one.at).toBe(edges[0])
    expect(other.low).toBeLessThan(other.at)
    expect(other.at).toBeLessThan(other.high)
    for (const at of [...edges, one.at, other.high]) {
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(100)
    }
  })

  it('has nothing to show where no result is a number', () => {
    expect(stripOf({ above: 0 }, [undefined, result(NaN, NaN, NaN)])).toBeNull()
  })
})
