import { expect, test } from 'vitest'
import { monthsFrom, syntheticResult } from '../../test/study/synthetic-result.ts'
import type { RunResult } from '../run/result.ts'
import { pinsOfPair, SHOCK_CASES, SHOCK_DATES, SHOCK_PAIRS, withPins } from './shock-cases.ts'
import { effectOf, SHOCK_SERIES } from './shock-effect.ts'
import { SHOCK_RUNS, studyShocks } from './shock-study.ts'
import { studyRun } from './studied-run.ts'

const STEPS = 109
const AT = monthsFrom('2023-12', STEPS).indexOf('2027-01')

function run(paths: Readonly<Record<string, (step: number) => number>>, burst?: number): RunResult {
  const all: Record<string, (step: number) => number> = {
    ai_drawdown: (step) => (step === burst ? 0.5 : 0),
    capex_change: (step) => (step === burst ? -0.5 : 0),
    ...paths,
  }
  return syntheticResult({
    worlds: 1,
    steps: STEPS,
    series: Object.fromEntries(
      SHOCK_SERIES.map((label) => [
        label,
        [Array.from({ length: STEPS }, (_, step) => all[label]?.(step) ?? 100)],
      ]),
    ),
  })
}

const effect = (shocked: RunResult, base = run({})) =>
  effectOf(studyRun(shocked, null), studyRun(base, null), '2027-01')

test('a burst counts from the month of the event to the seventeenth after', () => {
  expect(effect(run({}, AT)).within18Months).toBe(1)
  expect(effect(run({}, AT + 17)).within18Months).toBe(1)
  expect(effect(run({}, AT + 18)).within18Months).toBe(0)
  expect(effect(run({}, AT - 1)).within18Months).toBe(0)
})

test('an event that spares a world its burst counts against', () => {
  expect(effect(run({}), run({}, AT + 5)).within18Months).toBe(-1)
  expect(effect(run({}), run({}, 84)).by2030).toBe(-1)
  expect(effect(run({}), run({}, 85)).by2030).toBe(0)
})

test('lows are taken over twelve months from the event', () => {
  const dip = (step: number, at: number, to: number): number => (step === at ? to : 100)

  const inside = effect(
    run({ ai_index: (step) => dip(step, AT + 12, 50), market_value: (step) => dip(step, AT, 80) }),
    run({ ai_index: (step) => dip(step, AT + 3, 90) }),
  )
  const outside = effect(run({ ai_index: (step) => dip(step, AT + 13, 50) }))

  expect(inside.aiSharesLow).toBeCloseTo(50 / 90 - 1, 14)
  expect(inside.marketLow).toBeCloseTo(-0.2, 14)
  expect(outside.aiSharesLow).toBe(0)
})

test('spending is that of the second year, the gap the lowest of two years in points', () => {
  const shocked = run({
    capex_total: (step) => (step >= AT + 12 && step < AT + 24 ? 70 : 1000),
    gap: (step) => (step === AT + 24 ? -0.02 : 0.01),
  })

  const { capexSecondYear, outputLowPoints } = effect(shocked, run({ gap: () => 0.01 }))

  expect(capexSecondYear).toBeCloseTo(-0.3, 14)
  expect(outputLowPoints).toBeCloseTo(-3, 12)
})

test('a pair holds the pins of both parts and every part is an event', () => {
  const ids = SHOCK_CASES.map(({ id }) => id)

  for (const pair of SHOCK_PAIRS) expect(ids).toEqual(expect.arrayContaining([...pair.parts]))
  expect(pinsOfPair(SHOCK_PAIRS[0]!)).toEqual({
    breadth: { size: 0.35 },
    efficiency: { size: 20 },
    credit: { size: 0.6, duration: 12 },
  })
})

test('a pinned scenario keeps the rest of its base', () => {
  expect(
    withPins({ scenario: 'calm', random: false }, 'x', { fiscal: { size: 1 } }, '2027-01'),
  ).toEqual({
    scenario: 'calm-x-2027-01',
    random: false,
    shocks: { fiscal: [{ at: '2027-01', size: 1 }] },
  })
})

test('a pair beyond the sum of its parts', async () => {
  // Alone neither credit nor rates brings a burst, trade always does; together they do with credit.
  const bursts = /^calm-(trade|rates-and-credit|trade-and-crypto)-/
  let runs = 0
  const study = await studyShocks({ scenario: 'calm' }, (scenario) => {
    runs++
    const at = SHOCK_DATES.find((date) => scenario.scenario.endsWith(date)) ?? ''
    const step = monthsFrom('2023-12', STEPS).indexOf(at)
    return Promise.resolve(studyRun(bursts.test(scenario.scenario) ? run({}, step) : run({}), null))
  })

  const pair = (id: string) => study?.pairs.find((found) => found.id === id)

  expect(runs).toBe(SHOCK_RUNS)
  expect(pair('rates-and-credit')?.beyondSum).toEqual([1, 1, 1])
  expect(pair('trade-and-crypto')?.beyondSum).toEqual([0, 0, 0])
  expect(pair('demand-and-credit')?.beyondSum).toEqual([0, 0, 0])
})
