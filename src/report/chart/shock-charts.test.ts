import { describe, expect, it } from 'vitest'
import type { ShockAnswer } from '../../study/shock-answer.ts'
import { aloneTogether } from './alone-together.ts'
import { shockRecord } from './shock-record.ts'
import type { ShockChartWords } from './shock-words.ts'

const WORDS: ShockChartWords = {
  row: (id) => ({ name: `<${id}>`, unit: 'a year' }),
  change: (value, unit) => `${value.toFixed(1)} ${unit}`,
  shortMonth: (month) => month,
  month: (month) => month,
  tenths: (share) => (share * 10).toFixed(1),
  tenthsChange: (share) => (share * 10).toFixed(1),
  count: String,
  record: {
    title: (...names) => names.join(' '),
    titleOne: (...names) => `only ${names.join(' ')}`,
    unit: 'unit',
    description: (rows) => rows.join('; '),
    together: 'all',
    alone: (name) => `${name} alone`,
    first: 'first',
    low: (month) => `low ${month}`,
    high: (month) => `high ${month}`,
    range: (low, high) => `${low} to ${high}`,
    note: (worlds) => `${worlds} worlds`,
    still: (names) => `still: ${names}`,
    columns: {
      quantity: 'q',
      first: 'f',
      most: 'm',
      when: 'w',
      p10: 'a',
      p90: 'b',
      month: 'month',
    },
    monthly: 'monthly',
  },
  sum: {
    titleMore: (value) => `more ${value}`,
    titleLess: (value) => `less ${value}`,
    titleEven: 'even',
    titleOne: (value, year) => `one ${value} ${year}`,
    titleNone: (worlds) => `none ${worlds}`,
    unit: (year) => year,
    description: (rows) => rows.join('; '),
    nothing: 'nothing',
    alone: (name) => `${name} alone`,
    together: 'together',
    withIt: (name) => `with ${name}`,
    ifAdded: (value) => `added ${value}`,
    note: 'note',
    columns: { events: 'e', worlds: 'w', change: 'c', error: 'se' },
    beyond: 'beyond',
  },
}

const CHAIN: ShockAnswer['chain'] = {
  months: ['2026-12', '2027-01', '2027-02'],
  rows: [
    { id: 'a', unit: 'share', p10: [0, -3, -2], p50: [0, -2, -1], p90: [0, -1, 0], alone: [[0, -1, -1], [0, 0, 0]], first: 1, peak: 1 },
    { id: 'b', unit: 'USD bn', p10: [0, 0, 1], p50: [0, 0, 4], p90: [0, 0, 9], alone: [[0, 0, 4], [0, 0, 0]], first: 2, peak: 2 },
  ],
  still: ['c'],
} // prettier-ignore

const answer = (beyond: { value: number; error: number } | null): ShockAnswer => ({
  parts: [],
  worlds: 256,
  leftOut: 0,
  year: 2028,
  without: 0.1,
  together: 0.7,
  alone: beyond ? [0.2, 0.3] : [0.7],
  change: { value: 0.6, error: 0.03 },
  aloneChange: [
    { value: 0.1, error: 0.02 },
    { value: 0.2, error: 0.02 },
  ],
  beyond,
  failures: [],
  chain: CHAIN,
})

describe('aloneTogether', () => {
  it('says more, less or even by twice the error', () => {
    const title = (value: number, error: number): string =>
      aloneTogether(answer({ value, error }), ['A', 'B'], WORDS).title

    expect([title(0.3, 0.1), title(-0.3, 0.1), title(0.3, 0.2)]).toEqual([
      'more 3.0',
      'less -3.0',
      'even',
    ])
    expect(aloneTogether(answer(null), ['A'], WORDS).title).toBe('one 6.0 2028')
    const unsure = { ...answer(null), change: { value: 0.05, error: 0.03 } }
    expect(aloneTogether(unsure, ['A'], WORDS).title).toBe('none 256')
  })

  it('marks where the changes alone would add up to', () => {
    const figure = aloneTogether(answer({ value: 0.3, error: 0.1 }), ['A', 'B'], WORDS)

    expect(figure.draw(600).body).toContain('added 4.0')
    expect(figure.tables[0]?.rows.at(-1)?.cells).toEqual(['beyond', '', '3.0', '1.0'])
    expect(aloneTogether(answer(null), ['A'], WORDS).draw(600).body).not.toContain('added')
  })
})

describe('shockRecord', () => {
  it('states what moves first and last, with amounts, ranges and what does not move', () => {
    const figure = shockRecord({ chain: CHAIN, worlds: 256, names: ['A', 'B'] }, WORDS)

    expect(figure?.title).toBe('<a> 2027-01 <b> 2027-02')
    expect(figure?.note).toBe('256 worlds still: <c>')
    expect(figure?.tables[0]?.rows[0]?.cells).toEqual([
      '<a>, a year',
      '2027-01',
      '2027-01',
      '-2.0 share',
      '-3.0 share',
      '-1.0 share',
    ])
    expect(figure?.tables[1]?.rows[2]?.cells.slice(0, 4)).toEqual([
      '2027-02',
      '-1.0 share',
      '-1.0 share',
      '0.0 share',
    ])
  })

  it.each([320, 700, 1200])('draws at %i px, names escaped, nothing outside', (width) => {
    const drawing = shockRecord({ chain: CHAIN, worlds: 256, names: ['A', 'B'] }, WORDS)?.draw(
      width,
    )

    expect(drawing?.body).toContain('&lt;a&gt;')
    expect(drawing?.body).not.toContain('NaN')
    const xs = [...(drawing?.body.matchAll(/ x[12]?="(-?[\d.]+)"/g) ?? [])].map((m) => Number(m[1]))
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...xs)).toBeLessThanOrEqual(width)
  })

  it('is nothing when nothing moves', () => {
    expect(shockRecord({ chain: { ...CHAIN, rows: [] }, worlds: 1, names: [] }, WORDS)).toBeNull()
  })
})
