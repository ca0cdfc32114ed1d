import { describe, expect, it } from 'vitest'
import { exampleReport } from '../boom-report.test-fixture.ts'
import { ENGLISH } from '../messages.ts'
import { tenBursts, tenWorlds } from './ten-worlds.ts'

describe('tenBursts', () => {
  it('places each tenth where its middle is reached, straight within a year', () => {
    const bursts = tenBursts([2026, 2027], [0.1, 0.6])

    expect(bursts.filter((burst) => burst === null)).toHaveLength(4)
    expect(bursts[0]).toBeCloseTo(2026.5, 12)
    expect(bursts[1]).toBeCloseTo(2027 + (0.15 - 0.1) / 0.5, 12)
    expect(bursts[5]).toBeCloseTo(2027 + (0.55 - 0.1) / 0.5, 12)
  })

  it('counts as many bursts by a year as the share rounds to', () => {
    for (const share of [0, 0.04, 0.06, 0.34, 0.35, 0.5, 0.94, 0.96, 1]) {
      const bursts = tenBursts([2028], [share])

      expect(bursts.filter((burst) => burst !== null)).toHaveLength(Math.round(share * 10))
    }
  })

  it('has no burst without shares', () => {
    expect(tenBursts([2026], [])).toEqual(Array.from({ length: 10 }, () => null))
  })
})

describe('tenWorlds', () => {
  it('names the year of each burst and counts those by the headline year', () => {
    const figure = tenWorlds(exampleReport(), ENGLISH)!

    expect(figure.title).toBe('Ten worlds in the order of their burst: 3 burst by the end of 2028')
    expect(figure.tables[0]!.rows.map((row) => row.cells[1])).toEqual([
      '2027',
      '2027',
      '2028',
      '2029',
      '2029',
      '2029',
      '2030',
      '2030',
      '2031',
      'no burst',
    ])
  })
})
