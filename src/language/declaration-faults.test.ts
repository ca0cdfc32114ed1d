import { describe, expect, it } from 'vitest'
import type { FaultCase } from './faults.test-fixture.ts'
import { BASE, expectFault, of, variable } from './faults.test-fixture.ts'
import { loadModel } from './load-model.ts'
import { placeOf } from './model-text.test-fixture.ts'

const DECLARATION_FAULTS: readonly FaultCase[] = [
  // Parameters, priors, provenance.
  ['provenance', of('parameters', 'unit: share, value: 1'), 'parameters.x', '`because:`', 'x:'],
  [
    'unknown-source',
    of('parameters', 'unit: share, value: 1, source: [smith-1767]'),
    'parameters.x.source',
    "Did you mean 'smith-1776'?",
    'source',
  ],
  [
    'prior',
    of('parameters', 'unit: share, value: 1, because: x, prior: "uniform(2, 1)"'),
    'parameters.x.prior',
    'uniform(0.3, 1.5)',
    'prior',
  ],
  [
    'outside-prior',
    of('parameters', 'unit: share, value: 3, because: x, prior: "uniform(1, 2)"'),
    'parameters.x.value',
    'widen the prior',
    'value',
  ],
  [
    'outside-bounds',
    of('parameters', 'unit: share, value: 3, because: x, bounds: [0, 1]'),
    'parameters.x.value',
    'outside the bounds',
    'value',
  ],
  [
    'bad-value',
    of('parameters', 'unit: share, over: firm, value: [1, 2, 3], because: x'),
    'parameters.x.value',
    '3 given for 2',
    'value',
  ],
  // Shape.
  [
    'unknown-section',
    'variabels: { x: 1 }\n',
    'variabels',
    "Did you mean 'variables'?",
    'variabels',
  ],
  [
    'unknown-key',
    variable('1', 'equatoin: 2, '),
    'variables.x.equatoin',
    "Did you mean 'equation'?",
    'equatoin',
  ],
  ['missing', of('stocks', 'unit: share'), 'stocks.x', "'initial' is required", 'x:'],
  ['missing', of('variables', 'unit: share'), 'variables.x', "'equation' or 'equations'", 'x:'],
  [
    'missing',
    'variables:\n  x: { unit: share, equation: 1 }\n',
    'variables.x',
    "'about' is required",
    'x:',
  ],
  [
    'bad-value',
    of('stocks', 'unit: share, initial: [1]'),
    'stocks.x.initial',
    'must be a number, an equation',
    'initial',
  ],
  ['bad-value', 'variables: [1, 2]\n', 'variables', 'must be a map', 'variables'],
  ['bad-value', '- 1\n', '(x.yaml)', 'not a map of sections'],
  // Data and files.
  ['no-file', of('data', 'unit: share, file: none.csv'), 'data.x.file', 'evidence/series', 'file'],
  ['no-data', of('data', 'unit: share, file: empty.csv, column: x'), 'data.x', 'no values', 'x:'],
  [
    'data',
    of('data', 'unit: share, file: bad.csv, column: x'),
    'data.x.file',
    "'soon' in column 'date'",
    'file',
  ],
  [
    'data',
    of('data', 'unit: share, file: words.csv, column: x'),
    'data.x.file',
    "'many' in column 'x'",
    'file',
  ],
  [
    'data',
    of('data', 'unit: share, values: { soon: 1 }'),
    'data.x.values',
    "'soon' is not a date",
    'values',
  ],
  [
    'data',
    of('data', 'unit: share, points: [[1, 0], [0, 0]]'),
    'data.x.points',
    'rising x',
    'points',
  ],
  [
    'data',
    of(
      'parameters',
      'unit: share, over: firm, because: x, csv: { file: firms.csv, column: x, key: firm }',
    ),
    'parameters.x.csv',
    'row 1 has no number',
    'csv',
  ],
  // Money.
  ['cash', of('accounts', 'over: actor, unit: USD bn'), 'accounts.x', 'one cash account', 'x:'],
  [
    'cash',
    of('claims', 'holder: actor, issuer: A, unit: USD bn, initial: 0, cash: true, change: 0'),
    'claims.x',
    'no `change`',
    'x:',
  ],
  [
    'no-account',
    'dimensions: { poor: [P] }\n' +
      of('payments', 'from: poor, to: bank, unit: USD bn / year, amount: 0'),
    'payments.x.from',
    "P holds no 'cash'",
    'from',
  ],
  // Shocks, solve groups, outcomes.
  [
    'date',
    of('shocks', 'unit: share, history: [{ at: soon }]'),
    'shocks.x.history.0',
    '2026-03',
    '{ at',
  ],
  [
    'unknown-element',
    of('shocks', 'unit: share, over: firm, history: [{ at: 2024-03, element: Z }]'),
    'shocks.x.history.0',
    "'Z' is not an element",
    '{ at',
  ],
  [
    'unknown-name',
    of('solve', 'unknowns: [sum_upp]'),
    'solve.x.unknowns',
    "Did you mean 'sum_up'?",
    'unknowns',
  ],
  [
    'solve',
    of('solve', 'unknowns: [sum_up], start: above'),
    'solve.x',
    "needs 'upper: EXPRESSION'",
    'x:',
  ],
  [
    'bad-value',
    of('solve', 'unknowns: [sum_up], tolerance: -1'),
    'solve.x.tolerance',
    'above 0',
    'tolerance',
  ],
  [
    'duplicate-name',
    of('solve', 'unknowns: [sum_up, sum_up]'),
    'solve.x.unknowns',
    'already in x',
    'unknowns',
  ],
  [
    'fold',
    of('outcomes', 'unit: USD bn, equation: "sum[firm](final(sales[firm]))"'),
    'outcomes.x.equation',
    'Fold the reduction instead',
    'sum',
  ],
  [
    'date',
    of('outcomes', 'unit: share, equation: "at(sum_up, sum_up)"'),
    'outcomes.x.equation',
    '2027-06',
    'sum_up)',
  ],
  [
    'date',
    of('outcomes', 'unit: share, equation: sum_up, from: soon'),
    'outcomes.x.from',
    "'soon' is not a date",
    'from',
  ],
  [
    'arguments',
    of('outcomes', 'unit: share, equation: "peak(sum_up, 1 year)"'),
    'outcomes.x.equation',
    'Use from: and to:',
    'peak',
  ],
]

