import { describe, expect, it } from 'vitest'
import { readFormula, splitByElement } from './formula.ts'
import { IssueList } from './issue.ts'
import type { FormulaSource } from './model.ts'

const DIMENSIONS = new Map([
  ['firm', ['A', 'B', 'C', 'D']],
  ['big', ['A', 'B']],
  ['loud', ['B', 'C']],
  ['year', ['Y1', 'Y2']],
])

function split(map: Record<string, number>, complete = true) {
  const issues = new IssueList()
  const parts = splitByElement(map, 'firm', DIMENSIONS, 'here', issues, complete)
  const values = Object.fromEntries(parts.flatMap((p) => p.elements.map((e) => [e, p.value])))
  return { parts, values, issues: issues.items }
}

describe('a map by element', () => {
  it('lets elements win over sub-dimensions and those over default, in any order', () => {
    expect(split({ default: 0, big: 1, A: 2 }).values).toEqual({ A: 2, B: 1, C: 0, D: 0 })
    expect(split({ A: 2, big: 1, default: 0 }).values).toEqual({ A: 2, B: 1, C: 0, D: 0 })
  })

  it('takes the first written of two sub-dimensions that overlap', () => {
    expect(split({ big: 1, loud: 2, default: 0 }).values).toEqual({ A: 1, B: 1, C: 2, D: 0 })
    expect(split({ loud: 2, big: 1, default: 0 }).values).toEqual({ A: 1, B: 2, C: 2, D: 0 })
  })

  it('binds both names under a sub-dimension and the outer one elsewhere', () => {
    expect(split({ big: 1, C: 2, default: 0 }).parts.map((p) => [p.key, p.names])).toEqual([
      ['C', ['firm']],
      ['big', ['firm', 'big']],
      ['default', ['firm']],
    ])
  })

  it('lists the elements that nothing covers, unless they may be missing', () => {
    expect(split({ A: 1 }).issues[0]).toMatchObject({
      code: 'missing-elements',
      message: 'no value for B, C, D',
    })
    expect(split({ A: 1 }, false).issues).toEqual([])
  })

  it('lists a key that is no element, with the nearest', () => {
    expect(split({ defalt: 1, default: 0 }).issues[0]).toMatchObject({
      code: 'unknown-element',
      path: 'here.defalt',
      hint: "Did you mean 'default'?",
    })
  })

  it.each(['constructor', '__proto__', 'toString'])('takes %s for an unknown element', (key) => {
    const map = Object.fromEntries([
      [key, 1],
      ['default', 0],
    ]) as Record<string, number>

    expect(split(map).issues.map((i) => i.code)).toEqual(['unknown-element'])
  })
})

describe('a formula', () => {
  const read = (source: FormulaSource, dims: readonly string[]) => {
    const issues = new IssueList()
    const { pieces } = readFormula(source, dims, DIMENSIONS, 'here', issues)
    return { pieces, codes: issues.items.map((i) => `${i.code} ${i.path}`) }
  }

  it('covers each cell of two dimensions once, the first level being the first dimension', () => {
    const { pieces, codes } = read({ big: { Y1: 1, default: 2 }, default: 'a + 1' }, [
      'firm',
      'year',
    ])
    const cells = pieces.flatMap((p) =>
      p.levels[0]!.elements.flatMap((f) => p.levels[1]!.elements.map((y) => `${f}${y}=${p.text}`)),
    )

    expect(codes).toEqual([])
    expect(cells.sort()).toEqual([
      'AY1=1',
      'AY2=2',
      'BY1=1',
      'BY2=2',
      'CY1=a + 1',
      'CY2=a + 1',
      'DY1=a + 1',
      'DY2=a + 1',
    ])
  })

  it('tells a plain number from a quoted one', () => {
    expect(read(3, []).pieces[0]?.plain).toBe(true)
    expect(read('3', []).pieces[0]?.plain).toBe(false)
  })

  it('refuses more levels than dimensions, and goes on after a fault', () => {
    expect(read({ A: 1 }, []).codes).toEqual(['too-many-levels here'])
    expect(read({ A: { Y1: 1 }, default: 'x +' }, ['firm']).codes).toEqual([
      'too-many-levels here.A',
      'syntax here.default',
    ])
  })
})
