import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_LINK, readLink, scenarioOfLink, writeLink } from './scenario-link.ts'

const pack = (value: unknown) =>
  `s=${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64url')}`
const FULL = {
  ...PLAIN_LINK,
  base: 'calm',
  set: { gpu_life: 3, 'rate[TAIWAN]': 'uniform(0.1, 0.2)', appetite: { A: 1 } },
  shocks: { efficiency: [{ at: '2027-01', size: 20 }] },
  replace: { rent: '0.5 * old_rent' },
  seed: 7,
  modelVersion: '2026.12.0',
  view: 'break-it',
  language: 'fr',
}

describe('scenario links', () => {
  it('carry what a view has chosen, and cut what is too long', () => {
    const link = { ...PLAIN_LINK, view: 'claims', at: 'figure.a~b=1e-7&c' }

    expect(readLink(`#${writeLink(link)}`)).toEqual(link)
    expect(readLink(`#at=${'x'.repeat(5000)}`).at).toHaveLength(1000)
    expect(writeLink({ ...PLAIN_LINK, at: '' })).toBe('')
  })

  it('come back as they were written', () => {
    expect(readLink(`https://example.org/app/#${writeLink(FULL)}`)).toEqual(FULL)
    expect(readLink(writeLink(PLAIN_LINK))).toEqual(PLAIN_LINK)
    expect(writeLink(PLAIN_LINK)).toBe('')
  })

  it('carry what a view has chosen, cut at a thousand characters', () => {
    const link = { ...PLAIN_LINK, view: 'model', at: 'stake[VC,OPENAI]' }

    expect(readLink(writeLink(link))).toEqual(link)
    expect(readLink(`#at=${'x'.repeat(2000)}`).at).toBe('x'.repeat(1000))
    expect(readLink('#v=model')).toEqual({ ...PLAIN_LINK, view: 'model' })
  })

  it('carry a choice of costs, and no more presets beside than four', () => {
    const cost = { preset: 'o1', set: { batch: 8, realised: 'uniform(0.5, 1)' }, beside: ['gpt-4'] }
    expect(readLink(writeLink({ ...PLAIN_LINK, cost })).cost).toEqual(cost)

    const nothing = { preset: '', set: {}, beside: null }
    expect(writeLink({ ...PLAIN_LINK, cost: nothing })).toBe('')
    const many = readLink(`#${pack({ cost: { beside: ['a', 'b', 'c', 'd', 'e'] } })}`)
    expect(many.cost).toEqual({ preset: '', set: {}, beside: ['a', 'b', 'c', 'd'] })
  })

  it('come back for any settings', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string())
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]\w{0,9}$/), value), (set) => {
        const plain = JSON.parse(JSON.stringify(set)) as typeof set
        expect(readLink(writeLink({ ...PLAIN_LINK, set: plain })).set).toEqual(plain)
      }),
    )
  })

  it('are read as people type them', () => {
    const link = readLink('http://localhost:1/?scenario=calm&rebound-elasticity=0,8&seed=3')

    expect(link.base).toBe('calm')
    expect(link.set).toEqual({ rebound_elasticity: 0.8 })
    expect(link.seed).toBe(3)
  })

  it('are written by another packer too', () => {
    expect(readLink(`#${pack({ set: { a: 1 } })}`).set).toEqual({ a: 1 })
  })

  it.each([
    ['cut', `#${writeLink(FULL).slice(0, 40)}`],
    ['of other characters', '#s=@@@'],
    ['of no list', `#${pack([1])}`],
    ['with a setting that is a list', `#${pack({ set: { a: [1] } })}`],
    ['with an equation that is a number', `#${pack({ replace: { a: 1 } })}`],
    ['with a seed of a half', `#${pack({ seed: 0.5 })}`],
    ['with a scenario that is a path', `#${pack({ base: '../../x' })}`],
    ['with a choice of costs that is a number', `#${pack({ cost: 3 })}`],
    ['with a preset that is a path', `#${pack({ cost: { preset: '../x' } })}`],
    ['with a cost set to a list', `#${pack({ cost: { set: { batch: [1] } } })}`],
    ['with a preset beside that is a number', `#${pack({ cost: { beside: [1] } })}`],
    ['with a broken escape', '#v=%E0%A4%A'],
    ['with a name that is none', '?a/b=1'],
  ])('that are %s are refused as such', (_, text) => {
    expect(() => readLink(text)).toThrow(expect.objectContaining({ code: 'bad-link' }))
  })

  it('that are too long or unfold to too much are refused before they are', () => {
    const bomb = `s=${Buffer.from(deflateSync(new Uint8Array(30_000_000))).toString('base64url')}`

    expect(() => readLink('x'.repeat(70_000))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
    expect(() => readLink(bomb)).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  it('do not touch prototypes', () => {
    const text = `#${pack(JSON.parse('{"set":{"__proto__":{"polluted":1}}}'))}`

    readLink(text)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('add their shocks to those of the base', () => {
    const base = { scenario: 'b', shocks: { efficiency: { at: '2026-01' } }, set: { a: 1, b: 1 } }
    const spec = scenarioOfLink(base, { ...FULL, set: { b: 2 } })

    expect(spec.shocks).toEqual({ efficiency: [{ at: '2026-01' }, { at: '2027-01', size: 20 }] })
    expect(spec.set).toEqual({ a: 1, b: 2 })
  })
})
