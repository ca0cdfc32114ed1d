import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import type { Model } from '../language/model.ts'
import type { Citation } from './citation.ts'
import { neededValues } from './needed-value.ts'

function modelOf(equation: string): Model {
  const input = (value: number) => ({ about: 'an input', unit: 'pure', value, because: 'a test' })
  const text = JSON.stringify({
    model: 'small',
    inputs: { a: input(2), b: input(3), c: input(0) },
    variables: { y: { about: 'the result', unit: 'pure', equation } },
  })
  const { model, issues } = loadModel([{ name: 'small.yaml', text }])
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return model
}

function needed(equation: string, published: Citation['outputs'][number]['published'], set = {}) {
  const words = { en: 'x', fr: 'x' }
  const output = { name: 'y', about: words, of: 'y', label: '', published, tolerance: 0.01 }
  const citation: Citation = {
    id: 'small', title: words, family: 'test', kind: 'formula', by: 'a test', date: '2026', model: 'small', settings: set, settingSources: {}, backFitted: [],
    outputs: [{ ...output, status: 'does-not-reproduce' }], source: [], notes: words,
  } // prettier-ignore
  const found = neededValues(citation, { models: new Map([['small', modelOf(equation)]]), sources: new Map() })
  return Object.fromEntries(found.map(({ input, value }) => [input, value]))
}

describe('neededValues', () => {
  it('finds the closed form of a product and a difference', () => {
    const { a, b } = needed('a * b', 12)
    expect(a).toBeCloseTo(4, 9)
    expect(b).toBeCloseTo(6, 9)
    expect(needed('a - b', 1)).toMatchObject({ a: expect.closeTo(4, 9) as number, b: expect.closeTo(1, 9) as number })
  })

  it('starts from what the figure sets, and takes the nearer end of a published range', () => {
    expect(needed('a * b', [20, 30], { a: 10, b: 4 })['a']).toBeCloseTo(7.5, 9)
    expect(needed('a * b', [20, 30], { a: 10, b: 1 })['a']).toBeCloseTo(20, 9)
  })

  it('takes the nearest of several values', () => {
    // (a - 1)(a - 5) is 0 at 1 and at 5; from 2 the nearer by factor is 1.
    expect(needed('(a - 1) * (a - 5) + 10 * b', 30)['a']).toBeCloseTo(1, 8)
  })

  it('finds nothing where an input is 0, has no such value, or only jumps over it', () => {
    expect(needed('a + c', 5)).toEqual({ a: expect.closeTo(5, 9) as number })
    expect(needed('a * a + 1', -3)).toEqual({})
    expect(needed('if a > 2.5 then 10 else 0', 7)).toEqual({})
  })

  it('says nothing of a number that reproduces, or that has nothing published', () => {
    expect(needed('a * b', 6)).toEqual({})
    expect(needed('a * b', null)).toEqual({})
  })

  it('gives the published value when it is put in its place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), (target) => {
        const a = needed('a * a * b', target)['a']
        if (a !== undefined) expect(a * a * 3).toBeCloseTo(target, 6)
        else expect(Math.abs(target - 12)).toBeLessThanOrEqual(0.01 * target + 1e-9)
      }),
      { numRuns: 25 },
    )
  })
})
