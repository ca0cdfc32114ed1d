import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTime } from './build-time.ts'
import { monthLabel, stepLabels, stepOfYear, yearOfDate, yearOfStep } from './calendar.ts'
import type { TimeAxis } from './calendar.ts'
import { IssueList } from './issue.ts'

function axis(body: Record<string, string>): { time: TimeAxis; codes: string[] } {
  const issues = new IssueList()
  const time = buildTime(body, issues)
  if (!time) throw new Error('no time')
  return { time, codes: issues.items.map((i) => `${i.code} ${i.path}`) }
}

describe('dates', () => {
  it.each([
    ['2026', 2026],
    ['2026-01', 2026],
    ['2026-03', 2026 + 2 / 12],
    ['2026/7', 2026.5],
    ['2026-12', 2026 + 11 / 12],
    ['2026-02-01', 2026 + 1 / 12],
    ['2026-01-16T12:00', 2026 + 15 / 31 / 12],
  ])('reads %s as a decimal year', (text, year) => {
    expect(yearOfDate(text)).toBeCloseTo(year, 12)
  })

  it.each([
    '',
    'soon',
    '2026-00',
    '2026-13',
    '2026-1-32',
    '2026-01-00',
    '26-1-1x',
    '12026',
    '-5',
    '2026-',
    '2026-03-15-1',
    '2026.5',
  ])('refuses %s', (text) => {
    expect(yearOfDate(text)).toBeNull()
  })

  it('labels every month of nine thousand years by the text that gives it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const text = `${year}-${String(month).padStart(2, '0')}`
          expect(monthLabel(yearOfDate(text)!)).toBe(text)
        },
      ),
    )
  })
})

describe('steps', () => {
  it('number the months of a run and find each again by its label', () => {
    const { time } = axis({ start: '2023-12', end: '2032-12', step: '1 month' })
    const labels = stepLabels(time)

    expect([time.steps, labels[0], labels[1], labels.at(-1)]).toEqual([
      108,
      '2023-12',
      '2024-01',
      '2032-12',
    ])
    expect(labels.map((l) => stepOfYear(time, yearOfDate(l)!))).toEqual(labels.map((_, k) => k))
    expect(yearOfStep(time, 13)).toBeCloseTo(2025, 12)
  })

  it('round a date between two steps to the even one', () => {
    const { time } = axis({ start: '2020-01', end: '2040-01', step: '1 year' })

    expect([2020.5, 2021.5, 2022.5, 2022.51].map((y) => stepOfYear(time, y))).toEqual([0, 2, 2, 3])
  })

  it('count in the unit of time of the model', () => {
    const { time } = axis({ start: '2020-01', end: '2021-01', step: '1 quarter', unit: 'months' })

    expect([time.steps, time.dt, time.perYear, time.unit]).toEqual([4, 3, 12, 'month'])
    expect(stepLabels(time)).toEqual(['2020-01', '2020-04', '2020-07', '2020-10', '2021-01'])
  })

  it('tell weeks apart, 52 a year', () => {
    const { time } = axis({ start: '2020', end: '2021', step: '1 week' })

    expect(time.steps).toBe(52)
    expect(new Set(stepLabels(time)).size).toBe(53)
  })

  it.each([
    [{ start: 'soon' }, 'time time.start'],
    [{ start: '2020', end: '2021-13' }, 'time time.end'],
    [{ start: '2021', end: '2020' }, 'time time.end'],
    [{ start: '2020', end: '2021', now: '?' }, 'time time.now'],
    [{ start: '2020', end: '2021', step: '1 fortnight' }, 'time time.step'],
    [{ start: '2020', end: '2021', step: '0 months' }, 'time time.step'],
    [{ start: '2020', end: '2021', step: 'x month' }, 'time time.step'],
    [{ start: '2020', end: '2021', step: '1 constructor' }, 'time time.step'],
    [{ start: '2020', end: '2021', unit: 'day' }, 'time time.unit'],
    [{ start: '2020', end: '2021', unit: 'constructor' }, 'time time.unit'],
    [{ start: '2020', end: '2021', step: '1e-9 days' }, 'time time.end'],
  ])('refuse %j', (body, code) => {
    const { time, codes } = axis(body as unknown as Record<string, string>)

    expect(codes).toContain(code)
    expect(Number.isInteger(time.steps)).toBe(true)
  })

  it('are none in a static model', () => {
    expect(buildTime(undefined, new IssueList())).toBeNull()
  })
})
