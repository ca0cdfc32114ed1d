import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountText, readAmount, shortAmount, slideOf } from './amount.ts'

describe('amountText', () => {
  it.each(['en', 'fr'] as const)('writes what readAmount gives back, in %s', (language) => {
    const value = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc
        .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -30, max: 30 }))
        .map(([digits, power]) => Number(`${digits}e${power}`)),
    )
    fc.assert(
      fc.property(value, (x) => {
        expect(readAmount(amountText(x, language), language)! / (x || 1)).toBeCloseTo(
          x === 0 ? 0 : 1,
          12,
        )
      }),
    )
  })

  it('sets thousands apart and writes very large and small numbers with a power of ten', () => {
    expect(amountText(150e9, 'en')).toBe('150,000,000,000')
    expect(amountText(0.25, 'fr')).toBe('0,25')
    expect(amountText(3.3e24, 'en')).toBe('3.3e24')
    expect(amountText(2.5e-7, 'fr')).toBe('2,5e-7')
  })
})

describe('readAmount', () => {
  it.each([
    ['600', 'en', 600],
    ['150,000,000,000', 'en', 150e9],
    ['1,5', 'en', 1.5],
    ['1,500', 'en', 1500],
    ['1,500', 'fr', 1.5],
    ['1\u202f500', 'fr', 1500],
    ['6e11', 'en', 6e11],
    ['2,5e-7', 'fr', 2.5e-7],
    ['5 %', 'fr', 0.05],
    ['\u22123', 'en', -3],
    ['3 × 10^4', 'en', 30000],
    ['', 'en', null],
    ['many', 'en', null],
    ['1e999', 'en', null],
    ['1;2', 'fr', null],
  ] as const)('reads %j in %s as %j', (text, language, value) => {
    expect(readAmount(text, language)).toBe(value)
  })
})

describe('slideOf', () => {
  it('reaches from nothing to twice the published value', () => {
    expect(slideOf(0.5)).toEqual({ low: 0, high: 1, step: 0.005 })
    expect(slideOf(-2)).toMatchObject({ low: -4, high: 0 })
    expect(slideOf(0)).toMatchObject({ low: 0, high: 1 })
    expect(slideOf(4)).toEqual({ low: 0, high: 8, step: 1 })
  })
})

describe('shortAmount', () => {
  it.each([
    [600e9, 'USD/yr', 'en', '600 bn USD/yr'],
    [5.2e12, 'USD', 'en', '5.2 tn USD'],
    [5.2e12, 'USD', 'fr', '5 200 Md USD'],
    [3.14e23, 'FLOP', 'en', '3.14 × 10²³ FLOP'],
    [2.5e-7, '', 'fr', '2,5 × 10⁻⁷'],
    [-0.3, 'fraction', 'fr', '\u22120,3 fraction'],
    [87072.123, 'USD/day', 'en', '87,072 USD/day'],
    [0, '', 'en', '0'],
    [NaN, '', 'en', '–'],
  ] as const)('writes %d %s in %s as %s', (value, unit, language, text) => {
    expect(shortAmount(value, unit, language).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text)
  })
})
