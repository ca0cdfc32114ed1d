import { describe, expect, it } from 'vitest'
import { printUnit, sameDimension, UnitFault, UnitTable } from './units.ts'

const declared = new Map([
  ['USD bn', 'base'],
  ['USD tn', '1000 USD bn'],
  ['GPU', 'base'],
  ['a', 'b'],
  ['b', '2 a'],
])
const closed = new UnitTable(declared, 'year')
const open = new UnitTable(null, 'year')

function faultOf(text: string, table: UnitTable = closed): UnitFault {
  try {
    table.parse(text)
  } catch (fault) {
    if (fault instanceof UnitFault) return fault
    throw fault
  }
  throw new Error(`'${text}' is a unit`)
}

describe('unit table', () => {
  it.each([
    ['', 1, '1'],
    ['1', 1, '1'],
    ['share', 1, '1'],
    ['%', 0.01, '1'],
    ['USD bn', 1, 'USD bn'],
    ['USD tn', 1000, 'USD bn'],
    ['USD tn / year', 1000, 'USD bn / year'],
    ['1 / month', 12, '1 / year'],
    ['USD bn / quarter', 4, 'USD bn / year'],
    ['1 / year^0.5', 1, '1 / year^(1/2)'],
    ['USD tn^2', 1e6, 'USD bn^2'],
    ['USD bn / (GPU * year)', 1, 'USD bn / (GPU * year)'],
    ['USD bn / GPU / year', 1, 'USD bn / (GPU * year)'],
    ['year^(-3/2)', 1, '1 / year^(3/2)'],
    ['year^-2', 1, '1 / year^2'],
    ['3 GPU', 3, 'GPU'],
  ])('reads `%s`', (text, scale, dimension) => {
    const unit = closed.parse(text)

    expect(unit.scale).toBeCloseTo(scale, 12)
    expect(printUnit(unit)).toBe(dimension)
  })

  it('takes a week as 7 of 365.25 days and a month as a twelfth of a year', () => {
    expect(open.parse('weeks').scale).toBe(7 / 365.25)
    expect(open.parse('hours').scale * 8766).toBeCloseTo(1, 15)
    expect(new UnitTable(null, 'month').parse('year').scale).toBeCloseTo(12, 14)
  })

  it('makes every run of words a base unit of its own when none is declared', () => {
    expect(printUnit(open.parse('cups of tea / year'))).toBe('cups of tea / year')
    expect(sameDimension(open.parse('cups of tea'), open.parse('cups'))).toBe(false)
  })

  it('counts words such as `constructor` like any other', () => {
    expect(printUnit(open.parse('USD * constructor / toString'))).toBe(
      'USD * constructor / toString',
    )
  })

  it.each([
    ['dollars', "unknown unit 'dollars'"],
    ['USD bn /', 'cannot read'],
    ['USD bn year', "unknown unit 'USD bn year'"],
    ['(USD bn', 'cannot read'],
    ['USD bn)', 'cannot read'],
    ['GPU^x', 'cannot read'],
    ['GPU^1000', 'cannot read'],
    ['GPU^(1/0)', 'cannot read'],
    ['GPU^(1/2', 'cannot read'],
    ['* GPU', 'cannot read'],
    ['('.repeat(30) + 'GPU', 'cannot read'],
    ['x'.repeat(501), 'too long'],
    ['a', "'a' is defined by itself"],
  ])('refuses `%s`', (text, part) => {
    expect(faultOf(text).message).toContain(part)
  })

  it('refuses a unit defined through ten thousand others instead of running out of stack', () => {
    const chain = new Map(Array.from({ length: 10_000 }, (_, i) => [`u${i}`, `u${i + 1}`]))

    expect(faultOf('u0', new UnitTable(chain, 'year')).message).toContain('more than 100 others')
  })
})
