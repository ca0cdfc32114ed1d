import { describe, expect, it } from 'vitest'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { IssueList } from '../language/issue.ts'
import { settingsOf } from '../language/scenario-settings.ts'
import { centralSource } from '../run/central-source.ts'
import { compileModel } from './compile-model.ts'
import { interpretWorld } from './interpreter.ts'
import type { SolveItem } from './ir.ts'

const TIME = 'time: { start: 2024-01, end: 2024-07, step: 1 month }\n'
/** A model of pure variables, name to equation, and more text. */
function modelOf(equations: Record<string, string>, more = '') {
  const lines = Object.entries(equations).map(
    ([n, e]) => `  ${n}: { about: V., unit: share, equation: "${e}" }\n`,
  )
  return loadSound(`${TIME}variables:\n${lines.join('')}${more}`)
}

function compile(model: ReturnType<typeof modelOf>, record: string[] = []) {
  const { program, issues } = compileModel(model, { record, strict: true })
  return { program, issues, loops: issues.filter((i) => i.code === 'loop') }
}

/** Loops of the later steps. */
const inside = <T extends { message: string }>(loops: readonly T[]): T[] =>
  loops.filter((l) => l.message.startsWith('loop inside a step'))

/** Path of a recorded scalar in the central world. */
function pathOf(model: ReturnType<typeof modelOf>, name: string): number[] {
  const { program, issues } = compile(model, [name])
  expect(issues).toEqual([])
  const settings = settingsOf(model, { scenario: 'base' }, new IssueList())
  const world = interpretWorld(program, centralSource(settings), 0)
  expect(world.unconverged).toEqual([])
  return world.values[program.columns[0]!.node]!.map((v) => v[0]!)
}

describe('a loop inside a step', () => {
  it('is named with its path, each name once and the first again', () => {
    const { loops } = compile(modelOf({ a: 'b + 1', b: '2 * c', c: 'a', d: 'a + 1' }))

    // Judged twice (rule 18): for step 0 and for the later steps.
    expect(loops).toHaveLength(2)
    const [loop] = inside(loops)
    expect(loop!.path).toMatch(/^variables\.[abc]$/)
    expect(loop!.hint).toContain('solve group')
    const names = loop!.message.split(': ')[1]!.split(' -> ')
    expect(names[0]).toBe(names.at(-1))
    expect(names.slice(1).sort()).toEqual(['a', 'b', 'c'])
    // Each feeds the next: c stands in b, b in a, a in c.
    expect(`${names.join(' ')} ${names.join(' ')}`).toContain('c b a')
  })

  it('is found in a variable that reads itself', () => {
    expect(compile(modelOf({ a: 'a + 1' })).loops[0]?.message).toContain('a -> a')
  })

  it('lists every loop, not only the first', () => {
    const { loops } = compile(modelOf({ a: 'b', b: 'a', c: 'd', d: 'c' }))

    expect(inside(loops)).toHaveLength(2)
  })

  it('is broken by a stock', () => {
    const model = modelOf(
      { a: 's + 1' },
      'stocks:\n  s: { about: S., unit: share, initial: 0, change: a / 1 year }\n',
    )

    // s' = s + (s + 1) / 12, so s + 1 grows by a twelfth a month.
    const path = pathOf(model, 's')
    path.forEach((s, k) => expect(s).toBeCloseTo((13 / 12) ** k - 1, 12))
  })

  it('is broken by a lag with a third argument at every step', () => {
    expect(pathOf(modelOf({ a: '2 * b', b: 'lag(a, 1 month, 1)' }), 'a')).toEqual([
      2, 4, 8, 16, 32, 64, 128,
    ])
  })

  it('is a loop of the first step when a lag has no third argument', () => {
    const { loops } = compile(modelOf({ a: '2 * b', b: 'lag(a, 1 month)' }))

    expect(loops.map((l) => l.message.slice(0, 22))).toEqual(['loop in the first step'])
  })

  it('is a loop of the later steps when a lag is of no step', () => {
    const { loops } = compile(modelOf({ a: '2 * b', b: 'lag(a, 0 months, 1)' }))

    expect(loops.map((l) => l.message)).toEqual([expect.stringContaining('inside a step')])
  })

  it('may lead through the initial value of a stock', () => {
    const model = modelOf({ a: 's' }, 'stocks:\n  s: { about: S., unit: share, initial: a }\n')

    expect(compile(model).loops.map((l) => l.message)).toEqual([
      expect.stringContaining('first step (initial values)'),
    ])
  })

  it('is broken by smooth with an initial value', () => {
    // smooth starts at 4 and moves by half of a - s = s each step of its two months.
    const path = pathOf(modelOf({ a: '2 * smooth(a, 2 months, 4)' }), 'a')

    path.forEach((a, k) => expect(a).toBeCloseTo(8 * 1.5 ** k, 9))
  })
})

