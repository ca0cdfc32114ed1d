import { describe, expect, it } from 'vitest'
import { exampleReport } from '../boom-report.test-fixture.ts'
import { hostileReport } from '../edge-cases.test-fixture.ts'
import { ENGLISH, FRENCH } from '../messages.ts'
import { drawDotRows } from './dot-rows.ts'
import { readingsChart } from './readings.ts'
import { rejectionsChart } from './rejections.ts'

const AXIS = { from: 0, to: 1, ticks: [0, 0.5, 1].map((at) => ({ at, text: String(at) })) }
const circles = (body: string): number[] =>
  [...body.matchAll(/<circle[^>]* cx="([\d.]+)"/g)].map(([, x]) => Number(x))

describe('rows of dots', () => {
  it('stand at equal distances for equal steps, and at the end of the axis beyond it', () => {
    const rows = [0, 0.5, 1, 7].map((at) => ({ label: 'a', dots: [{ at, kind: 'dot' }] }))
    const [a = 0, b = 0, c = 0, d = 0] = circles(drawDotRows(800, rows, AXIS).body)

    expect(b - a).toBeCloseTo(c - b, 1)
    expect(d).toBe(c)
  })

  it('stand at equal distances for equal factors on a logarithmic axis', () => {
    const rows = [1, 10, 100].map((at) => ({ label: 'a', dots: [{ at, kind: 'dot' }] }))
    const axis = { from: 1, to: 100, isLog: true, ticks: [] }
    const [a = 0, b = 0, c = 0] = circles(drawDotRows(800, rows, axis).body)

    expect(b - a).toBeCloseTo(c - b, 1)
  })

  it('break a long name in two and leave out ticks that would touch', () => {
    const rows = [
      { label: 'a name of a row that is much longer than its column, word by word, on and on' },
    ]
    const ticks = [0, 0.001, 1].map((at) => ({ at, text: 'some text' }))
    const { body } = drawDotRows(300, rows, { ...AXIS, ticks })

    expect(body.match(/t-ink l halo/g)).toHaveLength(2)
    expect(body.match(/some text/g)).toHaveLength(2)
  })
})

describe('the chart of readings', () => {
  it('names the lowest and the highest reading with random events', () => {
    const report = exampleReport()
    const at = report.years.indexOf(report.headline.year)
    const shares = report.readings.filter((r) => r.events).map((r) => r.shareByYear[at] ?? NaN)
    const { title, tables } = readingsChart(report, ENGLISH)!

    expect(title).toContain(`from ${ENGLISH.format.ofTen(Math.min(...shares))} of 10`)
    expect(title).toContain(`to ${ENGLISH.format.ofTen(Math.max(...shares))}`)
    expect(tables[0]!.rows.filter((row) => row.isHead !== true)).toHaveLength(
      report.readings.length,
    )
  })

  it.each([ENGLISH, FRENCH])('draws every width in both languages and is escaped', (words) => {
    for (const width of [300, 560, 800]) {
      expect(readingsChart(exampleReport(), words)!.draw(width).body).not.toContain('NaN')
      expect(readingsChart(hostileReport(), words)?.draw(width).body ?? '').not.toMatch(
        /<(script|img)/,
      )
      expect(rejectionsChart(hostileReport(), words)?.draw(width).body ?? '').not.toMatch(
        /<(script|img)/,
      )
    }
  })

  it('is none without readings; that of rejections none without matching', () => {
    expect(readingsChart(exampleReport({ readings: [] }), ENGLISH)).toBeNull()
    expect(rejectionsChart(exampleReport({ matching: null }), ENGLISH)).toBeNull()
  })
})
