import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { applyConflicts, readConflicts } from './conflicts.ts'
import type { Conflict, Figure } from './figure.ts'

const WORDS = { en: 'a', fr: 'b' }
const figuresOf = (ids: readonly string[]) =>
  new Map(ids.map((id) => [id, { id, contradicts: [] } as unknown as Figure]))
const conflictOf = (figures: readonly string[]): Conflict => ({
  id: 'c',
  about: WORDS,
  figures,
  why: WORDS,
})

function read(text: string) {
  const issues = new IssueList()
  const conflicts = readConflicts({ name: 'conflicts.yaml', text }, issues)
  applyConflicts(figuresOf(['a', 'b', 'abcdef']), conflicts, issues)
  return { conflicts, faults: issues.items }
}

describe('readConflicts', () => {
  const words = '{ en: x, fr: y }'

  it('reads figures with what it is about and why', () => {
    const { conflicts, faults } = read(`conflicts: { c: { about: ${words}, figures: [a, b], why: ${words} } }`)

    expect(conflicts).toMatchObject([{ id: 'c', figures: ['a', 'b'], about: { fr: 'y' } }])
    expect(faults).toEqual([])
  })

  it.each([
    ['[a, a]', ['duplicate', 'missing']],
    ['[a]', ['missing']],
    ['[]', ['missing']],
    ['a', ['bad-value', 'missing']],
    ['[{ a: b }, [c], a, b]', ['bad-value', 'bad-value']],
    ['[a, abcdex]', ['unknown-figure']],
    ['[a, __proto__]', ['unknown-figure']],
  ])('lists what is wrong with figures %s, with its line', (list, codes) => {
    const { faults } = read(`conflicts:\n  c:\n    about: ${words}\n    why: ${words}\n    figures: ${list}\n`)

    expect(faults.map(({ code }) => code)).toEqual(codes)
    for (const fault of faults) expect([fault.file, fault.line]).toEqual(['conflicts.yaml', 5])
    for (const fault of faults) expect(fault.hint).not.toBe('')
  })

  it('suggests the nearest id', () => {
    const { faults } = read(`conflicts: { c: { about: ${words}, figures: [a, abcdex], why: ${words} } }`)

    expect(faults[0]!.hint).toBe("Did you mean 'abcdef'?")
  })

  it.each(['', '3', 'conflicts: 3', 'conflicts: [a]', 'conflicts: { c: null }', 'conflicts: { c: [a] }', 'conflicts: { __proto__: 1 }', 'conflicts: {'])(
    'lists the faults of %j without a crash',
    (text) => {
      expect(read(text).faults.length).toBeGreaterThan(0)
    },
  )
})

describe('applyConflicts', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const groups = fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 2 }), {
    maxLength: 5,
  })

  it('sets figures beside each other both ways, never beside themselves', () => {
    fc.assert(
      fc.property(groups, (lists) => {
        const figures = applyConflicts(figuresOf(names), lists.map(conflictOf), new IssueList())

        for (const { id, contradicts } of figures.values()) {
          const wanted = new Set(lists.filter((list) => list.includes(id)).flat())
          wanted.delete(id)
          expect(new Set(contradicts)).toEqual(wanted)
          expect(contradicts).toHaveLength(wanted.size)
        }
      }),
    )
  })

  it('does not depend on the order of the conflicts', () => {
    const beside = (lists: readonly (readonly string[])[]) =>
      [...applyConflicts(figuresOf(names), lists.map(conflictOf), new IssueList()).values()].map(
        ({ contradicts }) => [...contradicts].sort(),
      )
    fc.assert(
      fc.property(groups, (lists) => {
        expect(beside(lists.toReversed())).toEqual(beside(lists))
      }),
    )
  })
})