describe('a solve group', () => {
  const GROUP = 'solve:\n  g: { about: G., unknowns: [a], tolerance: 1e-14 }\n'

  it('solves its loop, other variables inside each round', () => {
    const model = modelOf({ a: '1 + 0.5 * b', b: 'a + 1' }, GROUP)
    const [item] = compile(model).program.later.filter((i): i is SolveItem => typeof i !== 'number')

    // a = 1 + (a + 1) / 2
    for (const a of pathOf(model, 'a')) expect(a).toBeCloseTo(3, 12)
    expect([item?.group, item?.unknowns.length, item?.inner.length]).toEqual(['g', 1, 1])
  })

  it('does not excuse a loop beside its unknowns', () => {
    const { loops } = compile(modelOf({ a: '0.5 * b', b: 'c + a', c: '0.1 * b' }, GROUP))

    expect(loops[0]?.message).toMatch(/b -> c -> b|c -> b -> c/)
  })

  it('is an ordinary variable when its unknowns make no loop', () => {
    const { program, issues } = compile(modelOf({ a: '1 + b', b: '2' }, GROUP))

    expect(issues).toEqual([])
    expect(program.later.every((i) => typeof i === 'number')).toBe(true)
  })

  it('may not hold a shock that depends on its unknowns', () => {
    const model = modelOf(
      { a: '0.1 * x_active + 0.1 * a' },
      `shocks:\n  x: { about: X., unit: share, hazard: a / 1 year }\n${GROUP}`,
    )

    expect(compile(model).loops.length).toBeGreaterThan(0)
  })

  it('tells the steps at which it does not converge', () => {
    const model = modelOf({ a: '1 + 2 * a' }, GROUP.replace('tolerance: 1e-14', 'most_rounds: 5'))
    const { program } = compile(model)
    const settings = settingsOf(model, { scenario: 'base' }, new IssueList())

    expect(interpretWorld(program, centralSource(settings), 0).unconverged).toContainEqual({
      group: 'g',
      step: 0,
    })
  })
})

describe('recorded names', () => {
  const model = loadSound(
    `${TIME}dimensions: { firm: [F1, F2] }\nvariables:\n  sales: { about: S., unit: share, over: firm, equation: 1 }\n`,
  )

  it('are all elements, or those asked for', () => {
    expect(compile(model, ['sales']).program.columns.map((c) => c.label)).toEqual([
      'sales[F1]',
      'sales[F2]',
    ])
    expect(compile(model, ['sales[F2]', 'sales[*]']).program.columns).toHaveLength(3)
  })

  it('are faults with the nearest spelling when they do not exist', () => {
    expect(compile(model, ['sale']).issues).toMatchObject([
      { code: 'unknown-name', hint: "Did you mean 'sales'?" },
    ])
    expect(compile(model, ['sales[F3]']).issues).toMatchObject([{ code: 'unknown-element' }])
  })
})
