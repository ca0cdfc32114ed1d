import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { RunResult } from '../../../src/run/result.ts'
import { burstWorlds, valuesNear } from '../../../src/study/burst-window.ts'
import { creditLosses } from '../../../src/study/burst-credit.ts'
import {
  confirmedBursts,
  datedBursts,
  outcomeShareBy,
  shareBy,
} from '../../../src/study/burst.ts'
import { fallsOf, givenBurst, lossesOf } from '../../../src/study/given-burst.ts'
import type { Observation, ObservationSet } from '../../../src/study/match.ts'
import { matchWorlds } from '../../../src/study/match.ts'
import { allWorlds } from '../../../src/study/recorded.ts'
import { syntheticResult } from '../../study/synthetic-result.ts'

/** What scripts/make-study-fixture.py writes; paths are [step][world]. */
interface Fixture {
  readonly worlds: number
  readonly months: readonly string[]
  readonly series: Readonly<Record<string, readonly (readonly number[])[]>>
  readonly outcomes: Readonly<Record<string, readonly number[]>>
  readonly expected: {
    readonly bursts: Readonly<Record<string, readonly (number | null)[]>>
    readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>
    readonly given: Readonly<Record<string, number | readonly number[]>>
    readonly kept: readonly number[]
    readonly implausibility: readonly number[]
    readonly rejected: Readonly<Record<string, number>>
  }
}

const fixture = JSON.parse(
  gunzipSync(readFileSync(new URL('fixture.json.gz', import.meta.url))).toString(),
) as Fixture
const { expected, worlds, months } = fixture

const result: RunResult = {
  ...syntheticResult({ worlds, steps: months.length, outcomes: fixture.outcomes }),
  series: new Map(
    Object.entries(fixture.series).map(([label, steps]) => {
      const values = new Float64Array(months.length * worlds).fill(NaN)
      steps.forEach((atStep, step) => values.set(atStep, step * worlds))
      return [label, values]
    }),
  ),
}
const all = allWorlds(result)
const bursts = datedBursts(result)
const at = burstWorlds(bursts, all)

/** The repository's own observations: every equation is an average of one series. */
function observationSet(): ObservationSet {
  const file = parse(
    readFileSync(new URL('../../../evidence/observations.yaml', import.meta.url), 'utf8'),
  ) as {
    bound: number
    no_burst_before: string
    observations: Record<string, Omit<Observation, 'id' | 'series' | 'fold'> & { equation: string }>
  }
  return {
    bound: file.bound,
    noBurstBefore: file.no_burst_before,
    observations: Object.entries(file.observations).map(([id, { equation, ...rest }]) => ({
      ...rest,
      id,
      series: /^average\((.*)\)$/.exec(equation)![1]!,
      fold: 'average',
    })),
  }
}

/** Same arithmetic on the same doubles; only the order of sums may differ. */
function expectClose(actual: readonly number[], reference: readonly number[]): void {
  expect(actual).toHaveLength(reference.length)
  actual.forEach((value, k) => expect(value).toBeCloseTo(reference[k]!, 8))
}

describe('the reference study and this one, on the same worlds', () => {
  test('the fixture has enough bursts, rejected worlds and credit losses to tell', () => {
    expect(at.length).toBeGreaterThan(20)
    expect(at.length).toBeLessThan(worlds)
    expect(expected.kept.length).toBeGreaterThan(10)
    expect(expected.kept.length).toBeLessThan(worlds - 5)
    expect(expected.given['credit mean']).toBeGreaterThan(0)
  })

  test.each([
    ['base', 0.4, 0.25],
    ['mild', 0.3, 0.15],
    ['severe', 0.6, 0.4],
    ['price alone', 0.4, -9],
    ['spending alone', -9, 0.25],
  ])('date the same bursts: %s', (name, fall, cut) => {
    const dated = datedBursts(result, { fall, cut })

    expect(dated).toEqual(expected.bursts[name])
    for (const [year, share] of Object.entries(expected.shares[name]!)) {
      expect(shareBy(months, dated, Number(year), all)).toBeCloseTo(share, 14)
    }
  })

  test.each([2026, 2027, 2028, 2030, 2032])(
    'the outcome and the recorded series confirm the same bursts by %i',
    (year) => {
      const byOutcome = outcomeShareBy(result, year, all)

      expect(byOutcome).not.toBeNull()
      expect(shareBy(months, confirmedBursts(result), year, all)).toBe(byOutcome)
    },
  )

  test.each(['ai_index', 'price[NVDA]', 'market_value', 'fund_value[VC]', 'fund_value[PC]', 'capex_total'])(
    'the same falls of %s, world by world',
    (label) => {
      expectClose(fallsOf(result, label, at), expected.given[`fall ${label}`] as number[])
    },
  )

  test.each(['HH', 'PEN', 'ROW', 'SWF', 'HF'])('the same losses of %s, world by world', (holder) => {
    const label = `ai_wealth[${holder}]`

    expectClose(lossesOf(result, label, at), expected.given[`loss ${label}`] as number[])
  })

  test('the same fall of output, credit losses, start-ups and failures', () => {
    const { given } = expected
    const report = givenBurst(result, bursts, all, true)
    const failed = (id: string): number | undefined =>
      report?.failures.find((failure) => failure.id === id)?.share

    expectClose(lossesOf(result, 'gap', at), given['gap'] as number[])
    expectClose(creditLosses(result, at).allUsdBn, given['credit'] as number[])
    expectClose(valuesNear(result, 'survivors', at, 36), given['startups'] as number[])
    expect(report?.worlds).toBe(given['worlds'])
    expect(report?.credit?.meanUsdBn).toBeCloseTo(given['credit mean'] as number, 8)
    for (const lab of ['OPENAI', 'ANTH', 'XLAB']) {
      expect(failed(`lab_default[${lab}]`)).toBeCloseTo(given[`failed ${lab}`] as number, 14)
    }
    for (const builder of ['NEO', 'ORCL']) {
      expect(failed(`default_loss[${builder}]`)).toBeCloseTo(given[`default ${builder}`] as number, 14)
    }
  })

  test('banks bear a part of the credit losses and never more than all of them', () => {
    const { allUsdBn, banksUsdBn, fundsUsdBn } = creditLosses(result, at)

    expect(Math.max(...banksUsdBn)).toBeGreaterThan(0)
    // The paths are rounded to seven digits, so what is left of a loss of 1e3 may miss zero by 1e-3.
    allUsdBn.forEach((lost, k) => {
      expect(banksUsdBn[k]).toBeLessThanOrEqual(lost + 1e-3)
      expect(fundsUsdBn[k]).toBeGreaterThanOrEqual(-1e-3)
    })
  })

  test('the same worlds match, at the same distance, and the same observations reject', () => {
    const { kept, implausibility, matching } = matchWorlds(result, observationSet(), bursts)

    expect(kept).toEqual(expected.kept)
    expectClose([...implausibility], expected.implausibility)
    for (const { observation, share } of matching.rejections) {
      expect(share).toBeCloseTo(expected.rejected[observation]!, 14)
    }
    expect(matching.rejections).toHaveLength(Object.keys(expected.rejected).length)
  })
})
