import { describe, expect, it } from 'vitest'
import { readConfidence } from './figure-confidence.ts'

const read = (cell: string, called = '') => readConfidence(cell, called, { Likely: 'med' })

describe('readConfidence', () => {
  it('reads the three words, and others that a table declares', () => {
    expect(['high', 'med', 'low', 'Likely'].map((cell) => read(cell)?.word)).toEqual([
      'high',
      'med',
      'low',
      'med',
    ])
  })

  it('lowers only the columns that a remark calls', () => {
    const cell = 'high (debt, mcap med)'

    expect(read(cell, 'mcap')).toEqual({ word: 'med', caveat: 'debt, mcap med' })
    expect(read(cell, 'cash')).toEqual({ word: 'high', caveat: '' })
    expect(read(cell)).toEqual({ word: 'high', caveat: '' })
  })

  it.each(['', 'High', 'medium', '0.9', 'high (', '(low)', '__proto__', 'constructor', 'high low'])(
    'does not know %j',
    (cell) => {
      expect(read(cell)).toBeNull()
    },
  )

  it('gives up on a giant cell at once', () => {
    expect(read(`high${' '.repeat(1e6)}x`)).toBeNull()
  })
})
