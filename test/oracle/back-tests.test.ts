import { beforeAll, describe, expect, it } from 'vitest'
import { readBackTestsFile } from '../../src/cli/back-tests-file.ts'
import { readModelFolder, requireSound } from '../../src/cli/model-folder.ts'
import { findScenario } from '../../src/cli/scenario-option.ts'
import type { BackTestScores } from '../../src/evidence/back-test.ts'
import { runBackTests, scoreForecast } from '../../src/evidence/run-back-tests.ts'
import type { RunResult } from '../../src/run/result.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'

// Of docs/economy/VALIDATION.md, worked out by the independent evaluator: 2 000 worlds of seed 1. 10, 50 and 90 per cent of
// worlds to four digits, the share of worlds below the fact to two decimals.
const FORECAST: Readonly<Record<string, readonly [number, number, number, number]>> = {
  capex_2025: [332.5, 388.5, 442.4, 0.54],
  capex_2026q1: [413.5, 532.4, 636.5, 0.56],
  nvidia_fy2026: [157.2, 193.3, 230.6, 0.51],
  nvidia_2026q1: [187.3, 261.9, 329.5, 0.78],
  market_2025: [37830, 50400, 60320, 0.89],
  nvidia_price_2025: [2203, 4336, 7066, 0.54],
  seven_2025: [13430, 18970, 24400, 0.65],
  openai_2025: [7.377, 9.686, 12.74, 0.92],
  openai_burn_2025: [3.603, 6.302, 10.24, 0.77],
  anthropic_2025_12: [2.594, 3.82, 5.381, 1],
  anthropic_2026_05: [3.554, 5.928, 9.068, 1],
  venture_2025: [148.1, 188.3, 247.2, 0.81],
}
// The same document, central world against facts, as rounded there.
const CENTRAL: Readonly<Record<string, readonly [number, number]>> = {
  capex_2024: [236, 0],
  capex_2025: [404, 0],
  nvidia_fy2025: [111, 0],
  nvidia_2026q1: [261, 0],
  market_2025: [51700, -2],
  earnings_2025: [298, 0],
  openai_2025: [9.5, 1],
  anthropic_2026_05: [11.5, 1],
  openai_value_2026_03: [293, 0],
  anthropic_value_2026_05: [266, 0],
  labs_raise_2025: [37, 0],
  bonds_2025: [15, 0],
  oracle_fy2026: [32, 0],
  neocloud_debt_2025: [19.7, 1],
  lease_vehicles_2025: [53, 0],
  power_2024: [0.039, 3],
}
const EPISODES: Readonly<Record<string, readonly number[]>> = {
  telecom: [0.03, 0.1, 0.4, 0.58],
  telecom_imposed: [0.2, 0.3, 0.58, 0.69],
  cloud: [NaN, NaN, NaN, 0.01],
}

const WORLDS = 2000
/** Half of the last digit of a share in the document. */
const ROUNDING = 0.005
/** Four standard errors of the difference of two shares of so many independent worlds: its random numbers were others. */
const chance = (share: number): number => 4 * Math.sqrt((2 * share * (1 - share)) / WORLDS)

describe('back-tests', () => {
  let scores: BackTestScores
  let forecast: RunResult
  beforeAll(async () => {
    const folder = requireSound(readModelFolder(undefined))
    const runner = new InlineRunner(folder.model, folder.identity)
    scores = await runBackTests(readBackTestsFile(), {
      run: async (job, hooks) => {
        const result = await runner.run(job, hooks)
        if (job.scenario.scenario === 'forecast-2024') forecast = result
        return result
      },
      scenario: (name) => findScenario(folder, name),
      worlds: WORLDS,
      seed: 1,
    })
    await runner.close()
  }, 120_000)

  it('give the forecast from the end of 2024 that the independent evaluator gave, but for chance', () => {
    for (const row of scores.forecast.rows) {
      const [p10 = NaN, p50 = NaN, p90 = NaN, below = NaN] = FORECAST[row.id] ?? []
      for (const [share, value] of [[0.1, p10], [0.5, p50], [0.9, p90]] as const)
        expect(Math.abs(scoreForecast({ ...row, value }, forecast).below - share), `${row.id} ${share}`).toBeLessThan(
          chance(share),
        )
      expect(Math.abs(row.below - below), row.id).toBeLessThan(chance(below) + ROUNDING)
    }
    expect(scores.forecast.rows.map(({ id }) => id)).toEqual(Object.keys(FORECAST))
    expect(scores.forecast.rows.filter(({ isInside }) => !isInside).map(({ id }) => id)).toEqual([
      'openai_2025',
      'anthropic_2025_12',
      'anthropic_2026_05',
    ])
  })

  it.each(Object.entries(CENTRAL))('give %s in the central world as it did', (id, [value, decimals]) => {
    const model = scores.central.rows.find((row) => row.id === id)?.model ?? NaN

    expect(Math.round(model * 10 ** decimals)).toBe(Math.round(value * 10 ** decimals))
  })

  it('give the earlier booms as it did, but for chance', () => {
    for (const [id, shares] of Object.entries(EPISODES)) {
      const found = scores.episodes.find((row) => row.id === id)?.shareByYear ?? []
      for (const [k, share] of shares.entries())
        if (!Number.isNaN(share))
        expect(Math.abs((found[k] ?? NaN) - share), `${id} ${k}`).toBeLessThan(
          chance(share) + ROUNDING,
        )
    }
  })
})