describe('a fault of a declaration', () => {
  it.each(DECLARATION_FAULTS.map((c) => [c[0], c[3], c] as const))(
    'is listed as %s: %s',
    (_code, _part, one) => {
      expectFault(one)
    },
  )

  it('is an empty folder too', () => {
    expect(loadModel([]).issues.map((i) => i.code)).toEqual(['no-files'])
  })

  it('is a word after a number that is no unit, where units are not declared', () => {
    const open = 'variables: { x: { about: X., unit: cup, equation: 2 cups } }\n'
    const [fault] = loadModel([{ name: 'o.yaml', text: open }]).issues

    expect(fault).toMatchObject({
      code: 'unknown-unit',
      hint: "Did you mean 'cup'?",
      ...placeOf(open, '2 cups'),
    })
  })
})

describe('a list of faults', () => {
  it('holds those of all files at once', () => {
    const files = [
      { name: 'a.yaml', text: BASE },
      {
        name: 'b.yaml',
        text: 'variables:\n  p: { about: P., unit: share, equation: nothing + (1 }\n  q: { about: Q., unit: share, equation: nothing }\n',
      },
      {
        name: 'c.yaml',
        text: 'stocks:\n  r: { about: R., unit: share }\noutcomes:\n  s: { about: S., unit: share, equation: sum_up + r }\n',
      },
      { name: 'd.yaml', text: 'a: [' },
    ]
    const { issues } = loadModel(files)

    expect(issues.filter((i) => i.severity === 'error').map((i) => `${i.file} ${i.code}`)).toEqual(
      expect.arrayContaining([
        'b.yaml syntax',
        'b.yaml unknown-name',
        'c.yaml missing',
        'd.yaml yaml',
      ]),
    )
  })

  it('is cut at 500 and counts the rest', () => {
    const text = `variables:\n${Array.from({ length: 800 }, (_, i) => `  v${i}: { about: V., unit: share, equation: none${i} }`).join('\n')}\n`
    const { issues, dropped } = loadModel([{ name: 'm.yaml', text }])

    expect(issues).toHaveLength(500)
    expect(dropped).toBeGreaterThanOrEqual(300)
  })

  it('remarks on what nothing reads, without stopping a run', () => {
    const { issues } = loadModel([
      { name: 'm.yaml', text: variable('1').replace('USD bn', 'share') },
    ])

    expect(issues).toEqual([
      expect.objectContaining({ code: 'unused', severity: 'warning', path: 'variables.x' }),
    ])
  })

  it('passes over scenarios among the files', () => {
    const files = [
      { name: 'base.yaml', text: BASE },
      { name: 's.yaml', text: 'scenario: s\nset: { rate: 1 }\n' },
    ]

    expect(loadModel(files).issues.filter((i) => i.severity === 'error')).toEqual([])
  })
})
