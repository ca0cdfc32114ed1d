import { describe, expect, it } from 'vitest'
import type { JudgedCitation, Scoreboard } from '../../evidence/scoreboard.ts'
import { renderTable } from '../table.ts'
import { ENGLISH, FRENCH } from '../messages.ts'
import { residuals } from './residuals.ts'

const EVIL = '<img src=x onerror=alert(1)>'
const output = (name: string, status: string, residual: number | null) => ({
  name,
  about: { en: EVIL, fr: name },
  of: 'y',
  label: 'USD',
  value: 1,
  published: 2,
  relError: residual === null ? null : Math.abs(residual),
  residual,
  status,
  statusWords: { en: status, fr: status },
})
const BOARD = {
  counts: { reproduces: 3, doesNotReproduce: 1, outputs: 5 },
  citations: [
    {
      id: 'one',
      title: { en: EVIL, fr: 'un' },
      formulas: [{ name: 'y', unit: 'USD', text: 'a < b' }],
      outputs: [
        output('a', 'reproduces', 0),
        output('b', 'reproduces', 0.01),
        output('c', 'reproduces', 1e-9),
        output('d', 'does-not-reproduce', -0.25),
        output('e', 'target-only', null),
      ],
    } as unknown as JudgedCitation,
  ],
} as unknown as Scoreboard

describe('the chart of recomputed figures', () => {
  it('has a dot for every number that is compared, and none for a target', () => {
    const { draw } = residuals(BOARD, ENGLISH)

    for (const width of [250, 400, 800]) expect(draw(width).body.match(/<circle/g)?.length).toBe(4)
  })

  it('puts a number that is exactly right at the near end, one far off at the other', () => {
    const { body } = residuals(BOARD, ENGLISH).draw(800)
    const places = [...body.matchAll(/cx="([\d.]+)"/g)].map((m) => Number(m[1]))

    expect(Math.max(...places)).toBe(places[3])
    expect(Math.abs((places[0] ?? 0) - (places[2] ?? 1))).toBeLessThanOrEqual(10)
  })

  it('says how far what fails is off, and escapes what others wrote', () => {
    const figure = residuals(BOARD, ENGLISH)
    const html = figure.tables.map((table) => renderTable(table)).join('')

    expect(figure.description).toContain('one −25%')
    expect(html).not.toContain('<img')
    expect(html).toContain('a &lt; b')
  })

  it('speaks French', () => {
    const figure = residuals(BOARD, FRENCH)

    expect(figure.description).toContain('one −25\u202f%')
    expect(figure.tables[0]!.rows[0]!.cells[0]).toBe('un (one)')
  })
})
