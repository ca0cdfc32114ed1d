import { describe, expect, it } from 'vitest'
import { resolveDimensions } from './dimensions.ts'
import { IssueList } from './issue.ts'
import type { PlainMap } from './yaml-text.ts'

function resolve(raw: Record<string, unknown>) {
  const issues = new IssueList()
  // As read from YAML: a map without prototype.
  const plain = Object.assign(Object.create(null), raw) as PlainMap
  const dimensions = resolveDimensions(plain, issues)
  const lists = Object.fromEntries(dimensions.map((d) => [d.name, d.elements]))
  return {
    dimensions,
    lists,
    issues: issues.items,
    codes: issues.items.map((i) => `${i.code} ${i.path}`),
  }
}

describe('dimensions', () => {
  it('join in the order of first appearance, each element once', () => {
    const { lists, codes } = resolve({
      all: { union: ['big', 'STATE', 'small', 'big'] },
      small: ['S1', 'B2'],
      big: ['B2', 'B1'],
    })

    expect(lists['all']).toEqual(['B2', 'B1', 'STATE', 'S1'])
    expect(codes).toEqual([])
  })

  it('take a subset by its elements or without some, dimensions among them', () => {
    const { lists } = resolve({
      all: ['A', 'B', 'C', 'D'],
      pair: { subset: 'all', elements: ['C', 'A'] },
      rest: { subset: 'all', without: ['pair'] },
    })

    expect(lists).toMatchObject({ pair: ['C', 'A'], rest: ['B', 'D'] })
  })

  it('give an alias the same elements under a second name', () => {
    const { dimensions } = resolve({ other: { alias: 'bank' }, bank: ['A', 'B'] })

    expect(dimensions).toContainEqual({ name: 'other', elements: ['A', 'B'], aliasOf: 'bank' })
  })

  it.each([
    [{ a: { union: ['b'] }, b: { union: ['a'] } }, 'dimension-loop dimensions.a'],
    [{ a: { alias: 'a' } }, 'dimension-loop dimensions.a'],
    [{ a: { alias: 'bonk' }, bank: ['X'] }, 'unknown-dimension dimensions.a'],
    [{ a: { subset: 'bonk', elements: ['X'] }, bank: ['X'] }, 'unknown-dimension dimensions.a'],
    [{ a: { subset: 'bank', elements: ['Z'] }, bank: ['X'] }, 'not-in-parent dimensions.a'],
    [{ a: ['b'], b: ['X'], c: ['a'], d: { subset: 'b', without: ['X'] } }, 'empty dimensions.d'],
    [{ a: [] }, 'empty dimensions.a'],
    [{ a: ['1X'] }, 'bad-name dimensions.a'],
    [{ a: ['X'.repeat(201)] }, 'bad-name dimensions.a'],
    [{ a: Array.from({ length: 10_001 }, (_, i) => `E${i}`) }, 'too-large dimensions.a'],
  ])('refuse %j', (raw, code) => {
    expect(resolve(raw).codes).toContain(code)
  })

  it('hint at the nearest spelling', () => {
    const { issues } = resolve({ a: { alias: 'bonk' }, bank: ['X'] })

    expect(issues[0]?.hint).toBe("Did you mean 'bank'?")
  })

  it('name the loop', () => {
    const { issues } = resolve({ a: { union: ['b'] }, b: { alias: 'c' }, c: { union: ['X', 'a'] } })

    expect(issues[0]?.message).toContain('a -> b -> c -> a')
  })

  it('refuse a chain of fifty thousand aliases instead of running out of stack', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, i) => [`d${i}`, { alias: `d${i + 1}` }]),
    )

    expect(resolve({ ...chain, d50000: ['X'] }).codes).toContain('too-deep dimensions.d100')
  })

  it('refuse lists that are copied many times instead of filling the memory', () => {
    const copies = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`d${i}`, { alias: 'list' }]),
    )
    const list = Array.from({ length: 10_000 }, (_, i) => `E${i}`)

    expect(resolve({ list, ...copies }).codes.some((c) => c.startsWith('too-large'))).toBe(true)
  })

  it('know no prototype', () => {
    const { lists, codes } = resolve({ a: { union: ['constructor', 'toString', '__proto__'] } })

    expect([...(lists['a'] ?? [])]).toEqual(['constructor', 'toString', '__proto__'])
    expect(codes).toEqual([])
  })
})
