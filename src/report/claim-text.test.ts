import { describe, expect, it } from 'vitest'
import { boundText, quantityText, valueText } from './claim-text.ts'
import { ENGLISH as en, FRENCH as fr } from './messages.ts'

const NARROW = '\u202f'
const SPACE = '\u00a0'

describe('numbers of the ledger', () => {
  it.each([
    [0.335, 'share', '33.5%', `33,5${NARROW}%`],
    [5442.4, 'USD bn', `5,442${NARROW}bn USD`, `5${NARROW}442${SPACE}Md${SPACE}$`],
    [-0.009, 'share', '−0.900%', `−0,900${NARROW}%`],
    [0, 'USD bn', `0${NARROW}bn USD`, `0${SPACE}Md${SPACE}$`],
    [NaN, 'share', '–%', `–${NARROW}%`],
  ])('are written as each language does: %d %s', (value, unit, english, french) => {
    expect(valueText(value, unit, en)).toBe(english)
    expect(valueText(value, unit, fr)).toBe(french)
  })

  it('keep the thousands of a bound and drop zeros after its point', () => {
    expect(boundText({ above: 1000 }, 'USD bn', en)).toBe(`above 1,000${NARROW}bn USD`)
    expect(boundText({ below: 0.5 }, 'share', en)).toBe('below 50%')
    expect(boundText({ between: [0.261, 0.319] }, 'share', fr)).toBe(`entre 26,1 et 31,9${NARROW}%`)
    expect(boundText({ above: 0 }, 'months', fr)).toBe(`au-dessus de 0${SPACE}mois`)
  })

  it('leave ranges and orders of magnitude as they were claimed', () => {
    expect(quantityText({ quantity: '3-4', unit: 'pct' }, en)).toBe('3-4%')
    expect(quantityText({ quantity: '4300', unit: 'pct' }, fr)).toBe(`4${NARROW}300${NARROW}%`)
    expect(quantityText({ quantity: null, unit: '' }, en)).toBe('')
  })
})
