import { describe, expect, it } from 'vitest'
import { monthToYears, withPlus } from './format.ts'
import { ENGLISH_FORMAT } from './words/en/format.ts'

const { changeOfTen, decimal, halfYear, list, longDate, money, monthName } = ENGLISH_FORMAT
const { ofTen, percent, shortDate, significant } = ENGLISH_FORMAT

describe('numbers', () => {
  it('groups thousands and uses a true minus', () => {
    expect(decimal(1222)).toBe('1,222')
    expect(decimal(-1234567.891, 2)).toBe('\u22121,234,567.89')
    expect(decimal(999)).toBe('999')
  })

  it('never writes minus zero', () => {
    expect(decimal(-0.04, 1)).toBe('0.0')
    expect(changeOfTen(-0.001)).toBe('0')
  })

  it('keeps significant digits without exponents, also where rounding adds a digit', () => {
    expect(significant(7446, 3)).toBe('7,450')
    expect(significant(9.996, 3)).toBe('10.0')
    expect(significant(0.000123456, 2)).toBe('0.00012')
    expect(significant(0)).toBe('0')
  })

  it('puts a plus before positive values only', () => {
    expect(withPlus(0.18, '0.18')).toBe('+0.18')
    expect(withPlus(0.001, '0.00')).toBe('0.00')
    expect(withPlus(-1, '\u22121')).toBe('\u22121')
  })

  it('writes a dash for what is not a finite number', () => {
    const writers = [decimal, significant, money, percent, ofTen, changeOfTen, shortDate, halfYear]
    for (const write of writers) {
      for (const value of [Number.NaN, Infinity, -Infinity]) expect(write(value)).toBe('–')
    }
  })
})

describe('money', () => {
  it('chooses millions, billions and trillions', () => {
    expect(money(283)).toBe('$283bn')
    expect(money(6900, 2)).toBe('$6.9tn')
    expect(money(0.84, 2)).toBe('$840m')
    expect(money(0)).toBe('$0')
    expect(money(-45.2, 2)).toBe('\u2212$45bn')
  })

  it('moves to the next unit when rounding reaches it', () => {
    expect(money(999.6, 3)).toBe('$1.00tn')
    expect(money(0.9999, 3)).toBe('$1.00bn')
  })
})

describe('worlds of ten', () => {
  it('has one decimal and keeps none and all for exactly none and all', () => {
    expect(ofTen(0.369)).toBe('3.7')
    expect(ofTen(0)).toBe('0')
    expect(ofTen(1)).toBe('10')
    expect(ofTen(0.001)).toBe('<0.1')
    expect(ofTen(0.999)).toBe('>9.9')
  })

  it('signs changes', () => {
    expect(changeOfTen(0.85)).toBe('+8.5')
    expect(changeOfTen(-0.09)).toBe('\u22120.9')
  })
})

describe('dates', () => {
  it('counts month m of year y as y + (m - 1) / 12', () => {
    expect(monthToYears('2026-11')).toBeCloseTo(2026 + 10 / 12, 12)
    expect(monthToYears('soon')).toBeNull()
    expect(shortDate(2028 + 5 / 12)).toBe('Jun 2028')
    expect(longDate(2026 + 10 / 12)).toBe('November 2026')
    expect(shortDate(2023 + 11 / 12)).toBe('Dec 2023')
  })

  it('names months and half-years', () => {
    expect(monthName('2026-11')).toBe('November 2026')
    expect(monthName('2026-13')).toBe('2026-13')
    expect(halfYear(2027)).toBe('Jan–Jun 2027')
    expect(halfYear(2027.5)).toBe('Jul–Dec 2027')
  })
})

describe('list', () => {
  it('joins words with commas and one and', () => {
    expect(list([])).toBe('')
    expect(list(['a'])).toBe('a')
    expect(list(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
