import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { IssueList } from '../../language/issue.ts'
import { loadModel } from '../../language/load-model.ts'
import { settingsOf } from '../../language/scenario-settings.ts'
import { centralSource } from '../../run/central-source.ts'
import { compileModel } from '../compile-model.ts'
import type { DrawSource } from '../draw-source.ts'
import type { EngineOptions } from '../engine.ts'
import { BINARY, lookup, UNARY } from '../evaluate.ts'
import { compileWasm } from './compile-wasm.ts'
import { WasmEngine } from './wasm-engine.ts'

/** Formulas of x and y, and what each must give. */
const CURVE = { x: [-1, 0, 0.5, 2], y: [3, -1, 4, 0] }
const LONG = {
  x: Array.from({ length: 40 }, (_, i) => i * 0.25 - 4),
  y: Array.from({ length: 40 }, (_, i) => (i * 7) % 11),
}
const FORMULAS: Readonly<Record<string, (x: number, y: number) => number>> = {
  'exp(x)': UNARY.exp,
  'ln(x)': UNARY.ln,
  'sqrt(x)': UNARY.sqrt,
  'tanh(x)': UNARY.tanh,
  'sigmoid(x)': UNARY.sigmoid,
  'sin(x)': UNARY.sin,
  'cos(x)': UNARY.cos,
  'floor(x)': UNARY.floor,
  'round(x)': UNARY.round,
  'abs(x)': UNARY.abs,
  'x ^ y': BINARY['^'],
  'x ^ 2': (x) => BINARY['^'](x, 2),
  'x ^ 0.5': (x) => BINARY['^'](x, 0.5),
  '2 ^ x': (x) => BINARY['^'](2, x),
  'min(x, y)': Math.min,
  'max(x, y)': Math.max,
  'max(x, 0)': (x) => Math.max(x, 0),
  'min(0, x)': (x) => Math.min(0, x),
  'max(-3, x)': (x) => Math.max(-3, x),
  'x / 8': (x) => x / 8,
  'x / 3': (x) => x / 3,
  '-(-x) + (-y)': (x, y) => x - y,
  'x and not y': (x, y) => (x !== 0 && y === 0 ? 1 : 0),
  'if x < y then x else y': (x, y) => (x < y ? x : y),
  'lookup(curve, x)': (x) => lookup(CURVE, x),
  'lookup(long, x)': (x) => lookup(LONG, x),
}

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  2.5,
  -2.5,
  0.55,
  -0.55,
  Infinity,
  -Infinity,
  Number.NaN,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.EPSILON,
  1 + Number.EPSILON,
  709.78,
  709.79,
  -745.1,
  -745.2,
  2 ** 51,
  2 ** 52,
  2 ** 53,
  2 ** 53 + 2,
  1048576,
  1048577,
  Math.PI,
  -1e-320,
  3,
  -3,
  1e300,
]

const engine = buildEngine()

describe('functions in WebAssembly', () => {
  it('give the bits of numeric/ on the fixtures of every function', () => {
    const fixtures = readFileSync(
      new URL('../../numeric/fixtures/elementary.txt', import.meta.url),
      'utf8',
    )
    const points = fixtures
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map((f) => [Number(f[1]), f.length > 4 ? Number(f[2]) : 0.7] as const)
    expect(points.length).toBeGreaterThan(3000)
    compare(points)
  })

  it('give them on every pair of special values: zeros, subnormals, infinities, NaN, ends of range', () => {
    compare(SPECIAL.flatMap((x) => SPECIAL.map((y) => [x, y] as const)))
  })

  it('give them on 40 000 random bit patterns and on 40 000 numbers of usual size', () => {
    const next = generator(20261125)
    const view = new DataView(new ArrayBuffer(8))
    const anything = () => {
      view.setUint32(0, next())
      view.setUint32(4, next())
      return view.getFloat64(0)
    }
    const usual = () => ((next() - next()) / 2 ** 32) * 10 ** ((next() % 9) - 5)
    compare(Array.from({ length: 40_000 }, () => [anything(), anything()] as const))
    compare(Array.from({ length: 40_000 }, () => [usual(), usual()] as const))
  })
})

/** Steps of a small generator: 32 bits each (Marsaglia's xorshift). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

function buildEngine() {
  const points = (t: typeof LONG) => JSON.stringify(t.x.map((x, i) => [x, t.y[i] ?? 0]))
  const variables = Object.keys(FORMULAS).map(
    (formula, i) => `  v${i}: { about: x, unit: share, equation: "${formula}" }`,
  )
  const text = `model: functions
parameters:
  x: { about: x, unit: share, value: 0, prior: "uniform(0, 1)", because: x }
  y: { about: x, unit: share, value: 0, prior: "uniform(0, 1)", because: x }
data:
  curve: { about: x, unit: share, points: ${points(CURVE)} }
  long: { about: x, unit: share, points: ${points(LONG)} }
variables:
${variables.join('\n')}
`
  const { model, issues } = loadModel([{ name: 'm.yaml', text }])
  const errors = issues.filter((i) => i.severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const record = Object.keys(FORMULAS).map((_, i) => `v${i}`)
  const { program } = compileModel(model, { record, strict: false })
  const options: EngineOptions = {
    lanes: 4096,
    varying: new Set(['x', 'y']),
    checkAll: false,
    watches: program.columns,
  }
  const code = compileWasm(program, options)
  if (!code) throw new Error('too large')
  const central = centralSource(settingsOf(model, { scenario: 'x' }, new IssueList()))
  return { run: new WasmEngine(program, code, options), central }
}

function compare(points: readonly (readonly [number, number])[]): void {
  for (let from = 0; from < points.length; from += 4096) {
    const some = points.slice(from, from + 4096)
    const source: DrawSource = {
      ...engine.central,
      parameter: (name, _element, _base, world) => some[world]?.[name === 'x' ? 0 : 1] ?? 0,
    }
    const { paths } = engine.run.run(
      some.map((_, i) => i),
      source,
    )
    Object.entries(FORMULAS).forEach(([formula, f], row) =>
      some.forEach(([x, y], w) => {
        const found = paths[row * some.length + w]
        const wanted = f(x, y)
        if (!Object.is(found, wanted))
          throw new Error(`${formula} at x = ${x}, y = ${y}: ${found} against ${wanted}`)
      }),
    )
  }
}
