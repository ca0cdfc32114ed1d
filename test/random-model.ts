import fc from 'fast-check'

const ELEMENTS = { b: ['X', 'Y', 'Z'], c: ['P', 'Q'], sub: ['Z', 'X'] } as const
const NAMES: Readonly<Record<string, readonly ('b' | 'c')[]>> = {
  s: [],
  u: ['b'],
  v: ['c'],
  w: ['b', 'c'],
  size: ['b'],
  lone: [],
}
/** Unknowns of the solve group: named in its own equations alone. */
const UNKNOWNS: Readonly<Record<string, readonly ('b' | 'c')[]>> = { p: [], q: ['b'] }
type Names = Readonly<Record<string, readonly ('b' | 'c')[]>>

/** A random pure expression over the indices in force. */
function expression(
  bound: readonly string[],
  depth: number,
  names: Names = NAMES,
): fc.Arbitrary<string> {
  const name = fc.constantFrom(...Object.keys(names)).chain((n) => {
    const dims = names[n] ?? []
    if (dims.length === 0) return fc.constant(n)
    const words = dims.map((d) =>
      fc.constantFrom(
        ...ELEMENTS[d],
        ...bound.filter((i) => i === d || (i === 'sub' && d === 'b')),
      ),
    )
    return fc.tuple(...words).map((index) => `${n}[${index.join(', ')}]`)
  })
  const number = fc.integer({ min: -30, max: 30 }).map((x) => `(${x / 10})`)
  if (depth === 0) return fc.oneof(name, number)
  const inner = expression(bound, depth - 1, names)
  const free = (['b', 'c'] as const).filter(
    (d) => !bound.includes(d) && !(d === 'b' && bound.includes('sub')),
  )
  const reduction =
    free.length === 0
      ? inner
      : fc
          .tuple(
            fc.constantFrom('sum', 'mean', 'min', 'max', 'product', 'any', 'all', 'count'),
            fc.constantFrom(...free),
          )
          .chain(([op, d]) =>
            expression([...bound, d], depth - 1, names).map((e) => `${op}[${d}](${e})`),
          )
  return fc.oneof(
    name,
    fc
      .tuple(inner, fc.constantFrom('+', '-', '*', '/', '<', '>=', '==', 'and', 'or'), inner)
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(inner, inner, inner).map(([a, b, c]) => `(if ${a} > ${b} then ${c} else ${a})`),
    fc
      .tuple(
        fc.constantFrom(
          'exp(-abs(#))',
          'ln(1 + abs(#))',
          'tanh(#)',
          'sigmoid(#)',
          'abs(#) ^ 0.7',
          'clip(#, -2, 2)',
          'not (#)',
          'floor(#)',
          'round(#)',
          'sqrt(abs(#))',
          'sin(#)',
          'cos(#)',
          'peak(#)',
          'trough(#, 5 months)',
          'smooth(#, 2 months, 0.3)',
          'lookup(long, #)',
          'lag(#, 2 months)',
          'lag(#, 3 months, 1)',
          'peak(#, 2 months)',
          'trough(#)',
          'smooth(#, 3 months)',
          'change(#, 1 month)',
        ),
        inner,
      )
      .map(([f, a]) => f.replace('#', a)),
    reduction,
    fc.constant('noise(common)'),
    fc.constant('shake_active'),
    fc.constant('lookup(curve, years / 1 year)'),
  )
}

/** Text of a random model with every kind of declaration that an engine runs. */
export const randomModel: fc.Arbitrary<string> = fc
  .tuple(
    expression([], 3),
    expression(['b'], 3),
    expression(['b', 'c'], 3),
    expression(['b'], 2),
    expression([], 2, { ...NAMES, ...UNKNOWNS }),
    expression(['b'], 2, { ...NAMES, ...UNKNOWNS }),
    fc.constantFrom('', ', damping: 0.3', ', start: above', ', start: below, damping: 0.1'),
  )
  .map(
    ([a, b, c, d, p, q, how]) => `model: random
time: { start: 2024-01, end: 2024-09, step: 1 month, unit: year }
dimensions: { b: [X, Y, Z], c: [P, Q], sub: { subset: b, elements: [Z, X] } }
parameters:
  s: { about: x, unit: share, value: 0.4, prior: "uniform(-1, 2)", because: x }
  u: { about: x, unit: share, over: b, value: [0.1, 0.7, -0.3], spread: "uniform(0.5, 2)", because: x }
  v: { about: x, unit: share, over: c, value: [1.5, -0.2], because: x }
  w: { about: x, unit: share, over: [b, c], value: { X: { P: 1, Q: 2 }, default: { P: -1, Q: 0.5 } }, because: x }
data:
  curve: { about: x, unit: share, points: [[0, 0], [0.3, 1], [0.6, -1]] }
  long: { about: x, unit: share, points: [${Array.from({ length: 20 }, (_, i) => `[${i / 4 - 2}, ${(i * 7) % 5}]`).join(', ')}] }
solve:
  loop:
    about: x
    most_rounds: 9
    tolerance: 0.001${how.replace(/, /g, '\n    ')}
    unknowns:
      p: { about: x, unit: share, first: 0.2, upper: 1, lower: -1, equation: "0.4 * tanh(p + q[X] + ${p})" }
      q: { about: x, unit: share, over: b, first: 0.1, upper: 1, lower: -1, equation: "0.4 * tanh(p - q[b] + ${q})" }
shocks: { shake: { about: x, unit: share, hazard: 3, size: "uniform(0.5, 1)", duration: "uniform(1, 3)", profile: fade } }
stocks:
  size: { about: x, unit: share, over: b, initial: "u[b]", change: "(${d}) / 1 year", floor: -5, ceiling: 5 }
  lone: { about: x, unit: share, initial: 1, change: "-lone / 1 year", jump: { when: lone < 0.8, to: 1.1 } }
outcomes:
  o1: { about: x, unit: share, equation: "total(one) / 1 year + average(lone) - final(p)" }
  o2: { about: x, unit: share, over: b, equation: "drawdown(size[b], 3 months) + drawdown(size[b] + 9)" }
  o3: { about: x, unit: share, equation: "max(peak(one), trough(lone))", from: 2024-03, to: 2024-07 }
  o4: { about: x, unit: year, equation: "first_time(one > 0.2)" }
  o5: { about: x, unit: share, equation: "if within(lone < 0.9, 2024-02, 2024-06) then share_of_time(one > 0) else at(one, 2024-05)" }
  o6: { about: x, unit: share, equation: "first(one) + total(lone) / 1 year", from: 2024-04, to: 2024-04 }
variables:
  one: { about: x, unit: share, equation: "${a}" }
  some: { about: x, unit: share, over: b, equations: { X: "${b}", default: "${b}" } }
  many: { about: x, unit: share, over: [b, c], equation: "${c}" }
`,
  )
