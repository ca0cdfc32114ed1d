import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFault } from './figure-dates.ts'

describe('dateFault', () => {
  it.each([
    '2025',
    '2025-03',
    '2024-02-29',
    '2025Q3',
    '2025-H1',
    'FY2025Q3',
    'CY2025',
    'FY/CY2024',
    'Jan 2025',
    '27 Jan 2025',
    '2026 27-28 Feb',
    '2025 9M',
    '2022-23',
    '2022-2023',
    '2022-01-03..2022-10-12',
    '2025-02-19..04-04',
    '2025-04-03..04',
    '2025-03/05/09',
    'FY2025Q1 (Jun-Aug 2024)',
    '2025 to 5 Dec',
    '2026 (projected)',
  ])('finds nothing in %s', (text) => {
    expect(dateFault(text)).toBe('')
  })

  it.each([
    ['', 'no year'],
    ['Jan', 'no year'],
    ['2025-13', 'no month 13'],
    ['2025-00', 'no month 00'],
    ['2010-13-01', 'no month 13'],
    ['2025-04-31', 'no day 31'],
    ['2025-02-30', 'no day 30'],
    ['2023-02-29', 'no 29 February'],
    ['1900-02-29', 'no 29 February'],
    ['31 Feb 2025', 'no day 31'],
    ['2025Q5', 'no quarter 5'],
    ['2025Q0', 'no quarter 0'],
    ['2025H3', 'no half-year 3'],
    ['2025 13M', 'no 13 months'],
    ['0205', 'no year from 1900 to 2100'],
    ['3025', 'no year from 1900 to 2100'],
    ['20255', 'no part of a date'],
    ['2025-1', 'no part of a date'],
    ['2025--03', 'no part of a date'],
    ['05 2025', 'no part of a date'],
    ['2025-10-12..2022-01-03', 'it ends in 2022-01-03, before 2025-10-12'],
    ['2028-2023', 'it ends in 2023, before 2028'],
    ['soon 2025', "'soon' is no date"],
    ['2025?', "'?' is no date"],
    ['٢٠٢٥', 'is no date'],
    ['__proto__ 2025', 'is no date'],
    ['2025 '.repeat(20), 'longer than 80'],
  ])('says what is wrong with %j', (text, wanted) => {
    expect(dateFault(text)).toContain(wanted)
  })

  it('takes every day of the calendar, and no day after the last of a month', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()

        expect(dateFault(text)).toBe('')
        expect(dateFault(`${text.slice(0, 8)}${last + 1}`)).not.toBe('')
      }),
    )
  })

  it('never takes a range backwards', () => {
    const year = fc.integer({ min: 1900, max: 2100 })
    fc.assert(
      fc.property(year, year, (from, to) => {
        expect(dateFault(`${from}..${to}`) === '').toBe(from <= to)
      }),
    )
  })
})
