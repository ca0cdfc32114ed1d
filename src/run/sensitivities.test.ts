import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import { exp } from '../numeric/exp.ts'
import { ln } from '../numeric/ln.ts'
import { tanh } from '../numeric/tanh.ts'
import { cos, sin } from '../numeric/trigonometry.ts'
import type { SensitivityAnswer } from './sensitivities.ts'
import { sensitivities } from './sensitivities.ts'

/** Rounding of some ten operations. */
const ROUNDING = 1e-14
/** Of some hundred steps. */
const STEPS_ROUNDING = 1e-12

const STATIC = `model: still
parameters:
  x: { about: x, unit: share, value: 0.7, because: x }
  y: { about: x, unit: share, value: 1.3, because: x }
  o: { about: x, unit: share, value: 0, because: x }
  v: { about: x, unit: share, over: d, value: [0.2, -0.5, 0.9], because: x }
  z: { about: x, unit: share, value: "3 * x", because: x }
dimensions: { d: [A, B, C] }
data: { curve: { about: x, unit: share, points: [[0, 0], [0.5, 1], [1, 5]] } }
`

/** Two years by month; the equations of `variables` and `stocks` are given. */
const MOVING = `model: moving
time: { start: 2024-01, end: 2026-01, step: 1 month, unit: year }
parameters:
  r: { about: x, unit: 1 / year, value: 0.3, because: x }
  a: { about: x, unit: share, value: 2, because: x }
  t: { about: x, unit: year, value: 0.5, because: x }
`

function answer(
  text: string,
  name: string,
  more: readonly string[] = [],
): {
  all: SensitivityAnswer
  by: Record<string, number>
} {
  const { model, issues } = loadModel([{ name: 'm.yaml', text }])
  expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  const isOutcome = model.outcomes.some((o) => o.name === name)
  const found = sensitivities(model, { scenario: 'plain' }, isOutcome ? more : [name, ...more])
  const all = found.answers.find((a) => a.label === name)
  if (!all) throw new Error(`no answer ${name}`)
  const by = Object.fromEntries(
    found.parameters.map(({ label }, i) => [label, all.derivatives?.[i] ?? Number.NaN]),
  )
  return { all, by }
}

function still(equation: string): Record<string, number> {
  return answer(
    `${STATIC}variables: { f: { about: x, unit: share, equation: "${equation}" } }\n`,
    'f',
  ).by
}

function moving(rest: string, name: string): Record<string, number> {
  return answer(MOVING + rest, name).by
}

function near(found: number | undefined, wanted: number, rounding: number = ROUNDING): void {
  const gap = Math.abs((found ?? Number.NaN) - wanted)
  expect(gap, `${found} for ${wanted}`).toBeLessThanOrEqual(
    rounding * Math.max(1, Math.abs(wanted)),
  )
}

const [x, y, v] = [0.7, 1.3, [0.2, -0.5, 0.9]] as const
const logistic = (u: number) => 1 / (1 + exp(-u))

