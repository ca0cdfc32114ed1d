import type { Node } from './ir.ts'
import { readsIn } from './ir.ts'

/** Which step an order is for: at step 0 stocks need their initial values, later they have them. */
export type Phase = 'first' | 'later'

/** Nodes that must be evaluated before a node in the same step. */
export function dependenciesOf(node: Node, phase: Phase): Set<number> {
  const needs = new Set<number>()
  const add = (id: number | null) => {
    if (id !== null) needs.add(id)
  }
  switch (node.kind) {
    case 'equation':
    case 'parameter':
      addReads(node.pieces, add)
      break
    case 'stock':
      if (phase === 'first') addReads(node.pieces, add)
      break
    case 'lag':
      if (phase === 'first') add(node.before ?? node.inner)
      else if (node.depth === 0) add(node.inner)
      else add(node.before)
      break
    case 'peak':
    case 'trough':
      add(node.inner)
      break
    case 'smooth':
      if (phase === 'first') add(node.before ?? node.inner)
      break
    case 'shock':
      add(node.hazard)
      add(node.sizeNode)
      add(node.durationNode)
      break
    case 'event':
      add(node.shockNode)
      break
    default:
  }
  return needs
}

/** Every node that a node needs at any time, the ends of its step included. */
export function everNeededBy(node: Node): Set<number> {
  const needs = dependenciesOf(node, 'first')
  for (const id of dependenciesOf(node, 'later')) needs.add(id)
  for (const id of neededAtEndOf(node)) needs.add(id)
  return needs
}

/** Nodes whose values a node takes at the end of a step, for the next. */
export function neededAtEndOf(node: Node): readonly number[] {
  switch (node.kind) {
    case 'stock':
      return Object.values(node.parts).filter((id) => typeof id === 'number')
    case 'lag':
      return [node.inner]
    case 'smooth':
      return [node.inner, node.span]
    case 'shock':
      return [node.onset, node.active]
    default:
      return []
  }
}

/** Everything that the roots need, in any step. */
export function reachable(
  roots: Iterable<number>,
  needs: (id: number) => Iterable<number>,
): Set<number> {
  const found = new Set<number>()
  const todo = [...roots]
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const next of needs(id)) if (!found.has(next)) todo.push(next)
  }
  return found
}

/** Strongly connected components, each after those that it depends on (Tarjan, without recursion). */
export function componentsOf(graph: ReadonlyMap<number, readonly number[]>): number[][] {
  const index = new Map<number, number>()
  const low = new Map<number, number>()
  const onStack = new Set<number>()
  const stack: number[] = []
  const out: number[][] = []
  for (const root of graph.keys()) {
    if (index.has(root)) continue
    const work: { id: number; next: number }[] = []
    const enter = (id: number) => {
      index.set(id, index.size)
      low.set(id, index.size - 1)
      stack.push(id)
      onStack.add(id)
      work.push({ id, next: 0 })
    }
    enter(root)
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { id } = top
      const child = (graph.get(id) ?? [])[top.next++]
      if (child === undefined) {
        work.pop()
        const parent = work.at(-1)?.id
        const own = low.get(id) ?? 0
        if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, own))
        if (own !== index.get(id)) continue
        const component: number[] = []
        for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
          onStack.delete(member)
          component.push(member)
          if (member === id) break
        }
        out.push(component.reverse())
      } else if (!graph.has(child)) continue
      else if (!index.has(child)) enter(child)
      else if (onStack.has(child)) low.set(id, Math.min(low.get(id) ?? 0, index.get(child) ?? 0))
    }
  }
  return out
}

function addReads(
  pieces: readonly { readonly body: Parameters<typeof readsIn>[0] }[],
  add: (id: number) => void,
): void {
  for (const piece of pieces) readsIn(piece.body, add)
}
