import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShockPin } from '../language/scenario-spec.ts'
import { hazardsOf, partsOf, pinsOfParts } from './shock-parts.ts'

test('parts come by month; a breadth of its month belongs to the efficiency event', () => {
  const parts = partsOf({
    credit: { at: '2028-01', size: 0.6, duration: 12 },
    breadth: [{ at: '2027-01', size: 0.35 }],
    efficiency: [{ at: '2027-01', size: 20 }, { at: '2026-09' }],
  })

  expect(parts).toEqual([
    { shock: 'efficiency', at: '2026-09', pin: {}, breadth: null },
    { shock: 'efficiency', at: '2027-01', pin: { size: 20 }, breadth: 0.35 },
    { shock: 'credit', at: '2028-01', pin: { size: 0.6, duration: 12 }, breadth: null },
  ])
})

test('a breadth without its event is a part of its own', () => {
  expect(partsOf({ breadth: { at: '2027-01', size: 0.2 }, efficiency: { at: '2027-02' } })).toEqual(
    [
      { shock: 'breadth', at: '2027-01', pin: { size: 0.2 }, breadth: null },
      { shock: 'efficiency', at: '2027-02', pin: {}, breadth: null },
    ],
  )
})

test('hazards are no parts and are kept apart', () => {
  const shocks = { taiwan: [{ hazard: 0 }, { at: '2028-01' }], crypto: { hazard: 0.1 } }

  expect(partsOf(shocks).map(({ shock }) => shock)).toEqual(['taiwan'])
  expect(hazardsOf(shocks)).toEqual({ taiwan: [{ hazard: 0 }], crypto: [{ hazard: 0.1 }] })
})

test('parts written as pins and read again are the same parts', () => {
  const month = fc.constantFrom('2026-08', '2027-01', '2030-12')
  const pin = fc.record({ at: month, size: fc.double({ min: 0, max: 30, noNaN: true }) })
  const shocks = fc.dictionary(
    fc.constantFrom('efficiency', 'credit', 'trade', 'breadth'),
    fc.uniqueArray(pin, { selector: (p: ShockPin) => p.at, maxLength: 3 }),
  )

  fc.assert(
    fc.property(shocks, (given) => {
      const parts = partsOf(given)
      expect(partsOf(pinsOfParts(parts))).toEqual(parts)
    }),
  )
})
