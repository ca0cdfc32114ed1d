import type { IssueList } from '../language/issue.ts'
import type { Model, SolveGroup } from '../language/model.ts'
import type { Phase } from './graph.ts'
import { componentsOf, dependenciesOf, neededAtEndOf, reachable } from './graph.ts'
import type { Item, Node, SolveItem } from './ir.ts'

/** The order of step 0 and of the later steps. They are one list where one order serves both. */
export interface Schedule {
  readonly first: readonly Item[]
  readonly later: readonly Item[]
}

/**
 * Order the nodes that the roots need. Loops are only allowed through solve groups; stocks and lags break them.
 * A loop is listed as an issue that names it.
 */
export function scheduleNodes(
  model: Model,
  nodes: readonly Node[],
  roots: Iterable<number>,
  issues: IssueList,
): Schedule {
  const orderer = new Orderer(model, nodes, issues)
  const needed = reachable(roots, (id) => orderer.everNeeded(id))
  // One order for both saves a second copy of the generated code; lags at step 0 can forbid it.
  // What has no loop in both phases together has none in either.
  const both = orderer.order(needed, ['first', 'later'])
  if (both) return { first: both, later: both }
  const first = orderer.order(needed, ['first'])
  const later = orderer.order(needed, ['later'])
  return { first: first ?? [], later: later ?? [] }
}