describe('the derivative of an expression', () => {
  it.each<[string, 'x' | 'y' | 'v[A]' | 'v[B]' | 'v[C]', number]>([
    ['exp(x * y)', 'x', y * exp(x * y)],
    ['exp(x * x)', 'x', 2 * x * exp(x * x)],
    ['ln(x)', 'x', 1 / x],
    ['sqrt(x)', 'x', 0.5 / Math.sqrt(x)],
    ['tanh(x)', 'x', 1 - tanh(x) ** 2],
    ['tanh(9 * x)', 'x', 36 / (exp(6.3) + exp(-6.3)) ** 2],
    ['sigmoid(2 * x)', 'x', 2 * logistic(2 * x) * logistic(-2 * x)],
    ['sin(x)', 'x', cos(x)],
    ['cos(x)', 'x', -sin(x)],
    ['abs(x - y)', 'x', -1],
    ['abs(x - y)', 'y', 1],
    ['x / (x + y)', 'x', y / (x + y) ** 2],
    ['x / (x + y)', 'y', -x / (x + y) ** 2],
    ['x ^ y', 'x', y * x ** (y - 1)],
    ['x ^ y', 'y', x ** y * ln(x)],
    ['(-x) ^ 3', 'x', -3 * x * x],
    ['min(x, y) + 2 * max(x, y)', 'x', 1],
    ['min(x, y) + 2 * max(x, y)', 'y', 2],
    ['if x > y then 5 * x else 7 * y', 'x', 0],
    ['if x > y then 5 * x else 7 * y', 'y', 7],
    ['floor(5 * x) + round(x) + x', 'x', 1],
    ['lookup(curve, x)', 'x', 8],
    ['lookup(curve, x + y)', 'x', 0],
    ['sum[d](v[d] ^ 2)', 'v[B]', -1],
    ['mean[d](v[d] * x)', 'v[C]', x / 3],
    ['product[d](v[d])', 'v[B]', v[0] * v[2]],
    ['max[d](v[d] * y)', 'v[C]', y],
    ['max[d](v[d] * y)', 'v[A]', 0],
    ['min[d](v[d] * y)', 'y', -0.5],
    ['count[d](v[d] > 0) * x', 'x', 2],
  ])('of %s by %s is that of the textbook', (equation, by, wanted) => {
    near(still(equation)[by], wanted)
  })

  it('follows a parameter through the parameters that rest on it, and those by themselves', () => {
    const by = still('z ^ 2 + x')

    near(by['z'], 2 * 3 * x)
    near(by['x'], 1 + 18 * x)
  })

  it('takes the first of equal numbers, and the slope on the right of |x|', () => {
    expect(still('max(x, x * 1)')['x']).toBe(1)
    expect(still('max(3 * o, 0)')['o']).toBe(3)
    expect(still('max(0, 3 * o)')['o']).toBe(0)
    expect(still('abs(o)')['o']).toBe(1)
  })

  it('takes the segment on the left of a knot, and none beyond the ends', () => {
    expect(still('lookup(curve, 0.5 + o)')['o']).toBe(2)
    expect(still('lookup(curve, 0 + o)')['o']).toBe(0)
    expect(still('lookup(curve, 1 + o)')['o']).toBe(0)
  })

  it('stays zero where a value is fine and its slope is not', () => {
    expect(still('sqrt(o) + x')['x']).toBe(1)
    expect(still('sqrt(0 * x) + x')['x']).toBe(1)
    expect(still('(0 * x) ^ 0.5 + x')['x']).toBe(1)
    expect(still('(0 * x) ^ y + x')['x']).toBe(1)
  })

  it('is infinite where the slope is', () => {
    expect(still('sqrt(o)')['o']).toBe(Infinity)
  })

  it('knows the powers of zero', () => {
    expect(still('o ^ 0 + 0 * x')['o']).toBe(0)
    expect(still('o ^ 1')['o']).toBe(1)
    expect(still('o ^ 2')['o']).toBe(0)
    expect(still('o ^ y')['y']).toBe(0)
    expect(still('x ^ o')['x']).toBe(0)
    near(still('x ^ o')['o'], ln(x))
  })
})

describe('the derivative of a model in time', () => {
  it('of compound growth is that of the product', () => {
    const rest = 'stocks: { s: { about: x, unit: share, initial: a, change: r * s } }\n'
    const by = moving(rest, 's')

    near(by['a'], (1 + 0.3 / 12) ** 24, STEPS_ROUNDING)
    near(by['r'], 2 * 2 * (1 + 0.3 / 12) ** 23, STEPS_ROUNDING)
  })

  it('takes the tangent of the bound that holds a stock', () => {
    const of = (more: string) =>
      moving(
        `stocks: { s: { about: x, unit: share, initial: a, change: "1 / 1 year", ${more} } }\n`,
        's',
      )['a'] ?? Number.NaN

    near(of('ceiling: "1.2 * a"'), 1.2)
    near(of('floor: "3 * a"'), 3)
    near(of('floor: "-a"'), 1)
    near(of('jump: { when: "s > 3.5", to: "0.5 * a" }'), 0.5)
    near(of('jump: { when: "s > 3.5", to: "0.5 * a" }, ceiling: "0.75 * a", floor: 0'), 0.75)
  })

  it('of a smooth follows its target and its time', () => {
    const rest = `variables:
  s: { about: x, unit: share, equation: "smooth(a, t, 0)" }
  short: { about: x, unit: share, equation: "smooth(a, 0.1 * t, 0)" }
`
    const left = 1 - 1 / 6

    near(moving(rest, 's')['a'], 1 - left ** 24, STEPS_ROUNDING)
    // d/dt of -a (1 - dt / t)^24.
    near(moving(rest, 's')['t'], (-2 * 24 * left ** 23) / 12 / 0.25, STEPS_ROUNDING)
    expect(moving(rest, 'short')['t']).toBe(0)
  })

  it('of a lag, a peak and a trough is that of the step they show', () => {
    const wave = `a * sin(6 * years / 1 year)`
    const rest = `variables:
  wave: { about: x, unit: share, equation: "${wave}" }
  old: { about: x, unit: share, equation: "lag(wave, 5 months)" }
  before: { about: x, unit: share, equation: "lag(wave, 30 months, 3 * a)" }
  high: { about: x, unit: share, equation: "peak(wave)" }
  low: { about: x, unit: share, equation: "trough(wave)" }
  high_of_4: { about: x, unit: share, equation: "peak(wave, 4 months)" }
  low_of_99: { about: x, unit: share, equation: "trough(wave, 99 months)" }
`
    const path = Array.from({ length: 25 }, (_, k) => sin(k / 2))
    const of = (name: string) => moving(rest, name)['a'] ?? Number.NaN

    near(of('old'), path[19] ?? 0)
    near(of('before'), 3)
    near(of('high'), Math.max(...path))
    near(of('low'), Math.min(...path))
    near(of('high_of_4'), Math.max(...path.slice(20)))
    near(of('low_of_99'), Math.min(...path))
  })

  it('of equations that hold together is that of their solution', () => {
    const rest = `solve:
  loop:
    about: x
    tolerance: 1e-14
    most_rounds: 200
    unknowns: { s: { about: x, unit: share, equation: "part * s + a", first: 0 } }
variables: { part: { about: x, unit: share, equation: "r * 1 year" } }
`
    near(moving(rest, 's')['a'], 1 / 0.7, 1e-13)
    near(moving(rest, 's')['r'], 2 / 0.49, 1e-13)
  })
})

