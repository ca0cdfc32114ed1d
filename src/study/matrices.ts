import type { Declared, Formula, Model } from '../language/model.ts'
import type { StepValues } from './books.ts'
import { add, booksOf, elementsOf, endsOf, take } from './books.ts'
import type { Matrix, MatrixOptions } from './matrix.ts'
import { columnsBy, matrixOf } from './matrix.ts'

/** Lines of the net-worth ledger that the step which moves tells, and their names; it values them at its own prices. */
export const MOVING_LINES: readonly (readonly [key: string, name: string])[] = [
  ['saving', 'saving'],
  ['unpaid', 'unpaid claim transactions'],
  ['consumption', 'capital consumption'],
  ['write_offs', 'write-offs'],
]
/** Lines that only the next step can tell, which knows the new quantities and prices. */
export const ARRIVING_LINES: readonly (readonly [key: string, name: string])[] = [
  ['jumps', 'jumps and clamps'],
  ['revaluation', 'revaluation'],
]

/**
 * Table who holds what against whom at one step: a row for each account, claim and kind of capital, + held and - issued,
 * in the unit of the cash account. The last row is minus the net worth as the run recorded it, so every column sums to
 * zero; a row of a claim or account with both ends in the model sums to zero, a row of capital to the capital.
 *
 * @throws {Error} When a quantity, a price or `net_worth` was not recorded.
 * @throws {InputError} `unknown-name` when `options.by` names no dimension or actor.
 */
export function balanceMatrix(model: Model, values: StepValues, options: MatrixOptions): Matrix {
  const books = columnBooks(model, options)
  const row = (
    one: Declared & { value?: Formula | null },
    ends: readonly (readonly [who: string | null, sign: number])[],
  ) => {
    const worth = new Map<string, number>()
    for (const { inside, elementOf } of elementsOf(one.dims, books.dimensions)) {
      const quantity = take(values, one.name + inside) * one.scale
      const price = one.value ? take(values, `#value:${one.name}${inside}`) : 1
      for (const [who, sign] of ends)
        if (who !== null) add(worth, elementOf(who), (sign * quantity * price) / books.scale)
    }
    return { name: one.name, byActor: worth }
  }
  const netWorth = new Map(
    books.actors.map((a) => [a, -take(values, `net_worth[${a}]`) / books.scale]),
  )
  return matrixOf(
    `Balance sheets at the start of ${options.label}; + held, - issued`,
    books.unit,
    books.columns,
    [
      ...model.accounts.map((a) => row(a, [[a.dims[0] ?? null, 1]])),
      ...model.claims.map((c) => row(c, endsOf(c))),
      ...model.capital.map((c) => row(c, [[c.owner, 1]])),
      { name: 'balance (- net worth)', byActor: netWorth },
    ],
  )
}

/**
 * Table who pays whom in one step, in the unit of the cash account per unit of time: a row for each payment, + received
 * and - paid. The last row is the change of money that the payments make, with its sign turned, so every column sums to
 * zero as every row does.
 *
 * @throws {Error} When a payment was not recorded.
 * @throws {InputError} `unknown-name` when `options.by` names no dimension or actor.
 */
export function flowMatrix(model: Model, values: StepValues, options: MatrixOptions): Matrix {
  const books = columnBooks(model, options)
  const change = new Map<string, number>()
  const rows = model.payments.map((payment) => {
    const byActor = new Map<string, number>()
    for (const { inside, elementOf } of elementsOf(payment.dims, books.dimensions)) {
      const amount = (take(values, payment.name + inside) * payment.scale) / books.scale
      for (const [who, sign] of [
        [payment.to, 1],
        [payment.from, -1],
      ] as const) {
        add(byActor, elementOf(who), sign * amount)
        add(change, elementOf(who), -sign * amount)
      }
    }
    return { name: payment.name, byActor }
  })
  const last = { name: `change in ${books.cash}, sign turned`, byActor: change }
  return matrixOf(
    `Transaction flows in ${options.label}, per ${model.time?.unit ?? 'year'}; + received, - paid`,
    books.unit,
    books.columns,
    [...rows, last],
  )
}

/**
 * Table why net worth changed over one step, by actor: saving, unpaid claim transactions, capital consumption,
 * write-offs, jumps and clamps, revaluation, then minus the change that the run recorded. Columns sum to what the
 * ledger leaves open, which is rounding.
 *
 * @param before Step that moves; needs `#ledger:` saving, unpaid, consumption, write_offs and `net_worth`.
 * @param now The step after; needs `#ledger:` jumps, revaluation and `net_worth`.
 * @throws {Error} When one of them was not recorded.
 */
export function netWorthTable(
  model: Model,
  before: StepValues,
  now: StepValues,
  options: MatrixOptions,
): Matrix {
  const books = columnBooks(model, options)
  const line = (values: StepValues, key: string, name: string) => ({
    name,
    byActor: new Map(
      books.actors.map((a) => [a, take(values, `#ledger:${key}[${a}]`) / books.scale]),
    ),
  })
  const change = books.actors.map((a): [string, number] => {
    const label = `net_worth[${a}]`
    return [a, (take(before, label) - take(now, label)) / books.scale]
  })
  return matrixOf(
    `Net worth over the step that ends at ${options.label}`,
    books.unit,
    books.columns,
    [
      ...MOVING_LINES.map(([key, name]) => line(before, key, name)),
      ...ARRIVING_LINES.map(([key, name]) => line(now, key, name)),
      { name: 'change in net worth, sign turned', byActor: new Map(change) },
    ],
  )
}

/** List the labels, without elements, that the tables of a model need recorded. */
export function matrixNames(model: Model): {
  readonly balance: readonly string[]
  readonly flows: readonly string[]
  readonly worth: readonly string[]
} {
  const priced = [...model.claims, ...model.capital].filter((c) => c.value !== null)
  return {
    balance: [
      ...[...model.accounts, ...model.claims, ...model.capital].map((d) => d.name),
      ...priced.map((c) => `#value:${c.name}`),
      'net_worth',
    ],
    flows: model.payments.map((p) => p.name),
    worth: [...[...MOVING_LINES, ...ARRIVING_LINES].map(([key]) => `#ledger:${key}`), 'net_worth'],
  }
}

function columnBooks(model: Model, options: MatrixOptions) {
  const books = booksOf(model)
  return { ...books, columns: columnsBy(options.by ?? [], books.actors, books.dimensions) }
}
