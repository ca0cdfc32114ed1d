import { describe, expect, it } from 'vitest'
import { ENGLISH_FORMAT } from '../en/format.ts'
import { FRENCH_FORMAT } from './format.ts'

const { changeOfTen, count, decimal, halfYear, list, longDate, money, monthName } = FRENCH_FORMAT
const { ofTen, percent, quantity, shortDate, significant, tickText, unitText } = FRENCH_FORMAT

/** Make narrow no-break spaces visible as `_`, no-break spaces as `~`. */
const seen = (text: string): string => text.replaceAll('\u202F', '_').replaceAll('\u00A0', '~')

describe('French numbers', () => {
  it('have a decimal comma, narrow spaces between thousands and a true minus', () => {
    expect(seen(count(1222))).toBe('1_222')
    expect(seen(decimal(-1234567.891, 2))).toBe('\u22121_234_567,89')
    expect(decimal(-0.04, 1)).toBe('0,0')
    expect(seen(significant(6940, 2))).toBe('6_900')
    expect(significant(0.000123456, 2)).toBe('0,00012')
  })

  it('round as English ones do', () => {
    for (const value of [1.005, 2.5, 0.15, 1.45, 8.345, -0.05, 1e21, 123456.5])
      for (const decimals of [0, 1, 2])
        expect(
          decimal(value, decimals)
            .replace(/\u202F/g, '')
            .replace(',', '.'),
        ).toBe(ENGLISH_FORMAT.decimal(value, decimals).replaceAll(',', ''))
  })

  it('count worlds of ten with one decimal, never zero or ten by rounding alone', () => {
    expect(ofTen(0.37)).toBe('3,7')
    expect(seen(ofTen(0.003))).toBe('<_0,1')
    expect(seen(ofTen(0.997))).toBe('>_9,9')
    expect([ofTen(0), ofTen(1)]).toEqual(['0', '10'])
    expect(changeOfTen(0.5)).toBe('+5,0')
    expect(changeOfTen(-0.5)).toBe('\u22125,0')
  })

  it('say dollars in milliards, never in trillions, with no-break spaces', () => {
    expect(seen(money(283))).toBe('283~Md~$')
    expect(seen(money(6940, 2))).toBe('6_900~Md~$')
    expect(seen(money(0.00029, 2))).toBe('0,29~M$')
    expect(seen(money(0))).toBe('0~$')
    expect(seen(money(-45, 2))).toBe('\u221245~Md~$')
    expect(seen(FRENCH_FORMAT.moneyRange(4700, 10_700, 3))).toBe('4_700 à 10_700~Md~$')
  })

  it('write a dash where there is no number', () => {
    for (const write of [decimal, significant, count, money, percent, ofTen, changeOfTen])
      expect(write(Number.NaN)).toBe('–')
  })

  it('write per cents with a narrow space', () => {
    expect(seen(percent(0.69))).toBe('69_%')
    expect(seen(tickText(0.05, 0.05, 'share'))).toBe('5_%')
  })
})

describe('French units', () => {
  it('are words, in the singular below two', () => {
    expect(seen(quantity(2.9, 'year'))).toBe('2,9~ans')
    expect(seen(quantity(1.5, 'year'))).toBe('1,5~an')
    expect(seen(quantity(6, 'month'))).toBe('6~mois')
    expect(seen(quantity(1.04, '1 / year'))).toBe('1,04~par an')
    expect(seen(quantity(857, 'USD bn / year', 2))).toBe('860~Md~$')
    expect(seen(quantity(65.7, 'USD tn'))).toBe('65_700~Md~$')
    expect(seen(quantity(2.8, '% of trend', 2))).toBe('2,8_% de la tendance')
    expect(seen(unitText('USD bn / year'))).toBe('Md~$ par an')
    expect(seen(unitText('USD tn'))).toBe('milliers de Md~$')
    expect(unitText('TWh / year')).toBe('TWh par an')
  })
})

describe('French dates and lists', () => {
  it('name months in lower case', () => {
    expect(monthName('2026-11')).toBe('novembre 2026')
    expect(longDate(2028 + 5 / 12)).toBe('juin 2028')
    expect(shortDate(2028 + 1 / 12)).toBe('févr. 2028')
    expect(halfYear(2027.5)).toBe('juil.–déc. 2027')
    expect([2024, 2026].map((year, at) => FRENCH_FORMAT.axisYear(year, at === 0))).toEqual([
      '2024',
      '2026',
    ])
  })

  it('all twelve of them, the same on every platform', () => {
    const months = Array.from({ length: 12 }, (_, month) => shortDate(2028 + month / 12))

    expect(months.map((text) => text.replace(' 2028', '')).join(' ')).toBe(
      'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    )
  })

  it('join with et, without a comma before it', () => {
    expect(list(['a', 'b', 'c'])).toBe('a, b et c')
    expect(list(['a'])).toBe('a')
    expect(list([])).toBe('')
  })
})
