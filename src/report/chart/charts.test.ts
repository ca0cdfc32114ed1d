import { describe, expect, it } from 'vitest'
import { exampleReport } from '../boom-report.test-fixture.ts'
import { CHART_WIDTHS } from '../figure.ts'
import { ENGLISH } from '../messages.ts'
import { EXAMPLE_SHOCKS } from '../shocks.test-fixture.ts'
import { burstDates } from './burst-dates.ts'
import { strongestDrivers } from './drivers.ts'
import { fallsFromHigh, lossesByHolder } from './losses.ts'
import { shockPairs } from './shock-pairs.ts'
import { mostDated, singleShocks } from './shocks.ts'

const { money, ofTen } = ENGLISH.format

const report = exampleReport()

describe('burstDates', () => {
  it('starts at the first half-year with a burst and ends with the run', () => {
    const rows = burstDates(report, ENGLISH)!.tables[0]!.rows

    expect(rows[0]!.cells).toEqual(['Jul–Dec 2026', '2.0', '0.1'])
    expect(rows.at(-1)!.cells).toEqual(['Jul–Dec 2032', '2.6', '4.4'])
  })

  it('colours the half-years up to the headline year, and only them', () => {
    const body = burstDates(report, ENGLISH)!.draw(800).body

    expect(body.match(/class="burstbar"/g)).toHaveLength(5)
    expect(body.match(/class="b50"/g)).toHaveLength(8)
  })

  it('goes without a line for worlds without events when they were not run', () => {
    const dates = {
      ...report.dates,
      calmShare: report.dates.from.map(() => Number.NaN),
      calmMedian: Number.NaN,
    }
    const figure = burstDates(exampleReport({ dates }), ENGLISH)!

    expect(figure.title).toBe('Half of the bursts come before April 2029')
    expect(figure.draw(800).body).not.toContain('class="calm"')
  })
})

describe('losses and falls', () => {
  it('states the largest loss with its range', () => {
    expect(lossesByHolder(report, ENGLISH)!.title).toBe(
      'Households: $7.4tn lost in the middle world, $3.8tn to $15tn in 8 of 10',
    )
  })

  it('gives the amounts of the data in its table, with events and without', () => {
    const tables = lossesByHolder(report, ENGLISH)!.tables

    expect(tables).toHaveLength(2)
    for (const [index, given] of report.given.entries()) {
      const middles = tables[index]!.rows.map((row) => row.cells[2])

      expect(middles).toEqual(given.losses.map((loss) => money(loss.usdBn.p50, 3)))
    }
  })

  it('leaves out a holder without a finite range and stays silent without bursts', () => {
    const [main] = report.given
    const losses = [
      { ...main!.losses[0]!, usdBn: { p10: Number.NaN, p50: Number.NaN, p90: Number.NaN } },
      main!.losses[1]!,
    ]
    const without = lossesByHolder(exampleReport({ given: [{ ...main!, losses }] }), ENGLISH)!

    expect(without.draw(400).body).toContain('Pensions')
    expect(without.draw(400).body).not.toContain('Households')
    expect(lossesByHolder(exampleReport({ given: [] }), ENGLISH)).toBeNull()
    expect(fallsFromHigh(exampleReport({ given: [] }), ENGLISH)).toBeNull()
  })
})

describe('strongestDrivers', () => {
  it('counts what stands out from chance and draws the rest hollow', () => {
    const figure = strongestDrivers(report, ENGLISH)!

    expect(figure.title).toBe(
      'Spending growth and extrapolation premium go with the date most; 8 of 10 stand out from chance',
    )
    expect(figure.draw(800).body.match(/class="hollow"/g)).toHaveLength(2)
  })

  it('gives correlation and fifths of the data', () => {
    const row = strongestDrivers(report, ENGLISH)!.tables[0]!.rows[2]!

    expect(row.cells.slice(3)).toEqual(['\u22120.13', '4.3', '2.7'])
  })

  it('shows ten of many', () => {
    const rows = Array.from({ length: 40 }, () => report.drivers.rows[0]!)
    const figure = strongestDrivers(
      exampleReport({ drivers: { ...report.drivers, rows } }),
      ENGLISH,
    )!

    expect(figure.tables[0]!.rows).toHaveLength(10)
  })
})

describe('shocks', () => {
  it('states the strongest event with its date', () => {
    expect(singleShocks(EXAMPLE_SHOCKS, ENGLISH)!.title).toBe(
      'The strongest event, “Taiwan: 70 % of chips lost for 18 months” in January 2027: +8.5 of 10 worlds within 18 months',
    )
    expect(mostDated(EXAMPLE_SHOCKS)).toEqual({
      label: 'Taiwan: 70 % of chips lost for 18 months',
      low: 0.44,
      high: 0.85,
    })
  })

  it('gives every event and pair with all dates in its table', () => {
    const rows = singleShocks(EXAMPLE_SHOCKS, ENGLISH)!.tables[0]!.rows

    expect(rows).toHaveLength(EXAMPLE_SHOCKS.events.length + EXAMPLE_SHOCKS.pairs.length)
    expect(rows[3]!.cells).toEqual([
      'Credit crunch of 60 %',
      '+0.4',
      '+1.1',
      '+2.0',
      '\u22120.9',
      '+0.7',
      '+1.6',
      '\u221233%',
      '\u221234%',
      '\u221216%',
      '\u22121.3',
    ])
  })

  it('marks the dates by shapes, not by colour', () => {
    const body = singleShocks(EXAMPLE_SHOCKS, ENGLISH)!.draw(800).body
    const marks = body.match(/class="mark-date[^"]*" d="[^"]*"/g)!
    const shapes = new Set(marks.map((mark) => mark.replace(/[-\d.]+/g, '').slice(-14)))

    expect(shapes.size).toBe(3)
  })

  it('sets a pair against the sum of its parts', () => {
    const row = shockPairs(EXAMPLE_SHOCKS, ENGLISH)!.tables[0]!.rows[0]!

    expect(row.cells.slice(2)).toEqual(['Jan 2027', '+6.3', '+4.3', '+2.0'])
  })

  it('says so when no pair differs from its sum by more than sampling error', () => {
    const pairs = EXAMPLE_SHOCKS.pairs.map((pair) => ({ ...pair, beyondSum: [0.01, -0.02, 0.03] }))

    expect(shockPairs({ ...EXAMPLE_SHOCKS, pairs }, ENGLISH)!.title).toBe(
      'No pair differs from the sum of its parts by more than sampling error',
    )
  })
})

describe('every chart', () => {
  it('draws at every width without a word beyond its edges at the left', () => {
    const figures = [
      burstDates(report, ENGLISH),
      lossesByHolder(report, ENGLISH),
      fallsFromHigh(report, ENGLISH),
      strongestDrivers(report, ENGLISH),
      singleShocks(EXAMPLE_SHOCKS, ENGLISH),
      shockPairs(EXAMPLE_SHOCKS, ENGLISH),
    ]
    for (const figure of figures) {
      for (const width of CHART_WIDTHS) {
        const { body, height } = figure!.draw(width)
        const starts = [...body.matchAll(/<text(?![^>]*text-anchor)[^>]* x="(-?[\d.]+)"/g)]

        expect(height).toBeGreaterThan(60)
        for (const [, x] of starts) expect(Number(x)).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('describes in words what it draws', () => {
    const text = strongestDrivers(report, ENGLISH)!.description

    for (const row of report.drivers.rows) expect(text).toContain(ofTen(row.lowFifth))
  })
})
