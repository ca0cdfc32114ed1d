import { describe, expect, it } from 'vitest'
import type { Path } from '../../study/boom-report.ts'
import { exampleReport } from '../boom-report.test-fixture.ts'
import { ENGLISH } from '../messages.ts'
import { fan } from './fan.ts'

const flat: Path = {
  id: 'flat',
  label: 'Flat',
  unit: 'USD bn',
  times: [2024, 2025, 2026, 2027, 2028],
  p10: [80, 80, 80, 80, 80],
  p25: [90, 90, 90, 90, 90],
  p50: [100, 100, 100, 100, 100],
  p75: [110, 110, 110, 110, 110],
  p90: [120, 120, 120, 120, 120],
  samples: [[100, 120, 80, 100, 90]],
  facts: [],
}

const draw = (path: Path): string => fan(path, 0, exampleReport(), ENGLISH)!.draw(300).body

describe('fan', () => {
  it('states the end when the middle line does not come down from a top', () => {
    expect(fan(flat, 0, exampleReport(), ENGLISH)!.title).toBe(
      'Flat: $100bn in Jan 2028, $80bn to $120bn in 8 of 10 worlds',
    )
  })

  it('states a top inside the run when the end lies a tenth below it', () => {
    const hill = { ...flat, p50: [100, 105, 130, 115, 100] }

    expect(fan(hill, 0, exampleReport(), ENGLISH)!.title).toBe('Flat: a top near $130bn in 2026')
  })

  it('draws the dotted line at the month of the data', () => {
    const body = draw(flat)
    const at = Number(/class="today" x1="([\d.]+)"/.exec(body)![1])
    const [, left, right] = /class="ax" x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)"/.exec(body)!
    const share = (2026 + 10 / 12 - 2024) / 4

    expect((at - Number(left)) / (Number(right) - Number(left))).toBeCloseTo(share, 3)
  })

  it('draws a period as a bar, a range as a whisker and moments of one series as a line', () => {
    const fact = { value: 100, label: 'a', source: 's' }
    const period = draw({ ...flat, facts: [{ ...fact, from: 2024, to: 2025, low: 90, high: 115 }] })
    const series = draw({
      ...flat,
      facts: [2024, 2025, 2026].map((at) => ({ ...fact, from: at, to: at })),
    })

    expect(period.match(/class="whisker"/g)).toHaveLength(3)
    expect(period).toContain('<line class="fact"')
    expect(series.match(/<path class="fact"/g)).toHaveLength(1)
    expect(series.match(/class="factdot"/g)).toHaveLength(1)
  })

  it('keeps samples inside the plot and skips values that are missing', () => {
    const body = draw({ ...flat, samples: [[100, Number.NaN, 100, 1e9, 100]] })

    expect(body).toContain('clip-path="url(#path-1-300-clip)"')
    expect(body).not.toContain('NaN')
  })

  it('lists the last step of each year and every fact in its tables', () => {
    const [quantiles, facts] = fan(
      { ...flat, facts: [{ from: 2024, to: 2025, value: 97, label: 'Year 2024', source: 's' }] },
      0,
      exampleReport(),
      ENGLISH,
    )!.tables

    expect(quantiles!.rows[0]!.cells).toEqual(['Jan 2024', '80.0', '90.0', '100', '110', '120'])
    expect(facts!.rows[0]!.cells).toEqual(['Year 2024', 'Jan 2024 – Jan 2025', '97.0', '', '', 's'])
  })

  it('tells large amounts in trillions, drawing and tables alike', () => {
    const times1000 = (values: readonly number[]): number[] => values.map((value) => value * 1000)
    const large = {
      ...flat,
      p10: times1000(flat.p10),
      p25: times1000(flat.p25),
      p50: times1000(flat.p50),
      p75: times1000(flat.p75),
      p90: times1000(flat.p90),
      samples: [],
    }
    const figure = fan(large, 0, exampleReport(), ENGLISH)!

    expect(figure.unit).toBe('$tn. No fact to compare with.')
    expect(figure.title).toBe('Flat: $100tn in Jan 2028, $80tn to $120tn in 8 of 10 worlds')
    expect(figure.tables[0]!.rows[0]!.cells[3]).toBe('100')
  })

  it('is not drawn without finite quantiles', () => {
    expect(fan({ ...flat, p50: [] }, 0, exampleReport(), ENGLISH)).toBeNull()
  })
})

it('draws the 95 per cent band of trillions in trillions', () => {
  const times = (values: readonly number[]): readonly number[] => values.map((v) => v * 1000)
  const large = {
    ...flat,
    p025: times([70, 70, 70, 70, 70]),
    p975: times([130, 130, 130, 130, 130]),
    p10: times(flat.p10),
    p25: times(flat.p25),
    p50: times(flat.p50),
    p75: times(flat.p75),
    p90: times(flat.p90),
    samples: [],
  }
  const small = { ...large, unit: 'USD tn' }
  const inTrillions = {
    ...small,
    ...Object.fromEntries(
      (['p025', 'p10', 'p25', 'p50', 'p75', 'p90', 'p975'] as const).map((key) => [
        key,
        large[key].map((v) => v / 1000),
      ]),
    ),
  }

  expect(draw(large)).toBe(draw(inTrillions))
})
