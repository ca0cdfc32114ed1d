import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlace, writePlace } from './place.ts'

describe('a place of the view', () => {
  it('comes back from its text, changed inputs to the last bit', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9.]{1,10}){0,3}$/)
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/)
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
    const figure = fc.record({
      part: fc.constant('figures' as const),
      open: id,
      changes: fc.dictionary(name, number, { noNullPrototype: true }),
    })
    const claim = fc.record({
      part: fc.constant('claims' as const),
      open: id,
      changes: fc.constant({}),
    })
    fc.assert(
      fc.property(fc.oneof(figure, claim), (place) => {
        expect(readPlace(writePlace(place))).toEqual(place)
      }),
    )
  })

  it('starts with the list of claims, and has the list of figures', () => {
    expect(readPlace('')).toEqual({ part: 'claims', open: '', changes: {} })
    expect(readPlace('figures')).toEqual({ part: 'figures', open: '', changes: {} })
    expect(writePlace(readPlace(''))).toBe('')
    expect(writePlace(readPlace('figures'))).toBe('figures')
  })

  it('leaves what it cannot read, whatever stands there', () => {
    expect(readPlace('figure.sequoia-600b~margin=0x10~run_rate=NaN~a=1e999~b=2')).toEqual({
      part: 'figures',
      open: 'sequoia-600b',
      changes: { b: 2 },
    })
    expect(readPlace('claim.<script>')).toEqual({ part: 'claims', open: '', changes: {} })
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['claims', 'figures']).toContain(readPlace(text).part)
      }),
    )
  })
})
