import { describe, expect, test } from 'vitest'
import type { Synthetic } from '../../test/study/synthetic-result.ts'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import type { GivenBurst } from './boom-report.ts'
import { GIVEN_SERIES, fallsOf, givenBurst, lossesOf } from './given-burst.ts'

const STEPS = 60
const BURST = 20

/** One world of flat series; the named ones follow a rule of the step. */
function flatWorld(paths: Readonly<Record<string, (step: number) => number>> = {}): Synthetic {
  const flat: Record<string, (step: number) => number> = {
    'default_loss[NEO]': () => 0,
    'default_loss[ORCL]': () => 0,
    'lab_default[OPENAI]': () => 0,
    'lab_default[ANTH]': () => 0,
    'lab_default[XLAB]': () => 0,
    lost_credit: () => 0,
    ...paths,
  }
  return {
    worlds: 1,
    steps: STEPS,
    series: Object.fromEntries(
      GIVEN_SERIES.map((label) => [
        label,
        [Array.from({ length: STEPS }, (_, step) => flat[label]?.(step) ?? 100)],
      ]),
    ),
  }
}

function given(parts: Synthetic): GivenBurst {
  const report = givenBurst(syntheticResult(parts), [BURST], [0], true)
  if (report === null) throw new Error('no burst')
  return report
}

function lossOf(report: GivenBurst, holder: string): GivenBurst['losses'][number] {
  return report.losses.find((loss) => loss.holder === holder)!
}

describe('the window of a fall', () => {
  const at = [{ world: 0, step: BURST }]
  const fallWith = (label: string, values: Record<number, number>): number =>
    fallsOf(syntheticResult(flatWorld({ [label]: (step) => values[step] ?? 100 })), label, at)[0]!

  test('holds the high of twelve months before, not of thirteen', () => {
    expect(fallWith('ai_index', { [BURST - 12]: 200 })).toBe(0.5)
    expect(fallWith('ai_index', { [BURST - 13]: 200 })).toBe(0)
  })

  test('holds the low of twenty-four months after, not of twenty-five', () => {
    expect(fallWith('ai_index', { [BURST + 24]: 20 })).toBeCloseTo(0.8, 15)
    expect(fallWith('ai_index', { [BURST + 25]: 20 })).toBe(0)
  })

  test('is six months longer for capital spending', () => {
    expect(fallWith('capex_total', { [BURST + 30]: 20 })).toBeCloseTo(0.8, 15)
    expect(fallWith('capex_total', { [BURST + 31]: 20 })).toBe(0)
  })

  test('does not count a low before the burst or a high after it', () => {
    expect(fallWith('ai_index', { [BURST - 1]: 20, [BURST + 1]: 200 })).toBe(0)
  })

  test('ends with the run', () => {
    const result = syntheticResult(flatWorld({ gap: (step) => (step === STEPS - 1 ? 40 : 100) }))

    expect(lossesOf(result, 'gap', [{ world: 0, step: STEPS - 3 }])).toEqual([60])
    expect(lossesOf(result, 'gap', [{ world: 0, step: 1 }])).toEqual([0])
  })
})

test('losses are in dollars and shares of the high, largest first', () => {
  const fallTo = (low: number) => (step: number) => (step > BURST ? low : 100)

  const report = given(
    flatWorld({
      'ai_wealth[HH]': fallTo(70),
      'ai_wealth[HF]': fallTo(20),
      'fund_value[VC]': fallTo(60),
    }),
  )

  expect(report.losses.slice(0, 3).map(({ holder }) => holder)).toEqual(['HF', 'VC', 'HH'])
  expect(lossOf(report, 'HF').usdBn.p50).toBe(80)
  expect(lossOf(report, 'HF').share?.p50).toBeCloseTo(0.8, 15)
})

test('the output gap falls in percentage points', () => {
  const report = given(flatWorld({ gap: (step) => (step > BURST ? -0.01 : 0.03) }))

  expect(report.outputPoints.p50).toBeCloseTo(4, 12)
})

test('credit losses are split between banks and credit funds', () => {
  // Neoclouds default at step 25 with 72 % lost on loans of 10 and bonds of 40: 36 lost, 7.2 of it by banks.
  const report = given(
    flatWorld({
      'default_loss[NEO]': (step) => (step === 25 ? 0.72 : 0),
      'bank_loan[NEO]': (step) => (step <= 25 ? 10 : 2.8),
      'bank_loan[ORCL]': () => 20,
      lost_credit: (step) => (step > 25 ? 36 : 0),
      'fund_value[PC]': () => 1000,
    }),
  )

  expect(lossOf(report, 'BANK').usdBn.p50).toBeCloseTo(7.2, 12)
  expect(lossOf(report, 'BANK').share?.p50).toBeCloseTo(7.2 / 30, 12)
  expect(lossOf(report, 'PC').usdBn.p50).toBeCloseTo(28.8, 12)
  expect(lossOf(report, 'PC').share?.p50).toBeCloseTo(0.0288, 12)
  expect(report.credit?.meanUsdBn).toBe(36)
})

test('a default outside three years around the burst is no loss given the burst, but a failure of the run', () => {
  const report = given(
    flatWorld({
      'default_loss[NEO]': (step) => (step === 50 ? 0.72 : 0),
      lost_credit: (step) => (step > 50 ? 36 : 0),
    }),
  )

  expect(report.credit?.usdBn.p50).toBe(0)
  expect(lossOf(report, 'BANK').usdBn.p50).toBe(0)
  expect(report.failures.find(({ id }) => id === 'default_loss[NEO]')?.share).toBe(1)
  expect(report.failures.find(({ id }) => id === 'default_loss[ORCL]')?.share).toBe(0)
})

test('without bank loans banks have no share', () => {
  const report = given(flatWorld({ 'bank_loan[NEO]': () => 0, 'bank_loan[ORCL]': () => 0 }))

  expect(lossOf(report, 'BANK').share).toBeNull()
})

test('start-ups are counted three years after the burst', () => {
  const report = given(flatWorld({ survivors: (step) => 1 - step / 100 }))

  expect(report.startupsAlive.p50).toBeCloseTo(1 - (BURST + 36) / 100, 12)
})

test('worlds without a burst or not kept are left out', () => {
  const one = flatWorld().series ?? {}
  const result = syntheticResult({
    worlds: 3,
    steps: STEPS,
    series: Object.fromEntries(
      Object.entries(one).map(([label, [path]]) => [label, [path!, path!, path!]]),
    ),
  })

  expect(givenBurst(result, [BURST, null, BURST], [0, 1], false)).toMatchObject({
    events: false,
    worlds: 1,
    shareOfWorlds: 0.5,
  })
  expect(givenBurst(result, [BURST, null, BURST], [1], false)).toBeNull()
})
