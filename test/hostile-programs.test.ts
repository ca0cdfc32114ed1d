import { describe, expect, it } from 'vitest'
import { compileModel } from '../src/compile/compile-model.ts'
import { createEngine } from '../src/compile/create-engine.ts'
import type { Engine, Watch } from '../src/compile/engine.ts'
import { interpretWorld } from '../src/compile/interpreter.ts'
import type { Program } from '../src/compile/ir.ts'
import type { SourceFile } from '../src/language/blocks.ts'
import { IssueList } from '../src/language/issue.ts'
import { loadModel } from '../src/language/load-model.ts'
import { errorCodes } from '../src/language/model-text.test-fixture.ts'
import { settingsOf } from '../src/language/scenario-settings.ts'
import { centralSource } from '../src/run/central-source.ts'
import { sampledSource } from '../src/run/sampled-source.ts'

const EQUATIONS = 100_000
/** Lines of a file: below its limits of characters and of YAML nodes. */
const LINES = 15_000
const WORLDS = [0, 1, 2]
const SHORT = 'time: { start: 2024-01, end: 2024-04, step: 1 month, unit: year }\n'
const STATE =
  'parameters:\n  q: { about: Q., unit: share, value: 0.5, prior: "uniform(0, 1)", because: x }\n' +
  'stocks:\n  s: { about: S., unit: share, initial: q, change: "(0.1 - s) / 1 year" }\n'
const HEAD = SHORT + STATE

function elements(count: number): string {
  return Array.from({ length: count }, (_, i) => `E${i}`).join(', ')
}

function variable(name: string, equation: string, over = ''): string {
  return `  ${name}: { about: X., unit: share,${over && ` over: [${over}],`} equation: "${equation}" }`
}

/** One text, or a head and variables over as many files as they need. */
function filesOf(head: string, variables: readonly string[] = []): SourceFile[] {
  const files = [{ name: 'a.yaml', text: `model: m\n${head}` }]
  for (let from = 0; from < variables.length; from += LINES) {
    const lines = variables.slice(from, from + LINES).join('\n')
    files.push({ name: `b${String(from).padStart(9, '0')}.yaml`, text: `variables:\n${lines}\n` })
  }
  return files
}

interface Compiled {
  readonly program: Program
  /** Engine of three worlds that keeps the given series, or all that are recorded. */
  engine(watches?: readonly Watch[]): Engine
  readonly model: ReturnType<typeof loadModel>['model']
}

function compiled(files: readonly SourceFile[], record: readonly string[]): Compiled {
  const { model, issues } = loadModel(files)
  expect(errorCodes(issues)).toEqual([])
  const { program, issues: order } = compileModel(model, { record, strict: false })
  expect(errorCodes(order)).toEqual([])
  const engine = (watches: readonly Watch[] = program.columns) =>
    createEngine(program, {
      lanes: WORLDS.length,
      varying: new Set(['q']),
      checkAll: false,
      watches,
    })
  return { program, engine, model }
}

function centralOf({ model }: Compiled) {
  return centralSource(settingsOf(model, { scenario: 'base' }, new IssueList()))
}

/** Series of the central world by label of a column, at step 0. */
function firstValues(one: Compiled): Record<string, number> {
  const { paths } = one.engine().run(WORLDS, centralOf(one))
  return Object.fromEntries(
    one.program.columns.map(({ label }, j) => [label, paths[j * WORLDS.length] ?? Number.NaN]),
  )
}

/** Check some elements of a node against the interpreter, bit for bit, in sampled worlds. */
function expectSameBits(one: Compiled, node: number, some: readonly number[]): void {
  const watches = some.map((element) => ({ node, element }))
  const settings = settingsOf(one.model, { scenario: 'base' }, new IssueList())
  const source = sampledSource(one.model, settings, 7)
  const engine = one.engine(watches)
  expect(engine.backend).toBe('wasm')
  const { paths } = engine.run(WORLDS, source)
  const last = 1
  const { values } = interpretWorld(one.program, source, WORLDS[2] ?? 0, last)
  for (let k = 0; k <= last; k++)
    for (const [j, element] of some.entries())
      expect(paths[(k * some.length + j) * WORLDS.length + 2]).toBe(values[node]![k]![element])
}