class Orderer {
  readonly #nodes: readonly Node[]
  readonly #issues: IssueList
  readonly #groups = new Map<number, SolveGroup>()
  readonly #starts = new Map<number, number>()
  readonly #payments: ReadonlySet<string>
  readonly #needs = new Map<Phase, Map<number, ReadonlySet<number>>>([
    ['first', new Map()],
    ['later', new Map()],
  ])

  constructor(model: Model, nodes: readonly Node[], issues: IssueList) {
    this.#nodes = nodes
    this.#issues = issues
    this.#payments = new Set(model.payments.map((p) => p.name))
    const byName = new Map(nodes.map((n) => [n.name, n.id]))
    for (const group of model.solves)
      for (const unknown of group.unknowns) {
        const id = byName.get(unknown)
        if (id === undefined) continue
        this.#groups.set(id, group)
        const start = byName.get(`#start:${unknown}`)
        if (start !== undefined) this.#starts.set(id, start)
      }
  }

  everNeeded(id: number): Set<number> {
    const node = this.#nodes[id]
    const needs = new Set<number>(this.#dependencies(id, 'first'))
    for (const d of this.#dependencies(id, 'later')) needs.add(d)
    if (node) for (const d of neededAtEndOf(node)) needs.add(d)
    const start = this.#starts.get(id)
    if (start !== undefined) needs.add(start)
    return needs
  }

  #dependencies(id: number, phase: Phase): ReadonlySet<number> {
    const known = this.#needs.get(phase)?.get(id)
    if (known) return known
    const node = this.#nodes[id]
    const needs = node ? dependenciesOf(node, phase) : new Set<number>()
    this.#needs.get(phase)?.set(id, needs)
    // Only what looks back or starts from a value of its own tells the phases apart.
    if (node?.kind === 'equation' || node?.kind === 'parameter')
      this.#needs.get('later')?.set(id, needs)
    return needs
  }

  /** Null when the phases together need a loop; a loop in a single phase is an issue. */
  order(needed: ReadonlySet<number>, phases: readonly Phase[]): Item[] | null {
    const graph = new Map<number, number[]>()
    for (const id of [...needed].sort((a, b) => a - b)) {
      if (!this.#nodes[id]) continue
      const needs = new Set<number>()
      for (const phase of phases) for (const d of this.#dependencies(id, phase)) needs.add(d)
      const start = this.#starts.get(id)
      if (start !== undefined) needs.add(start)
      graph.set(
        id,
        [...needs].sort((a, b) => a - b),
      )
    }
    const quiet = phases.length > 1
    let failed = false
    const items: Item[] = []
    for (const component of componentsOf(graph)) {
      const [only = 0] = component
      if (component.length === 1 && !graph.get(only)?.includes(only)) {
        items.push(only)
        continue
      }
      const solve = this.#solve(component, graph)
      if (typeof solve !== 'string' && 'group' in solve) items.push(solve)
      else {
        failed = true
        if (!quiet) this.#reportLoop(solve, phases[0] === 'first')
      }
    }
    if (failed) return null
    return this.#grouped(items, graph)
  }

  /** The solve group that holds a component together, or the nodes of the loop that none does. */
  #solve(
    component: readonly number[],
    graph: ReadonlyMap<number, readonly number[]>,
  ): SolveItem | readonly number[] {
    const inside = new Set(component)
    const unknowns = component.filter((id) => this.#groups.has(id))
    const groups = new Set(unknowns.map((id) => this.#groups.get(id)))
    const cut = new Set(unknowns)
    const inner = new Map(
      component.map((id) => [
        id,
        (graph.get(id) ?? []).filter((d) => inside.has(d) && !cut.has(d)),
      ]),
    )
    const parts = componentsOf(inner)
    const loop = parts.find((c) => c.length > 1 || inner.get(c[0] ?? 0)?.includes(c[0] ?? 0))
    const shock = component.find((id) => this.#nodes[id]?.kind === 'shock')
    const [group] = groups
    if (groups.size !== 1 || !group || loop || shock !== undefined)
      return cycleIn(
        loop ? inner : new Map(component.map((id) => [id, graph.get(id) ?? []])),
        loop ?? component,
      )
    const starts = unknowns.map((id) => this.#starts.get(id) ?? null)
    return {
      group: group.name,
      unknowns,
      inner: parts.map((c) => c[0] ?? 0).filter((id) => !cut.has(id)),
      tolerance: group.tolerance,
      mostRounds: group.mostRounds,
      damping: group.damping,
      starts,
      startsEachStep: group.start !== 'previous',
    }
  }

  #reportLoop(solve: readonly number[], isFirst: boolean): void {
    const names = solve.map((id) => this.#shown(id))
    const declared = solve.map((id) => this.#nodes[id]).find((n) => n && !n.name.startsWith('#'))
    const section = this.#payments.has(declared?.name ?? '')
      ? 'payments'
      : declared
        ? sectionOf(declared)
        : 'variables'
    const when = isFirst ? 'in the first step (initial values)' : 'inside a step'
    this.#issues.add(
      'loop',
      `${section}.${declared?.name ?? names[0] ?? ''}`,
      `loop ${when}: ${[...names, names[0] ?? ''].join(' -> ')}`,
      'Break it with a stock or a lag with a third argument, or declare a solve group.',
    )
  }

  #shown(id: number): string {
    const node = this.#nodes[id]
    if (!node) return '?'
    if ('inner' in node) return `${node.kind}(${this.#shown(node.inner)})`
    const [, key, name] = /^#(\w+):(.+)$/.exec(node.name) ?? []
    if (key && name) return `${name}.${key}`
    return node.name.startsWith('#') ? '(expression)' : node.name
  }

  /** Put items of one kind side by side where the order leaves it open, so that they compile together. */
  #grouped(items: readonly Item[], graph: ReadonlyMap<number, readonly number[]>): Item[] {
    const itemOf = new Map<number, number>()
    items.forEach((item, i) => membersOf(item).forEach((id) => itemOf.set(id, i)))
    const waits = items.map(() => 0)
    const users: number[][] = items.map(() => [])
    items.forEach((item, i) => {
      const before = new Set<number>()
      for (const id of membersOf(item))
        for (const d of graph.get(id) ?? []) {
          const other = itemOf.get(d)
          if (other !== undefined && other !== i) before.add(other)
        }
      waits[i] = before.size
      for (const other of before) users[other]?.push(i)
    })
    const ready: number[][] = [[], [], [], []]
    const push = (i: number) => ready[this.#rank(items[i] ?? 0)]?.push(i)
    waits.forEach((w, i) => w === 0 && push(i))
    const out: Item[] = []
    for (;;) {
      // Everything but plain equations first: it is what splits the code into pieces.
      const rank = ready.findIndex((list) => list.length > 0)
      if (rank < 0) break
      const list = ready[rank] ?? []
      ready[rank] = []
      for (const i of list) {
        const item = items[i]
        if (item === undefined) continue
        out.push(item)
        for (const user of users[i] ?? []) {
          waits[user] = (waits[user] ?? 0) - 1
          if (waits[user] === 0) push(user)
        }
      }
    }
    return out
  }

  /** 0 to 3. */
  #rank(item: Item): number {
    if (typeof item !== 'number') return 2
    const kind = this.#nodes[item]?.kind
    return kind === 'equation' ? 3 : kind === 'stock' || kind === 'smooth' ? 1 : 0
  }
}

/** Nodes of an item. */
export function membersOf(item: Item): readonly number[] {
  return typeof item === 'number' ? [item] : [...item.inner, ...item.unknowns]
}

function cycleIn(
  graph: ReadonlyMap<number, readonly number[]>,
  component: readonly number[],
): number[] {
  const inside = new Set(component)
  const path: number[] = []
  const seen = new Map<number, number>()
  let at = component[0] ?? 0
  while (!seen.has(at)) {
    seen.set(at, path.length)
    path.push(at)
    at = (graph.get(at) ?? []).find((d) => inside.has(d)) ?? at
  }
  return path.slice(seen.get(at)).reverse()
}

function sectionOf(node: Node): string {
  switch (node.kind) {
    case 'parameter':
      return 'parameters'
    case 'stock':
      return 'stocks'
    case 'event':
      return 'shocks'
    default:
      return 'variables'
  }
}
