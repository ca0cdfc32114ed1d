import { describe, expect, it } from 'vitest'
import type { FaultCase } from './faults.test-fixture.ts'
import { EQUATION, expectFault, faults, of, variable } from './faults.test-fixture.ts'

const EQUATION_FAULTS: readonly FaultCase[] = [
  // Names.
  ['unknown-name', variable('sale'), EQUATION, "Did you mean 'sales'?", 'sale'],
  ['unknown-function', variable('sqr(4)'), EQUATION, "Did you mean 'sqrt'?", 'sqr('],
  ['unknown-function', variable('final(sum_up)'), EQUATION, 'it works in outcomes only', 'final'],
  ['unknown-dimension', variable('sum[fim](1)'), EQUATION, "Did you mean 'firm'?", 'fim'],
  [
    'unknown-dimension',
    variable('1', 'over: fim, '),
    'variables.x.over',
    "Did you mean 'firm'?",
    'over',
  ],
  ['unknown-element', variable('sales[F9]'), EQUATION, "Did you mean 'F1'?", 'F9'],
  [
    'unknown-element',
    of('variables', 'unit: share, over: firm, equations: { F1: 1, F9: 2, default: 0 }'),
    'variables.x.equations.F9',
    "Did you mean 'F1'?",
    'F9',
  ],
  [
    'unknown-actor',
    of('payments', 'from: frm, to: bank, unit: USD bn / year, amount: 0'),
    'payments.x.from',
    "Did you mean 'firm'?",
    'from',
  ],
  [
    'unknown-payment',
    variable('paid[F1](wage) * 1 year'),
    EQUATION,
    "Did you mean 'wages'?",
    'wage)',
  ],
  [
    'unknown-payment',
    of('claims', 'holder: bank, issuer: firm, unit: USD bn, initial: 0, settled_by: [wags]'),
    'claims.x.settled_by',
    "Did you mean 'wages'?",
    'settled_by',
  ],
  [
    'duplicate-name',
    of('parameters', 'unit: share, value: 1, because: x').replace('x:', 'sales:'),
    'parameters.sales',
    'already declared in variables',
    'sales',
  ],
  ['duplicate-name', 'dimensions: { firm: [Z] }\n', 'dimensions.firm', 'already declared', 'firm'],
  [
    'shadowed',
    of('variables', 'unit: share, equation: 1').replace('x:', 'firm:'),
    'variables.firm',
    'dimension, an element or a built-in',
    'firm',
  ],
  [
    'shadowed',
    of('variables', 'unit: share, equation: 1').replace('x:', 'years:'),
    'variables.years',
    'built-in',
    'years',
  ],
  ['shadowed', variable('sum[firm](sales[firm])', 'over: firm, '), EQUATION, 'alias', 'firm]'],
  [
    'bad-name',
    of('variables', 'unit: share, equation: 1').replace('x:', '"x[firm]":'),
    'variables.x[firm]',
    'Dimensions go in',
    '"x[firm]"',
  ],
  // Indices.
  ['subscripts', variable('sales'), EQUATION, 'Write each index', 'sales'],
  [
    'subscripts',
    variable('sum_up[firm] * 1 USD bn', 'over: firm, '),
    EQUATION,
    'Leave the brackets out',
    'sum_up',
  ],
  ['unbound', variable('sales[firm]'), EQUATION, 'reduce over it', 'firm]'],
  ['unbound', variable('noise(n[firm]) * 1 USD bn'), EQUATION, 'not bound here', 'firm]'],
  [
    'not-contained',
    variable('sales[actor]', 'over: actor, '),
    EQUATION,
    'A is not in that dimension',
    'actor]',
  ],
  ['diagonal', variable('square[firm, firm]', 'over: firm, '), EQUATION, 'alias', 'firm]'],
  [
    'same-dimension-twice',
    variable('1', 'over: [firm, firm], '),
    'variables.x',
    'alias: firm',
    'x:',
  ],
  [
    'missing-elements',
    of('variables', 'unit: share, over: firm, equations: { F1: 1 }'),
    'variables.x.equations',
    '`default`',
    'equations',
  ],
  [
    'too-many-levels',
    of('variables', 'unit: share, equation: { F1: 1 }'),
    EQUATION,
    'needs `over:`',
    'equation',
  ],
  // Equations.
  ['syntax', variable('1 +'), EQUATION, 'the end'],
  ['arguments', variable('clip(1, 2)'), EQUATION, 'clip takes 3 argument(s), 2 given', 'clip'],
  ['arguments', variable('lag(1)'), EQUATION, 'lag takes 2 or 3', 'lag'],
  ['arguments', variable('max(1)'), EQUATION, '2 or more', 'max'],
  ['duration', variable('lag(1 USD bn, sum_up)'), EQUATION, 'a number such as 12 months', 'sum_up'],
  ['noise', variable('noise(1) * 1 USD bn'), EQUATION, 'noise(demand[builder])', 'noise'],
  ['lookup', variable('lookup(sales, 1)'), EQUATION, 'with `points`', 'lookup'],
  ['lookup', variable('curve'), EQUATION, 'lookup(curve, x)', 'curve'],
  ['date', variable('date(2027, 13) * 1 USD bn / 1 year'), EQUATION, 'date(2027, 6)', 'date'],
  // Units.
  ['units', variable('1 + 2 USD bn'), EQUATION, "'+': 1 against USD bn", '1 + 2'],
  ['units', variable('rate'), EQUATION, 'declared USD bn, the equation gives 1 / year', 'rate'],
  ['units', variable('exp(2 USD bn) * 1 USD bn'), EQUATION, 'exp takes a pure number', '2 USD'],
  [
    'units',
    of('variables', 'unit: USD bn, equation: "3"'),
    EQUATION,
    'A number without quotes',
    '3" }',
  ],
  [
    'units',
    of('stocks', 'unit: USD bn, initial: 0, change: 1 USD bn'),
    'stocks.x.change',
    'declared USD bn / year',
    '1 USD bn',
  ],
  [
    'units',
    of('payments', 'from: firm, to: bank, unit: USD bn, amount: 0'),
    'payments.x',
    'a payment is USD bn / year',
    'x:',
  ],
  [
    'units',
    of('checks', 'condition: "sum[actor](cash[actor]) == 3"'),
    'checks.x.condition',
    "'==': USD bn against 1",
    'sum',
  ],
  [
    'unit',
    variable('1').replace('USD bn', 'USD bm'),
    'variables.x.unit',
    "Did you mean 'USD bn'?",
    'unit',
  ],
  ['unit', variable('1 USD bm'), EQUATION, "Did you mean 'USD bn'?", '1 USD'],
]

describe('a fault of a name, an index, an equation or a unit', () => {
  it.each(EQUATION_FAULTS.map((c) => [c[0], c[3], c] as const))(
    'is listed as %s: %s',
    (_code, _part, one) => {
      expectFault(one)
    },
  )

  it('is not found in the sound model that the cases add to', () => {
    expect(faults('')).toEqual([])
  })
})