describe('the derivative of an outcome', () => {
  const rest = (outcome: string) => `variables:
  wave: { about: x, unit: share, equation: "3 + a * sin(6 * years / 1 year)" }
  jumps: { about: x, unit: share, equation: "if a > 1 then 1 else 0" }
  still: { about: x, unit: share, equation: "years / 1 year" }
outcomes: { o: { about: x, unit: 1, equation: "${outcome}" } }
`
  const path = Array.from({ length: 25 }, (_, k) => sin(k / 2))
  const sum = (list: readonly number[]) => list.reduce((s, p) => s + p, 0)

  it.each<[string, number]>([
    ['final(wave)', path[24] ?? 0],
    ['first(wave)', 0],
    ['at(wave, 2024-06)', path[5] ?? 0],
    ['average(wave)', sum(path) / 25],
    ['total(wave) / 1 year', sum(path.slice(0, 24)) / 12],
    ['peak(wave)', Math.max(...path)],
    ['trough(wave)', Math.min(...path)],
    ['final(wave) ^ 2', 2 * (3 + 2 * (path[24] ?? 0)) * (path[24] ?? 0)],
    ['max(final(wave), 100)', 0],
    ['if within(wave > 4, 2024-01, 2026-01) then final(wave) else 0', path[24] ?? 0],
  ])('%s goes through the fold', (outcome, wanted) => {
    near(moving(rest(outcome), 'o')['a'], wanted, STEPS_ROUNDING)
  })

  it('drawdown follows the low and the high before it', () => {
    const falls = path.map((p, k) => {
      const high = Math.max(...path.slice(0, k + 1))
      return { fall: 1 - (3 + 2 * p) / (3 + 2 * high), p, high }
    })
    const { p, high } = falls.reduce((best, f) => (f.fall > best.fall ? f : best))
    const wanted = -(p * (3 + 2 * high) - (3 + 2 * p) * high) / (3 + 2 * high) ** 2

    near(moving(rest('drawdown(wave)'), 'o')['a'], wanted, STEPS_ROUNDING)
  })

  it.each([
    'first_time(wave > 4) / 1 year',
    'within(wave > 4, 2024-01, 2025-01)',
    'share_of_time(wave > 4)',
    '2 * within(wave > 4, 2024-01, 2025-01) + 1',
    'peak(jumps)',
    'floor(final(wave))',
  ])('%s is a step function and has none', (outcome) => {
    const { all } = answer(MOVING + rest(outcome), 'o')

    expect(all.kind).toBe('step')
    expect(all.derivatives).toBeNull()
  })

  it('is zero for what no parameter reaches', () => {
    const { all, by } = answer(MOVING + rest('final(still)'), 'o')

    expect(all.kind).toBe('constant')
    expect(by['a']).toBe(0)
  })

  it('counts declared units of both', () => {
    const text = `${MOVING}units: { USD bn: base, USD tn: 1000 USD bn }
variables: { f: { about: x, unit: USD tn, equation: "w * a" } }
`.replace('  r:', '  w: { about: x, unit: USD bn, value: 500, because: x }\n  r:')

    near(answer(text, 'f').by['w'], 2 / 1000)
    near(answer(text, 'f').by['a'], 0.5)
  })

  it('says which events it does not follow', () => {
    const text = `${MOVING}shocks: { hit: { about: x, unit: share, size: a, duration: 1, history: [{ at: 2024-06 }] } }
outcomes: { o: { about: x, unit: share, equation: peak(hit_active) } }
`
    const { model } = loadModel([{ name: 'm.yaml', text }])
    const found = sensitivities(model, { scenario: 'plain' })

    expect(found.notFollowed).toEqual(['hit'])
    expect(found.answers[0]?.derivatives).toBeNull()
  })
})
