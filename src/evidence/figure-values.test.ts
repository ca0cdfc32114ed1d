import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyValue, readPublishedValue, valueFault, withEnds } from './figure-values.ts'

const EMPTY = { value: null, low: null, high: null, text: '' }

describe('readPublishedValue', () => {
  it.each([
    ['3.7', { value: 3.7 }],
    ['-17', { value: -17 }],
    ['2.1e25', { value: 2.1e25 }],
    ['3-4', { low: 3, high: 4 }],
    ['55–60', { low: 55, high: 60 }],
    ['-3 - -1', { low: -3, high: -1 }],
    ['>350', { low: 350 }],
    ['≥ 5', { low: 5 }],
    ['30+', { low: 30 }],
    ['<5', { high: 5 }],
    ['', {}],
    ['  ', {}],
  ])('reads %j as what it publishes', (cell, wanted) => {
    expect(readPublishedValue(cell)).toEqual({ ...EMPTY, ...wanted })
  })

  it.each(['~190', '1,200', '100s', '14.85 to 17.90', '1e999', 'NaN', '-Infinity', '0x10', '١'])(
    'keeps %j as words: to guess would publish a number that nobody did',
    (cell) => {
      expect(readPublishedValue(cell)).toEqual({ ...EMPTY, text: cell })
    },
  )

  it('gives back every finite number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readPublishedValue(String(number)).value).toBe(Number(String(number)))
      }),
    )
  })

  it('never holds a number that is not finite, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const { value, low, high } = readPublishedValue(cell)

        for (const number of [value, low, high])
          expect(number === null || Number.isFinite(number)).toBe(true)
      }),
    )
  })

  it('reads a cell of a million characters in a moment', () => {
    expect(readPublishedValue('9'.repeat(1e6)).text).toHaveLength(1e6)
    expect(readPublishedValue(`${'1 '.repeat(5e5)}-`).value).toBeNull()
  })
})

describe('withEnds', () => {
  it('puts what the ends say before a range in the cell, and keeps words of the ends', () => {
    expect(withEnds(readPublishedValue('3-4'), '2', 'n.d.')).toEqual({
      ...EMPTY,
      low: 2,
      high: 4,
      text: 'n.d.',
    })
  })

  it('is empty when all three are', () => {
    expect(isEmptyValue(withEnds(EMPTY, '', ' '))).toBe(true)
    expect(isEmptyValue(withEnds(EMPTY, '', '1'))).toBe(false)
  })
})

describe('valueFault', () => {
  it.each([
    ['4-3', '', '', 'the low end 4 is above the high end 3'],
    ['1', '2', '3', '1 is below its low end 2'],
    ['4', '2', '3', '4 is above its high end 3'],
  ])('finds ends that cross: %s with %s and %s', (cell, low, high, wanted) => {
    expect(valueFault(withEnds(readPublishedValue(cell), low, high))).toBe(wanted)
  })

  it.each(['NaN', 'nan', 'Infinity', '-inf', 'null', 'N/A', '#REF!', '#DIV/0!', '#N/A'])(
    'finds %s, which a program wrote for a number it did not have',
    (cell) => {
      expect(valueFault(readPublishedValue(cell))).toContain('no published number')
      expect(valueFault(withEnds(readPublishedValue('1'), cell, ''))).toContain(cell)
    },
  )

  it('finds nothing in ends that stand in order', () => {
    const three = fc.tuple(fc.integer(), fc.integer(), fc.integer())
    fc.assert(
      fc.property(three, (numbers) => {
        const [low = 0, value = 0, high = 0] = [...numbers].sort((a, b) => a - b)

        expect(valueFault({ value, low, high, text: '' })).toBe('')
      }),
    )
  })
})
