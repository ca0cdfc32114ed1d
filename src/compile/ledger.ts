import type { Model } from '../language/model.ts'
import type { Holding } from './build-worth.ts'
import { elementsOf, holdingsOf, minus, readOne, signed, sumByActor, times } from './build-worth.ts'
import type { Expr, Node, ProgramLedger } from './ir.ts'
import type { NodeTable } from './lower.ts'

/**
 * Derive the net-worth ledger of every actor as equations of the model itself.
 *
 * change in net worth = saving + unpaid claim transactions + capital consumption + write-offs + jumps and clamps + revaluation.
 * The first four are told by the step that moves (valued at its prices); jumps and revaluation by the step after, which
 * knows the new quantities and prices. All nodes below describe the move from the last step to this one; at step 0 they
 * say nothing. A jump is the difference between a stock and what its declared transactions alone would have made of it, so
 * a holding without jump, floor or ceiling has none, and money that moves any other way stays open in `residual`.
 */
export function buildLedger(model: Model, table: NodeTable): ProgramLedger | null {
  const { actors } = table.symbols
  if (actors.length === 0) return null
  const dt = readOne(table.get('dt'), 0)
  const holdings = holdingsOf(model, table)
  const nodeOf = (id: number): Node => {
    const node = table.nodes[id]
    if (!node) throw new Error(`no node ${id}`)
    return node
  }
  const partsOf = (h: Holding) => {
    const node = nodeOf(h.quantity)
    if (node.kind !== 'stock') throw new Error(`${h.name} is no stock`)
    return node.parts
  }
  const last = (id: number): number => {
    const name = `#last:${id}`
    const { shape } = nodeOf(id)
    return (
      table.find(name) ?? table.add({ kind: 'lag', name, shape, inner: id, before: null, depth: 1 })
    )
  }
  const priced = (h: Holding, element: number, amount: Expr): Expr =>
    h.price === null ? amount : times(amount, readOne(h.price, element))
  const sum = (
    name: string,
    term: (h: Holding, sign: 1 | -1, element: number) => Expr | null,
    more?: (actor: string) => readonly Expr[],
  ) => sumByActor(table, `#ledger:${name}`, actors, holdings, term, more)
  /** dt * rate, valued, for the part of a holding named by `key`. */
  const moved = (h: Holding, element: number, key: 'change' | 'writeOffs'): Expr | null => {
    const part = partsOf(h)[key]
    return part === null ? null : priced(h, element, times(dt, readOne(part, element)))
  }
  const isSettled = (h: Holding) => settling(model, h).length > 0
  const settledBy = (h: Holding, actor: string): Expr[] =>
    settling(model, h).flatMap((payment) => [
      ...(h.kind === 'claim' ? table.flowTerms('received', [payment], actor) : []).map((a) =>
        times(dt, a),
      ),
      ...table.flowTerms('paid', [payment], actor).map((a) => signed(-1, times(dt, a))),
    ])
  const settledAll = (actor: string, kind: Holding['kind'], sign: 1 | -1) =>
    holdings
      .filter((h) => h.kind === kind)
      .flatMap((h) => settledBy(h, actor).map((a) => signed(sign, a)))

  const saving = sum(
    'saving',
    (h, sign, e) => {
      const { cash } = partsOf(h)
      return cash === null ? null : signed(sign, times(dt, readOne(cash, e)))
    },
    (actor) => [...settledAll(actor, 'claim', -1), ...settledAll(actor, 'capital', -1)],
  )
  const ofKind = (kind: Holding['kind']) => (h: Holding, sign: 1 | -1, e: number) => {
    const amount = h.kind === kind ? moved(h, e, 'change') : null
    return amount && signed(sign, amount)
  }
  const unpaid = sum('unpaid', ofKind('claim'), (actor) => settledAll(actor, 'claim', 1))
  const consumption = sum('consumption', ofKind('capital'), (actor) =>
    settledAll(actor, 'capital', 1),
  )
  const writeOffs = sum('write_offs', (h, sign, e) => {
    const amount = moved(h, e, 'writeOffs')
    return amount && signed(sign === 1 ? -1 : 1, amount)
  })

  const alone = new Map<number, number>()
  /** What the declared transactions alone make of a stock by the end of the step. */
  const withoutJumps = (h: Holding): number | null => {
    const { change, writeOffs: lost, cash, when, floor, ceiling } = partsOf(h)
    if (when === null && floor === null && ceiling === null) return null
    const known = alone.get(h.quantity)
    if (known !== undefined) return known
    const { shape, size } = nodeOf(h.quantity)
    const pieces = Array.from({ length: size }, (_, e) => {
      const terms: Expr[] = [readOne(h.quantity, e)]
      if (change !== null) terms.push(times(dt, readOne(change, e)))
      if (lost !== null) terms.push(signed(-1, times(dt, readOne(lost, e))))
      if (cash !== null) terms.push(times(dt, readOne(cash, e)))
      return { sizes: [], targets: [e], body: { op: 'terms', terms } as const }
    })
    const id = table.add({ kind: 'equation', name: `#unclamped:${h.name}`, shape, pieces })
    alone.set(h.quantity, id)
    return id
  }
  const jumps = sum('jumps', (h, sign, e) => {
    const plain = withoutJumps(h)
    if (plain === null) return null
    const jump = minus(readOne(h.quantity, e), readOne(last(plain), e))
    return signed(sign, h.price === null ? jump : times(jump, readOne(last(h.price), e)))
  })
  const revaluation = sum('revaluation', (h, sign, e) => {
    if (h.price === null) return null
    const rise = minus(readOne(h.price, e), readOne(last(h.price), e))
    return signed(sign, times(readOne(h.quantity, e), rise))
  })

  const worth = table.get('net_worth')
  const assets = table.get('total_assets')
  const overAssets = (x: Expr, at: number): Expr => ({
    op: 'binary',
    fn: '/',
    a: x,
    b: {
      op: 'binary',
      fn: 'max',
      a: { op: 'number', value: 1 },
      b: { op: 'unary', fn: 'abs', a: readOne(assets, at) },
    },
  })
  const rows = [saving, unpaid, consumption, writeOffs].map(last)
  const residual = table.add({
    kind: 'equation',
    name: '#ledger:residual',
    shape: [actors],
    pieces: actors.map((_, i) => {
      const change = minus(readOne(worth, i), readOne(last(worth), i))
      const told = [...rows, jumps, revaluation].map((row) => readOne(row, i))
      const open = minus(change, { op: 'terms', terms: told })
      return { sizes: [], targets: [i], body: overAssets(open, i) }
    }),
  })
  const diluting = new Set(model.claims.filter((c) => c.dilutes).map((c) => c.name))
  const settled = holdings
    .filter((h) => h.kind === 'claim' && isSettled(h) && !diluting.has(h.name))
    .map((h) => ({
      claim: h.name,
      node: table.add({
        kind: 'equation',
        name: `#settled:${h.name}`,
        shape: [actors],
        pieces: actors.map((actor, i) => {
          const terms = h.ends.flatMap(({ who, sign }) =>
            elementsOf(h, who, actor, table).flatMap((e) => {
              const amount = moved(h, e, 'change')
              return amount ? [signed(sign, amount)] : []
            }),
          )
          const gap: Expr = { op: 'terms', terms: [...terms, ...settledBy(h, actor)] }
          return { sizes: [], targets: [i], body: overAssets(gap, i) }
        }),
      }),
    }))
  return { actors, saving, unpaid, consumption, writeOffs, jumps, revaluation, residual, settled }
}

function settling(model: Model, holding: Holding): readonly string[] {
  if (holding.kind === 'claim')
    return model.claims.find((c) => c.name === holding.name)?.settledBy ?? []
  if (holding.kind === 'capital')
    return model.capital.find((c) => c.name === holding.name)?.paidBy ?? []
  return []
}
