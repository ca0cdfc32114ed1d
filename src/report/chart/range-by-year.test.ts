import { describe, expect, it } from 'vitest'
import { exampleReport } from '../boom-report.test-fixture.ts'
import { ENGLISH } from '../messages.ts'
import { rangeByYear, readingsOf, yearRanges } from './range-by-year.ts'

describe('yearRanges', () => {
  it('takes the ends over all readings of one kind and over hazards alone', () => {
    const report = exampleReport()
    const readings = readingsOf(report, true)
    const ranges = yearRanges(report.years, readings)
    const column = report.years.indexOf(2029)
    const shares = readings.map((reading) => reading.shareByYear[column]!).sort((a, b) => a - b)

    expect(ranges[column]).toEqual({
      year: 2029,
      base: 0.58,
      low: shares[0],
      high: shares.at(-1),
      hazards: { low: 0.47, high: 0.74 },
    })
  })

  it('has no hazards where no reading varies them', () => {
    const report = exampleReport()

    expect(yearRanges(report.years, readingsOf(report, false))[0]!.hazards).toBeNull()
  })
})

describe('rangeByYear', () => {
  it('states the headline year in its title and has one row a year', () => {
    const figure = rangeByYear(exampleReport(), true, ENGLISH)!

    expect(figure.title).toBe(
      'By the end of 2028 the base case counts 3.4 of 10; the readings run from 1.7 to 5.3',
    )
    expect(figure.tables[0]!.rows).toHaveLength(7)
    expect(figure.tables[0]!.rows[2]!.cells).toEqual(['2028', '3.4', '1.7', '5.3', '2.5', '5.3'])
  })

  it('puts the dot of the base case at its share', () => {
    const body = rangeByYear(exampleReport(), true, ENGLISH)!.draw(400).body
    const heights = [...body.matchAll(/<circle class="dot"[^>]* cy="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    )
    const zero = Number(/<line class="ax"[^>]* y1="([\d.]+)"/.exec(body)![1])
    const ten = Number(/ y1="([\d.]+)"[^>]*\/><text x="0" y="[\d.]+">10 of 10/.exec(body)![1])

    expect((zero - heights[2]!) / (zero - ten)).toBeCloseTo(0.34, 3)
  })

  it('is not drawn without readings', () => {
    expect(rangeByYear(exampleReport({ readings: [] }), true, ENGLISH)).toBeNull()
  })
})
