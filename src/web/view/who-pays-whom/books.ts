import type { Network, NetworkLink } from '../../../study/network.ts'
import type { LinkKind } from './kinds.ts'
import { kindOfLink } from './kinds.ts'

/** The two layers of the network. */
export type Layer = 'payments' | 'claims'

/** An amount by counterparty and name. */
export interface Entry {
  /** Who stands at the other end; '' for capital. */
  readonly other: string
  readonly name: string
  readonly kind: LinkKind
  readonly amount: number
}

/** One line of the picture: everything of one kind from one actor to another. */
export interface DrawnLink {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly amount: number
}

/** The books of one actor in one month. */
export interface Account {
  readonly assets: readonly Entry[]
  readonly debts: readonly Entry[]
  readonly netWorth: number
  readonly received: readonly Entry[]
  readonly paid: readonly Entry[]
}

/** Why net worth moved over some months. */
export interface WorthMove {
  readonly before: number
  readonly after: number
  readonly lines: readonly { readonly name: string; readonly amount: number }[]
  /** What the lines leave open: rounding. */
  readonly open: number
}

/** An amount below this, in the unit of cash, is not shown. */
const LEAST = 0.005

/** Add up the links of one step by their ends and kind; a negative amount runs the other way. Largest first. */
export function linksAt(
  network: Network,
  layer: Layer,
  step: number,
  isShown: (link: NetworkLink, kind: LinkKind) => boolean,
): DrawnLink[] {
  const sums = new Map<string, DrawnLink>()
  for (const link of network[layer]) {
    const kind = kindOfLink(link.name, layer, link.to)
    const amount = link.amounts[step] ?? 0
    if (kind === 'capital' || Math.abs(amount) < LEAST || !isShown(link, kind)) continue
    const [from, to] = amount > 0 ? [link.from, link.to] : [link.to, link.from]
    const key = `${from}>${to}:${kind}`
    const sum = (sums.get(key)?.amount ?? 0) + Math.abs(amount)
    sums.set(key, { from, to, kind, amount: sum })
  }
  return [...sums.values()].toSorted((a, b) => b.amount - a.amount)
}

/** Read the books of one actor; what is negative changes sides. */
export function accountOf(network: Network, actor: string, step: number): Account {
  const sides = (layer: Layer): readonly [from: Entry[], to: Entry[]] => {
    const out: [Entry[], Entry[]] = [[], []]
    for (const link of network[layer]) {
      const end = link.from === actor ? 0 : link.to === actor ? 1 : -1
      const amount = link.amounts[step] ?? 0
      if (end < 0 || Math.abs(amount) < LEAST) continue
      const side = amount > 0 ? end : 1 - end
      out[side === 0 ? 0 : 1].push({
        other: end === 0 ? link.to : link.from,
        name: link.name,
        kind: kindOfLink(link.name, layer, link.to),
        amount: Math.abs(amount),
      })
    }
    const largest = (entries: Entry[]): Entry[] => entries.toSorted((a, b) => b.amount - a.amount)
    return [largest(out[0]), largest(out[1])]
  }
  const [assets, debts] = sides('claims')
  const [paid, received] = sides('payments')
  return { assets, debts, paid, received, netWorth: worthAt(network, actor, step) }
}

/** Add entries up by a key, largest first. */
export function sumBy(
  entries: readonly Entry[],
  key: (entry: Entry) => string,
): { readonly key: string; readonly amount: number }[] {
  const sums = new Map<string, number>()
  for (const entry of entries) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.amount)
  return [...sums]
    .map(([name, amount]) => ({ key: name, amount }))
    .toSorted((a, b) => b.amount - a.amount)
}

/** Add entries up. */
export function totalOf(entries: readonly { readonly amount: number }[]): number {
  return entries.reduce((sum, { amount }) => sum + amount, 0)
}

/** Why the net worth of an actor moved over the months to a step; null at the start of the run. */
export function worthMove(
  network: Network,
  actor: string,
  step: number,
  months: number,
): WorthMove | null {
  const from = Math.max(0, step - months)
  if (from === step) return null
  const a = network.actors.indexOf(actor)
  const lines = network.ledger.map(({ name, cells }) => {
    const amount = (cells[a] ?? []).slice(from + 1, step + 1).reduce((sum, v) => sum + v, 0)
    return { name, amount }
  })
  const [before, after] = [worthAt(network, actor, from), worthAt(network, actor, step)]
  return { before, after, lines, open: after - before - totalOf(lines) }
}

/** Sum of the payments of some kinds between some actors, by step. */
export function pathOfPayments(
  network: Network,
  isCounted: (link: NetworkLink, kind: LinkKind) => boolean,
): number[] {
  const counted = network.payments.filter((l) => isCounted(l, kindOfLink(l.name, 'payments', l.to)))
  return network.months.map((_, step) =>
    counted.reduce((sum, link) => sum + (link.amounts[step] ?? 0), 0),
  )
}

function worthAt(network: Network, actor: string, step: number): number {
  return network.netWorth[network.actors.indexOf(actor)]?.[step] ?? NaN
}
