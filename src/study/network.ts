import type { Model } from '../language/model.ts'
import type { StepValues } from './books.ts'
import { booksOf, elementsOf, take } from './books.ts'
import { ARRIVING_LINES, MOVING_LINES } from './matrices.ts'

/** One link of the network through time. */
export interface NetworkLink {
  /** Holder of a claim, payer of a payment. */
  readonly from: string
  /** Issuer of a claim ('' for capital, which nobody owes), payee of a payment. */
  readonly to: string
  /** Name of the claim, kind of capital or payment. */
  readonly name: string
  /** By step, in the unit of cash; payments per unit of time. */
  readonly amounts: readonly number[]
}

/** Who holds what against whom and who pays whom, step by step, in one world. */
export interface Network {
  readonly months: readonly string[]
  readonly actors: readonly string[]
  /** Unit of claims and of net worth. */
  readonly unit: string
  readonly claims: readonly NetworkLink[]
  readonly payments: readonly NetworkLink[]
  /** Net worth by actor, then by step. */
  readonly netWorth: readonly (readonly number[])[]
  /** Lines of the ledger: by actor, then by step; what moved it in the step that ends there, 0 at the first. */
  readonly ledger: readonly {
    readonly name: string
    readonly cells: readonly (readonly number[])[]
  }[]
}

/** An amount below this, in the unit of cash, is nothing. */
const NOTHING = 1e-9

/**
 * Read the network of one world. A link that stays at nothing all the time, or leads from an actor to itself, is left out.
 *
 * @param valuesAt Recorded values of a step; needs all that `matrixNames` lists.
 * @throws {Error} When something was not recorded.
 */
export function networkOf(
  model: Model,
  months: readonly string[],
  valuesAt: (step: number) => StepValues,
): Network {
  const { actors, dimensions, unit, scale } = booksOf(model)
  const steps = months.map((_, step) => valuesAt(step))
  const links: { claims: NetworkLink[]; payments: NetworkLink[] } = { claims: [], payments: [] }
  const put = (kind: 'claims' | 'payments', link: NetworkLink): void => {
    const isSome = link.amounts.some((amount) => Math.abs(amount) > NOTHING)
    if (isSome && link.from !== link.to) links[kind].push(link)
  }
  const holdings = [
    ...model.accounts.map((one) => ({ one, from: one.dims[0] ?? '', to: '', value: null })),
    ...model.claims.map((one) => ({
      one,
      from: one.holder ?? '',
      to: one.issuer ?? '',
      value: one.value,
    })),
    ...model.capital.map((one) => ({ one, from: one.owner, to: '', value: one.value })),
  ]
  for (const { one, from, to, value } of holdings)
    for (const { inside, elementOf } of elementsOf(one.dims, dimensions))
      put('claims', {
        from: elementOf(from),
        to: to === '' ? '' : elementOf(to),
        name: one.name,
        amounts: steps.map((values) => {
          const price = value ? take(values, `#value:${one.name}${inside}`) : 1
          return (take(values, one.name + inside) * one.scale * price) / scale
        }),
      })
  for (const payment of model.payments)
    for (const { inside, elementOf } of elementsOf(payment.dims, dimensions))
      put('payments', {
        from: elementOf(payment.from),
        to: elementOf(payment.to),
        name: payment.name,
        amounts: steps.map(
          (values) => (take(values, payment.name + inside) * payment.scale) / scale,
        ),
      })
  return {
    months,
    actors,
    unit,
    ...links,
    netWorth: actors.map((actor) => steps.map((v) => take(v, `net_worth[${actor}]`) / scale)),
    ledger: [
      ...MOVING_LINES.map(([key, name]) => ledgerLine(key, name, -1)),
      ...ARRIVING_LINES.map(([key, name]) => ledgerLine(key, name, 0)),
    ],
  }

  /** @param shift Step that tells the line, from the one that it leads to. */
  function ledgerLine(key: string, name: string, shift: number): Network['ledger'][number] {
    const cells = actors.map((actor) =>
      steps.map((_, step) => {
        const values = steps[step + shift]
        return step === 0 || !values ? 0 : take(values, `#ledger:${key}[${actor}]`) / scale
      }),
    )
    return { name, cells }
  }
}
