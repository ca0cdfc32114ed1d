import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../messages.ts'
import type { PathSubject, PathWords } from './one-path.ts'
import { onePath } from './one-path.ts'

const WORDS: PathWords = {
  format: MESSAGES.en.format,
  titleOne: (name, first, from, last, to) => `${name}: ${first} in ${from}, ${last} in ${to}`,
  titleStill: (name, value) => `${name} stays at ${value}`,
  titleMany: (name, top, value, month) => `${name}: ${top}, ${value}, ${month}`,
  unit: (unit, world) => `${unit}, ${world}`,
  ghost: 'Dotted: stored.',
  peak: (value, month) => `highest ${value} in ${month}`,
  description: (lines) => lines.join('; '),
  month: 'Month',
  stored: (name) => `${name}, stored`,
}
const SUBJECT: PathSubject = {
  id: 'p',
  name: 'Wear',
  unit: 'share',
  world: 'world 3',
  months: ['2025-01', '2025-02', '2025-03'],
  times: [2025, 2025 + 1 / 12, 2025 + 2 / 12],
  lines: [{ name: 'Wear', values: [0.1, 0.3, 0.2], stored: null }],
}

describe('onePath', () => {
  it('states first, last and highest value, and lists every month', () => {
    const figure = onePath(SUBJECT, WORDS)

    expect(figure?.title).toBe('Wear: 10% in January 2025, 20% in March 2025')
    expect(figure?.description).toBe('Wear highest 30% in February 2025')
    expect(figure?.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['2025-01', '10%'],
      ['2025-02', '30%'],
      ['2025-03', '20%'],
    ])
  })

  it('says so when a value stays', () => {
    const lines = [{ name: 'Wear', values: [0.1, 0.1, 0.1], stored: null }]

    expect(onePath({ ...SUBJECT, lines }, WORDS)?.title).toBe('Wear stays at 10%')
  })

  it('names the line that ends highest, and draws four at most', () => {
    const lines = ['A', 'B', 'C', 'D', 'E'].map((name, k) => ({
      name,
      values: [1, 1, k === 2 ? 9 : k],
      stored: null,
    }))
    const figure = onePath({ ...SUBJECT, unit: '', lines }, WORDS)

    expect(figure?.title).toBe('Wear: C, 9, March 2025')
    expect(figure?.draw(600).body.match(/<path/g)).toHaveLength(4)
    expect(figure?.tables[0]?.columns).toHaveLength(6)
  })

  it('shows what was stored where it differs, and nothing of it where not', () => {
    const line = { name: 'Wear', values: [0.1, 0.3, 0.2] }
    const changed = onePath({ ...SUBJECT, lines: [{ ...line, stored: [0.1, 0.1, 0.1] }] }, WORDS)
    const same = onePath({ ...SUBJECT, lines: [{ ...line, stored: [0.1, 0.3, 0.2] }] }, WORDS)

    expect(changed?.unit).toContain('Dotted')
    expect(changed?.draw(300).body).toContain('ghost')
    expect(same?.unit).not.toContain('Dotted')
    expect(same?.draw(300).body).not.toContain('ghost')
  })

  it('is drawn with gaps, and not at all without a finite value', () => {
    const line = (values: readonly number[]) => [{ name: 'Wear', values, stored: null }]

    expect(onePath({ ...SUBJECT, lines: line([NaN, NaN, NaN]) }, WORDS)).toBeNull()
    expect(onePath({ ...SUBJECT, lines: line([NaN, 0, Infinity]) }, WORDS)?.title).toBe(
      'Wear stays at 0%',
    )
  })
})
