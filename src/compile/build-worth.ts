import type { Model } from '../language/model.ts'
import type { Expr, Piece } from './ir.ts'
import type { NodeTable } from './lower.ts'

/** A stock of value: an account, a claim or capital, seen from each end. */
export interface Holding {
  readonly name: string
  readonly kind: 'account' | 'claim' | 'capital'
  readonly quantity: number
  /** Price node of the same shape; null is 1. */
  readonly price: number | null
  readonly dims: readonly string[]
  readonly ends: readonly { readonly who: string; readonly sign: 1 | -1 }[]
  readonly equity: boolean
}

/** List everything that has an owner. */
export function holdingsOf(model: Model, table: NodeTable): Holding[] {
  const make = (
    one: { name: string; dims: readonly string[] },
    kind: Holding['kind'],
    ends: Holding['ends'],
    equity = false,
  ): Holding => ({
    name: one.name,
    kind,
    quantity: table.get(one.name),
    price: table.find(`#value:${one.name}`) ?? null,
    dims: one.dims,
    ends,
    equity,
  })
  return [
    ...model.accounts.map((a) => make(a, 'account', [{ who: a.dims[0] ?? '', sign: 1 }])),
    ...model.claims.map((c) =>
      make(
        c,
        'claim',
        [
          { who: c.holder, sign: 1 as const },
          ...(c.issuer === null ? [] : [{ who: c.issuer, sign: -1 as const }]),
        ],
        c.equity,
      ),
    ),
    ...model.capital.map((c) => make(c, 'capital', [{ who: c.owner, sign: 1 }])),
  ]
}

/** Flat elements of a holding that belong to an actor at one of its ends. */
export function elementsOf(
  holding: Holding,
  who: string,
  actor: string,
  table: NodeTable,
): number[] {
  const axis = holding.dims.indexOf(who)
  if (axis < 0 && who !== actor) return []
  const shape = table.shapeOfDims(holding.dims)
  let at = [0]
  for (const [i, set] of shape.entries()) {
    const positions = i === axis ? [set.indexOf(actor)].filter((p) => p >= 0) : set.map((_, j) => j)
    at = at.flatMap((t) => positions.map((p) => t * set.length + p))
  }
  return at
}

/** An equation over all actors: the sum of what `term` gives for each element of each holding at each of its ends. */
export function sumByActor(
  table: NodeTable,
  name: string,
  actors: readonly string[],
  holdings: readonly Holding[],
  term: (holding: Holding, sign: 1 | -1, element: number) => Expr | null,
  more: (actor: string) => readonly Expr[] = () => [],
): number {
  const pieces: Piece[] = actors.map((actor, i) => {
    const terms: Expr[] = []
    for (const holding of holdings)
      for (const { who, sign } of holding.ends)
        for (const element of elementsOf(holding, who, actor, table)) {
          const one = term(holding, sign, element)
          if (one) terms.push(one)
        }
    return { sizes: [], targets: [i], body: { op: 'terms', terms: [...terms, ...more(actor)] } }
  })
  const id = table.find(name) ?? table.reserve(name, [actors])
  table.fill(id, { kind: 'equation', name, shape: [actors], pieces })
  return id
}

/** Read one element of a node. */
export function readOne(node: number, element: number): Expr {
  return { op: 'read', node, base: element, axes: [] }
}

/** Multiply two expressions. */
export function times(a: Expr, b: Expr): Expr {
  return { op: 'binary', fn: '*', a, b }
}

/** Subtract two expressions. */
export function minus(a: Expr, b: Expr): Expr {
  return { op: 'binary', fn: '-', a, b }
}

/** Give an expression a sign. */
export function signed(sign: 1 | -1, a: Expr): Expr {
  return sign === 1 ? a : { op: 'unary', fn: '-', a }
}

/** Build `total_assets`, `total_debts` and `net_worth` by actor, at this step's quantities and prices. */
export function buildWorth(model: Model, table: NodeTable): void {
  const { actors } = table.symbols
  if (actors.length === 0) return
  const holdings = holdingsOf(model, table)
  const worth = (h: Holding, element: number): Expr =>
    h.price === null
      ? readOne(h.quantity, element)
      : times(readOne(h.quantity, element), readOne(h.price, element))
  const sum = (name: string, pick: (h: Holding, sign: number) => boolean) =>
    sumByActor(table, name, actors, holdings, (h, sign, e) =>
      pick(h, sign) ? signed(sign, worth(h, e)) : null,
    )
  const assets = sum('total_assets', (_, sign) => sign > 0)
  // What is issued counts with its own sign: a debt is positive.
  const issued = (name: string, equity: boolean) =>
    sumByActor(table, name, actors, holdings, (h, sign, e) =>
      sign < 0 && h.equity === equity ? worth(h, e) : null,
    )
  const debts = issued('total_debts', false)
  const equity = issued('#equity_issued', true)
  sumByActor(
    table,
    'net_worth',
    actors,
    [],
    () => null,
    (actor) => {
      const at = actors.indexOf(actor)
      return [minus(minus(readOne(assets, at), readOne(debts, at)), readOne(equity, at))]
    },
  )
}
