import { describe, expect, it } from 'vitest'
import { ENGLISH_FORMAT } from './format.ts'

const { levelText, quantity, tickText, unitText } = ENGLISH_FORMAT

describe('quantity', () => {
  it('writes money, shares and other units', () => {
    expect(quantity(857, 'USD bn / year', 2)).toBe('$860bn')
    expect(quantity(65.7, 'USD tn')).toBe('$65.7tn')
    expect(quantity(0.112, 'share', 2)).toBe('11%')
    expect(quantity(2.9, 'year')).toBe('2.9 years')
    expect(quantity(1.04, '1 / year')).toBe('1.04 a year')
    expect(quantity(290, 'December 2023 = 100', 2)).toBe('290')
    expect(quantity(2.8, '% of trend', 2)).toBe('2.8% of trend')
    expect(quantity(Number.NaN, 'share')).toBe('–')
  })

  it('writes units for readers', () => {
    expect(unitText('USD bn / year')).toBe('$bn a year')
    expect(unitText('share')).toBe('%')
  })
})

describe('values beside an axis', () => {
  it('has the decimals of the axis', () => {
    expect(tickText(1500, 500, 'USD bn')).toBe('1,500')
    expect(tickText(0.05, 0.05, 'share')).toBe('5%')
    expect(tickText(0.5, 0.25, 'index')).toBe('0.5')
  })

  it('is no finer than a tenth of the step, so that noise near zero reads as zero', () => {
    expect(levelText(-0.0093, 2, '% of trend')).toBe('0')
    expect(levelText(617.3, 500, 'USD bn')).toBe('617')
    expect(levelText(0.1123, 0.05, 'share')).toBe('11.2%')
  })
})
