import type { BoomReport } from '../study/boom-report.ts'
import { exampleReport } from './boom-report.test-fixture.ts'

const NONE = Number.NaN

/** Build reports at the edges of what a study can give, by name. Their numbers are invented. */
export function edgeCases(): Readonly<Record<string, BoomReport>> {
  const base = exampleReport()
  const { headline, manifest, dates, noBurst, drivers } = base
  const withShare = (share: number): BoomReport =>
    exampleReport({
      headline: { ...headline, share, low: share, high: share },
      readings: base.readings.map((row) => ({
        ...row,
        shareByYear: row.shareByYear.map(() => share),
      })),
      noBurst: { ...noBurst, share: 1 - share, worlds: share === 1 ? 0 : noBurst.worlds },
    })
  return {
    'no world bursts': {
      ...withShare(0),
      given: [],
      dates: {
        ...dates,
        share: dates.share.map(() => 0),
        calmShare: dates.calmShare.map(() => 0),
        median: NONE,
        calmMedian: NONE,
      },
      noBurst: { ...noBurst, share: 1, calmShare: 1, apart: [], noise: NONE },
    },
    'every world bursts': withShare(1),
    'one world of thousands bursts': withShare(0.0004),
    'all but one world bursts': withShare(0.9996),
    'no observations, no shocks': exampleReport({ matching: null, shocks: null }),
    'no world matches': exampleReport({
      matching: base.matching && { ...base.matching, kept: 0, rejections: [] },
    }),
    'no facts, no samples': exampleReport({
      paths: base.paths.map((path) => ({ ...path, facts: [], samples: [] })),
    }),
    'stopped after the first run': exampleReport({
      manifest: { ...manifest, complete: false, unconverged: 3, failed: 1 },
      readings: base.readings.filter((row) => row.events),
      headline: { ...headline, calm: { share: NONE, low: NONE, high: NONE } },
      dates: { ...dates, calmShare: dates.calmShare.map(() => NONE), calmMedian: NONE },
      given: base.given.slice(0, 1),
      noBurst: { ...noBurst, calmShare: NONE },
      shocks: null,
    }),
    'values that are missing': exampleReport({
      headline: { ...headline, share: NONE, low: NONE, high: NONE },
      readings: base.readings.map((row) => ({
        ...row,
        shareByYear: row.shareByYear.map((share, year) => (year % 2 === 0 ? NONE : share)),
        standardError: NONE,
      })),
      paths: base.paths.map((path) => ({
        ...path,
        p90: path.p90.map((value, month) => (month % 3 === 0 ? NONE : value)),
      })),
      given: base.given.map((given) => ({
        ...given,
        outputPoints: { p10: NONE, p50: NONE, p90: NONE },
        startupsAlive: { p10: NONE, p50: NONE, p90: NONE },
        losses: given.losses.map((loss) => ({
          ...loss,
          share: { p10: NONE, p50: NONE, p90: NONE },
        })),
      })),
      drivers: {
        ...drivers,
        noise: 0,
        rows: drivers.rows.map((row) => ({ ...row, lowFifth: NONE })),
      },
      shocks: base.shocks && {
        ...base.shocks,
        standardError: NONE,
        events: base.shocks.events.map((event) => ({
          ...event,
          within18Months: [NONE, 0.1, NONE],
        })),
      },
    }),
    'nothing at all': exampleReport({
      readings: [],
      years: [],
      given: [],
      paths: [],
      dates: { from: [], share: [], calmShare: [], median: NONE, calmMedian: NONE },
      drivers: { rows: [], noise: NONE, parameters: 0, worlds: 0 },
      noBurst: { ...noBurst, apart: [] },
      weakPoints: [],
      sources: [],
      notes: [],
      manifest: { ...manifest, dataDate: 'unknown' },
    }),
  }
}

const HOSTILE = `</title></svg><script>alert(1)</script>"'&\u0000\u001b[31m\u202e javascript:alert(1) " onload="x`

/** Build a report in which every text that is shown tries to break the page or the terminal. */
export function hostileReport(): BoomReport {
  const kept = new Set(['group', 'dated', 'dataDate', 'mode', 'noBurstBefore'])
  const spoil = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : value + HOSTILE
    if (Array.isArray(value)) return value.map((entry) => spoil(entry, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, spoil(entry, name)]),
    )
  }
  return spoil(exampleReport(), '') as BoomReport
}
