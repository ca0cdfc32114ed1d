import { describe, expect, test } from 'vitest'
import { NOW, boomOptions, recorder, rule } from '../../test/study/scripted-boom.ts'
import { scriptedRunner } from '../../test/study/scripted-runner.ts'
import { boomSeries } from './boom-options.ts'
import { runBoom } from './boom.ts'
import { BURST_SERIES } from './studied-run.ts'
import { VARIANCE_RUNS } from './variance-design.ts'
import { burstBy } from './variance-outcomes.ts'

describe('runBoom', () => {
  test('the headline counts the worlds that match, its ends all readings', async () => {
    const { headline, readings, matching } = await runBoom(boomOptions())

    // World 0 does not match: 4 of the other 9 burst by the end of 2028.
    expect(matching).toMatchObject({ worlds: 10, kept: 9 })
    expect(readings[0]).toMatchObject({ id: 'base', group: 'base', worlds: 9, events: true })
    expect(readings[0]?.shareByYear).toEqual([0, 1 / 9, 4 / 9, 7 / 9, 7 / 9, 7 / 9, 7 / 9])
    expect(readings[0]?.standardError).toBeCloseTo(Math.sqrt(((4 / 9) * (5 / 9)) / 9), 12)
    // Shares never fall by 60 %; spending alone holds two months later, after the end of 2028.
    expect(headline).toMatchObject({
      year: 2028,
      share: 4 / 9,
      worlds: 9,
      low: 0,
      high: 1,
      lowReading: 'Stricter definition: shares -60 %, spending -40 %',
      highReading: 'Events twice as often',
      calm: { share: 0, low: 0, high: 0 },
    })
  })

  test('the variance is shared out where that is asked for, in three runs beside the main one', async () => {
    const { run, jobs } = recorder()
    const plan = { outcomes: [burstBy(2028)], record: BURST_SERIES }
    const draws = [{ labels: ['first'], evidence: 'derived' }]
    const { variance, manifest } = await runBoom(
      boomOptions({ run, variance: { plan, draws, worlds: 6 } }),
    )

    expect(
      jobs.filter(({ redraw }) => redraw).map(({ redraw, worlds }) => [redraw, worlds]),
    ).toEqual(VARIANCE_RUNS.slice(1).map(({ redraw }) => [redraw, 6]))
    expect(variance?.runs.map(({ worldsRun }) => worldsRun)).toEqual([10, 6, 6, 6])
    // Worlds 0 to 4 burst by then: 5 of the first run's 10, and 5 of 6 in each of the others.
    expect(variance?.shares[0]?.mean).toBeCloseTo(20 / 28, 12)
    expect(manifest.complete).toBe(true)
    expect((await runBoom(boomOptions())).variance).toBeNull()
  })

  test('every reading is there once, with events and without where there are both', async () => {
    const { readings } = await runBoom(boomOptions())

    const ids = readings.map(({ id }) => id)

    const both = [
      'base',
      'confirmed',
      'mild',
      'severe',
      'price',
      'spending',
      'premium-low',
      'premium-mid',
      'premium-high',
    ]
    expect(ids.toSorted()).toEqual(
      [
        ...both,
        ...both.map((id) => `${id}-calm`),
        'all-worlds',
        'matched-calm',
        'hazard-half',
        'hazard-double',
      ].toSorted(),
    )
    const worldsOf = (id: string): number | undefined =>
      readings.find((row) => row.id === id)?.worlds
    expect(worldsOf('all-worlds')).toBe(10)
    expect(worldsOf('base-calm')).toBe(10)
    expect(worldsOf('matched-calm')).toBe(9)
    expect(worldsOf('premium-low')).toBe(9)
    expect(worldsOf('premium-low-calm')).toBe(10)
  })

  test('confirmed bursts count when both conditions have been seen', async () => {
    const { readings } = await runBoom(boomOptions())

    // Spending falls two months after December, so in the next year.
    expect(readings.find(({ id }) => id === 'confirmed')).toMatchObject({
      dated: 'confirmed',
      shareByYear: [0, 0, 1 / 9, 4 / 9, 7 / 9, 7 / 9, 7 / 9],
    })
  })

  test('dates, costs and worlds without a burst are those of the base case', async () => {
    const { dates, given, noBurst, drivers, paths } = await runBoom(boomOptions())

    expect(dates.median).toBe(2028 + 11 / 12)
    expect(dates.share.reduce((a, b) => a + b)).toBeCloseTo(7 / 9, 12)
    expect(given.map(({ scenario, worlds }) => [scenario, worlds])).toEqual([
      ['now', 7],
      ['calm', 4],
    ])
    expect(noBurst).toMatchObject({ worlds: 2, share: 2 / 9, calmShare: 0.6 })
    expect(drivers).toMatchObject({ parameters: 2, worlds: 9 })
    expect(paths[0]?.samples).toHaveLength(9)
  })

  test('single events are compared with the same worlds without them', async () => {
    const { shocks } = await runBoom(boomOptions())

    const taiwan = shocks?.events.find(({ id }) => id === 'taiwan')

    // Step 40 is 2027-04: within 18 months of January 2027, before the other two dates. Without the event four worlds
    // burst in step 72 (2029-12), which is within 18 months of January 2029 only.
    expect(taiwan?.within18Months).toEqual([0.5, 0, -0.4])
    expect(taiwan?.by2030.map((change) => Math.round(1000 * change))).toEqual([100, 100, 100])
    expect(shocks?.events.find(({ id }) => id === 'demand')?.within18Months).toEqual([0, 0, 0])
    // Five of ten worlds change by one: sqrt(10 / 4 / 9 / 10).
    expect(shocks?.standardError).toBeCloseTo(Math.sqrt(2.5 / 9 / 10), 12)
  })

  test('it runs with one seed, keeps what scenarios set, and pins events beside them', async () => {
    const { run, jobs } = recorder()

    await runBoom(boomOptions({ run }))

    expect(new Set(jobs.map(({ seed }) => seed))).toEqual(new Set([3]))
    expect(jobs.find(({ scenario }) => scenario.scenario === 'now-premium-low')?.scenario).toEqual({
      ...NOW,
      scenario: 'now-premium-low',
      set: { keep: 1, extrapolation_premium: 'uniform(0.15, 0.35)' },
    })
    expect(
      jobs.find(({ scenario }) => scenario.scenario === 'calm-trade-and-crypto-2028-01')?.scenario
        .shocks,
    ).toEqual({
      trade: [{ hazard: 0 }, { at: '2028-01', size: 0.25, duration: 12 }],
      crypto: [{ at: '2028-01', size: 0.7 }],
    })
    expect(jobs[0]?.record).toEqual(boomSeries(boomOptions().observations))
  })

  test('progress goes from run to run and ends at one', async () => {
    const seen: [string, number][] = []

    await runBoom(boomOptions({ onProgress: (stage, share) => seen.push([stage, share]) }))

    const shares = seen.map(([, share]) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(seen[0]?.[0]).toBe('now')
  })

  test('the report survives JSON unchanged', async () => {
    const report = await runBoom(boomOptions())

    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('without single events or observations it says so', async () => {
    const report = await runBoom(boomOptions({ withShocks: false, observations: null }))

    expect(report).toMatchObject({ shocks: null, matching: null })
    expect(report.readings[0]).toMatchObject({ id: 'base', worlds: 10 })
    expect(report.readings.map(({ id }) => id)).not.toContain('all-worlds')
    expect(report.notes.join()).toContain('No world was compared')
  })

  test('when no world matches, all count and a note says so', async () => {
    const run = scriptedRunner((scenario, world) => ({ ...rule(scenario, world), observed: 0 }))

    const report = await runBoom(boomOptions({ run, withShocks: false }))

    expect(report.headline).toMatchObject({ worlds: 10, share: 0.5 })
    expect(report.notes.join()).toContain('None of 10 worlds agrees')
  })
})