const TOO_LARGE = { code: 'too-large', exitCode: 2 }

function faultOf(run: () => unknown): unknown {
  try {
    run()
  } catch (fault) {
    return fault
  }
  return null
}

describe('programs of absurd size run', () => {
  it('a hundred thousand equations in a chain', () => {
    const chain = Array.from({ length: EQUATIONS }, (_, i) =>
      variable(`x${i}`, i === 0 ? 's' : `x${i - 1} * 0.5 + s`),
    )
    const last = `x${EQUATIONS - 1}`
    const one = compiled(filesOf(HEAD, chain), [last])

    // s (1 + 1/2 + 1/4 + ...) with s = 0.5.
    expect(firstValues(one)).toEqual({ [last]: 1 })
  })

  it('a hundred thousand equations in a wide sum', () => {
    const leaves = Array.from({ length: EQUATIONS }, (_, i) => variable(`x${i}`, `s * ${i}`))
    const sums: string[] = []
    let level = Array.from({ length: EQUATIONS }, (_, i) => `x${i}`)
    for (let depth = 0; level.length > 1; depth++) {
      const next: string[] = []
      for (let from = 0; from < level.length; from += 400) {
        const name = `t${depth}_${from}`
        sums.push(variable(name, level.slice(from, from + 400).join(' + ')))
        next.push(name)
      }
      level = next
    }
    const [total = ''] = level
    const one = compiled(filesOf(HEAD, [...leaves, ...sums]), [total])

    // Whole numbers and halves below 2^53 add exactly.
    expect(firstValues(one)).toEqual({ [total]: (0.5 * EQUATIONS * (EQUATIONS - 1)) / 2 })
  })

  it('formulas nested to the limit', () => {
    const nested = Array.from({ length: 200 }, (_, i) =>
      variable(`x${i}`, `${'('.repeat(490)}s + ${i}${')'.repeat(490)}`),
    )
    const deep = variable('deep', `${'max(s, '.repeat(450)}x7${')'.repeat(450)}`)
    const one = compiled(filesOf(HEAD, [...nested, deep]), ['x199', 'deep'])

    expect(firstValues(one)).toEqual({ x199: 199.5, deep: 7.5 })
  })

  it('a sum over ten thousand elements, as a loop', () => {
    const head = `${HEAD}dimensions: { d: [${elements(10_000)}] }\n`
    const rows = [variable('a', 's * 2', 'd'), variable('b', 'sum[d](a[d] * s)')]
    const one = compiled(filesOf(head, rows), ['b'])

    expect(firstValues(one)).toEqual({ b: 5000 })
    expectSameBits(one, one.program.columns[0]!.node, [0])
  })

  it('a matrix of a thousand by a thousand times a vector, as loops', () => {
    const head = `${HEAD}dimensions: { big: [${elements(1000)}], other: { alias: big } }\n`
    const rows = [
      variable('a', 's + 1 / (1 + v[big] * v[other])', 'big, other'),
      variable('v', 's + big_size / 1000', 'big').replace('big_size', 'u[big]'),
      variable('u', '1 + sum[other](if v0[other] > v0[big] then 1 else 0)', 'big'),
      variable('v0', 'tanh(s) * 0.3', 'big'),
      variable('b', 'sum[other](a[big, other] * v[other])', 'big'),
      variable('most', 'max[other](a[big, other] * v[other])', 'big'),
    ]
    const one = compiled(filesOf(head, rows), ['b', 'most'])
    const [b, most] = [one.program.columns[0]!.node, one.program.columns[1000]!.node]

    expectSameBits(one, b, [0, 1, 500, 999])
    expectSameBits(one, most, [0, 999])
  })

  it('an array of a million elements', () => {
    const head = `${HEAD}dimensions: { big: [${elements(1000)}], other: { alias: big } }\n`
    const one = compiled(filesOf(head, [variable('a', 's + 1', 'big, other')]), ['a[E3,E7]'])

    expect(firstValues(one)).toEqual({ 'a[E3,E7]': 1.5 })
  })

  it('a look a hundred thousand steps back', () => {
    const time = 'time: { start: 1000-01, end: 9500-01, step: 1 month, unit: year }\n'
    const one = compiled(filesOf(time + STATE, [variable('a', 'lag(s, 100000 months, 0.2)')]), [
      'a',
      's',
    ])
    const { paths } = one.engine().run(WORLDS, centralOf(one))
    const at = (column: number, step: number) => paths[(2 * step + column) * WORLDS.length]

    expect([at(0, 99_999), at(0, 100_000)]).toEqual([0.2, 0.5])
    expect(at(0, 101_234)).toBe(at(1, 1234))
  })

  it('a million steps', () => {
    // 2738 years of 365 days.
    const time = 'time: { start: 1000-01, end: 3738-01, step: 1 day, unit: year }\n'
    const one = compiled(filesOf(time + STATE, [variable('a', 's * 2')]), ['a'])
    const { paths } = one.engine().run(WORLDS, centralOf(one))

    expect(one.program.time.steps).toBe(999_370)
    expect(paths.length).toBe(999_371 * WORLDS.length)
    expect(paths[0]).toBe(1)
    // The stock has long settled at 0.1, but for rounding of its last moves.
    expect(Math.abs(paths.at(-1)! - 0.2)).toBeLessThan(1e-12)
  })

  it('a solve group of two thousand unknowns', () => {
    const n = 2000
    const unknowns = Array.from(
      { length: n },
      (_, i) =>
        `      u${i}: { about: U., unit: share, first: 0.1, lower: 0, upper: 9, equation: "0.3 * u${(i + 1) % n} + 0.2 * u${(i * 7 + 3) % n} + s" }`,
    )
    const group = `solve:\n  g:\n    about: G.\n    most_rounds: 80\n    tolerance: 1e-12\n    unknowns:\n${unknowns.join('\n')}\n`
    const one = compiled(filesOf(HEAD + group), ['u0', 'u1999'])
    const found = firstValues(one)

    // u = s / (1 - 0.3 - 0.2), to the tolerance times the 1 / (1 - 1/2) that rounds leave.
    for (const name of ['u0', 'u1999']) expect(Math.abs(found[name]! - 1)).toBeLessThan(4e-12)
  })
})

