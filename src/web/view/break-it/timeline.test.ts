import { describe, expect, it } from 'vitest'
import type { ChainRow } from '../../../study/shock-chain.ts'
import { largeEvent, modelSize, rateEvidence, SHOCK_NAMES, shownSize } from './catalogue.ts'
import { chainSteps } from './chain-steps.ts'
import { freeMonth, indexOf, keyStep, marksOf, monthAt } from './timeline.ts'

describe('the timeline', () => {
  it('counts months from January 2026 and ends in December 2032', () => {
    expect([indexOf('2026-01'), indexOf('2027-03'), indexOf('2032-12')]).toEqual([0, 14, 83])
    expect([monthAt(-5), monthAt(14.4), monthAt(900)]).toEqual(['2026-01', '2027-03', '2032-12'])
  })

  it('moves by keys: a month, a year, the ends', () => {
    expect(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'].map((k) => keyStep(k, 20)))
      .toEqual([21, 19, 32, 8, 0, 83]) // prettier-ignore
    expect(keyStep('a', 20)).toBeNull()
  })

  it('names events by shock and number, whatever their months', () => {
    const part = (shock: string, at: string) => ({ shock, at, pin: {}, breadth: null })

    const keys = marksOf([
      part('trade', '2027-01'),
      part('credit', '2028-01'),
      part('trade', '2029-01'),
    ])

    expect(keys.map(({ key, at }) => [key, at])).toEqual([
      ['credit-0', '2028-01'],
      ['trade-0', '2027-01'],
      ['trade-1', '2029-01'],
    ])
  })

  it('finds the next month without such an event', () => {
    const parts = [
      { shock: 'credit', at: '2027-01', pin: {}, breadth: null },
      { shock: 'credit', at: '2027-02', pin: {}, breadth: null },
    ]

    expect(freeMonth(parts, 'credit', '2027-01')).toBe('2027-03')
    expect(freeMonth(parts, 'trade', '2027-01')).toBe('2027-01')
  })
})

describe('the catalogue of shocks', () => {
  it('has a large event for each', () => {
    for (const shock of SHOCK_NAMES)
      expect(largeEvent(shock, '2027-01').pin.size).toBeGreaterThan(0)
    expect(largeEvent('efficiency', '2027-01')).toMatchObject({ pin: { size: 20 }, breadth: 0.35 })
  })

  it('shows per cent and points times hundred, without rounding dust', () => {
    expect([
      shownSize(0.07, 'percent'),
      shownSize(0.02, 'points'),
      shownSize(20, 'factor'),
    ]).toEqual([7, 2, 20])
    expect([modelSize(7, 'percent'), modelSize(1, 'trillions')]).toEqual([0.07, 1])
  })

  it('reads the evidence of one rate from the note on all', () => {
    const note =
      'EFFICIENCY (derived): one in four years; posterior. DEMAND (judgement): thrice (2001).'

    expect(rateEvidence(note, 'efficiency')).toEqual({
      kind: 'derived',
      text: 'one in four years; posterior.',
    })
    expect(rateEvidence(note, 'demand')).toEqual({ kind: 'judgement', text: 'thrice (2001).' })
    expect(rateEvidence(note, 'trade')).toBeNull()
  })
})

describe('chainSteps', () => {
  it('puts events, first moves and furthest points in their months', () => {
    const row = (id: string, first: number, peak: number): ChainRow => ({
      id,
      unit: 'share',
      p10: [],
      p50: [],
      p90: [],
      alone: [],
      first,
      peak,
    })
    const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04']
    const chain = { months, rows: [row('a', 2, 3), row('b', 2, 4), row('c', 3, 3)], still: [] }
    const parts = [{ shock: 'credit', at: '2027-01', pin: {}, breadth: null }]

    const steps = chainSteps(chain, parts).map(({ month, events, moved, furthest }) => [
      month,
      events,
      moved.map(({ id }) => id),
      furthest.map(({ id }) => id),
    ])

    expect(steps).toEqual([
      ['2027-01', [0], [], []],
      ['2027-02', [], ['a', 'b'], []],
      ['2027-03', [], ['c'], ['a']],
    ])
  })
})
