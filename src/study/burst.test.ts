import { describe, expect, test } from 'vitest'
import type { RunResult } from '../run/result.ts'
import { pathWith, syntheticResult } from '../../test/study/synthetic-result.ts'
import {
  confirmedBursts,
  datedBursts,
  outcomeShareBy,
  priceBursts,
  shareBy,
  spendingBursts,
} from './burst.ts'

const STEPS = 72

/** One world with a price fall at one step and a spending cut at another. */
function world(fallAt: number, cutAt: number, fall = 0.4, change = -0.25): RunResult {
  return syntheticResult({
    worlds: 1,
    steps: STEPS,
    series: {
      ai_drawdown: [pathWith(STEPS, { [fallAt]: fall })],
      capex_change: [pathWith(STEPS, { [cutAt]: change })],
    },
  })
}

describe('datedBursts', () => {
  test.each([
    ['nine months before', 30, 21, 30],
    ['ten months before', 30, 20, null],
    ['in the same month', 30, 30, 30],
    ['seventeen months after', 30, 47, 30],
    ['eighteen months after', 30, 48, null],
  ])('a spending cut %s', (_, fallAt, cutAt, expected) => {
    expect(datedBursts(world(fallAt, cutAt))).toEqual([expected])
  })

  test('a spending cut in the first twelve months does not count', () => {
    expect(datedBursts(world(14, 11))).toEqual([null])
    expect(datedBursts(world(14, 12))).toEqual([14])
  })

  test('a price fall in the first twelve months counts with a later cut', () => {
    expect(datedBursts(world(3, 20))).toEqual([3])
  })

  test('both thresholds are met exactly and missed by little', () => {
    expect(datedBursts(world(30, 30, 0.4, -0.25))).toEqual([30])
    expect(datedBursts(world(30, 30, 0.3999, -0.25))).toEqual([null])
    expect(datedBursts(world(30, 30, 0.4, -0.2499))).toEqual([null])
    expect(datedBursts(world(30, 30, 0.3, -0.15), { fall: 0.3, cut: 0.15 })).toEqual([30])
  })

  test('the first price fall without a cut in reach does not hide the second', () => {
    const result = syntheticResult({
      worlds: 1,
      steps: STEPS,
      series: {
        ai_drawdown: [pathWith(STEPS, { 20: 0.5, 50: 0.5 })],
        capex_change: [pathWith(STEPS, { 55: -0.3 })],
      },
    })

    expect(datedBursts(result)).toEqual([50])
  })

  test('windows end with the run', () => {
    expect(datedBursts(world(STEPS - 1, STEPS - 1))).toEqual([STEPS - 1])
  })

  test('names the series that the run did not record', () => {
    expect(() => datedBursts(syntheticResult({ worlds: 1, steps: 2 }))).toThrow("'ai_drawdown'")
  })
})

test('each condition alone is dated when it holds', () => {
  const result = world(30, 47)

  expect(priceBursts(result)).toEqual([30])
  expect(spendingBursts(result)).toEqual([47])
  expect(spendingBursts(world(30, 11))).toEqual([null])
})

test('a confirmed burst is the first month of the recorded series', () => {
  const result = syntheticResult({
    worlds: 2,
    steps: 4,
    series: {
      burst: [
        [0, 0, 1, 1],
        [0, 0, 0, 0],
      ],
    },
  })

  expect(confirmedBursts(result)).toEqual([2, null])
})

test('the share by a year counts its December, among the worlds kept', () => {
  const { months } = syntheticResult({ worlds: 1, steps: STEPS, start: '2025-03' })
  const december2026 = months.indexOf('2026-12')
  const bursts = [december2026, december2026 + 1, null, 0]

  expect(shareBy(months, bursts, 2026, [0, 1, 2, 3])).toBe(0.5)
  expect(shareBy(months, bursts, 2026, [1, 2])).toBe(0)
  expect(shareBy(months, bursts, 2027, [1, 2])).toBe(0.5)
  expect(shareBy(months, bursts, 2024, [0, 1, 2, 3])).toBe(0)
  expect(shareBy(months, bursts, 2090, [0, 1, 2, 3])).toBe(0.75)
})

test('the share of an outcome counts its worlds, and is null without the outcome', () => {
  const result = syntheticResult({
    worlds: 4,
    steps: 1,
    outcomes: { burst_by_2028: [1, 0, 1, 0] },
  })

  expect(outcomeShareBy(result, 2028, [0, 1, 2])).toBe(2 / 3)
  expect(outcomeShareBy(result, 2029, [0, 1, 2])).toBeNull()
})