describe('programs too large to run end in an error that says so', () => {
  it('a sum over a million million points', () => {
    const head = `${HEAD}dimensions: { d: [${elements(10_000)}], e: { alias: d }, f: { alias: d } }\n`
    const rows = [variable('a', 's', 'd'), variable('b', 'sum[d, e, f](a[d] * a[e] * a[f])')]

    expect(faultOf(() => compiled(filesOf(head, rows), ['b']))).toMatchObject({
      ...TOO_LARGE,
      message: expect.stringContaining("'b' has") as unknown,
    })
  })

  it('a look back at a hundred million elements', () => {
    const head = `${HEAD}dimensions: { d: [${elements(10_000)}], e: { alias: d } }\n`
    const rows = [variable('a', 's', 'd'), variable('b', 'sum[d, e](lag(a[d] * a[e], 1 month, 0))')]

    expect(faultOf(() => compiled(filesOf(head, rows), ['b']))).toMatchObject(TOO_LARGE)
  })

  it('a million elements that look thousands of steps back', () => {
    const time = 'time: { start: 1000-01, end: 9500-01, step: 1 month, unit: year }\n'
    const head = `${time}${STATE}dimensions: { d: [${elements(1000)}], e: { alias: d } }\n`
    const rows = [
      variable('a', 's', 'd, e'),
      variable('b', 'lag(a[d, e], 100000 months, 0)', 'd, e'),
    ]
    const one = compiled(filesOf(head, rows), ['b[E0,E0]'])

    expect(faultOf(() => one.engine())).toMatchObject(TOO_LARGE)
  })

  it('a hundred thousand steps of ten thousand recorded series', () => {
    const time = 'time: { start: 1000-01, end: 9500-01, step: 1 month, unit: year }\n'
    const head = `${time}${STATE}dimensions: { d: [${elements(10_000)}] }\n`
    const one = compiled(filesOf(head, [variable('a', 's', 'd')]), ['a'])

    expect(faultOf(() => one.engine())).toMatchObject(TOO_LARGE)
    expect(faultOf(() => interpretWorld(one.program, centralOf(one), 0))).toMatchObject(TOO_LARGE)
  })
})
