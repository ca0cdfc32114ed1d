import { choose, combine, literal } from './expressions.ts'
import type { Expr, Node } from './ir.ts'
import type { TangentTable } from './tangent-table.ts'
import { readFlat } from './tangent-table.ts'

type Window = Node & { readonly kind: 'peak' | 'trough' }

/**
 * Tangent of a peak or trough as an equation along axis 0: that of the step which won, the latest of equals. A window looks its
 * steps up one by one; one that never drops a step keeps the tangent of the best so far.
 */
export function tangentOfWindow(node: Window, table: TangentTable): Expr {
  const { depth } = node
  return depth === null || depth >= table.steps
    ? tangentOfBestSoFar(node, table)
    : tangentInWindow(node, depth, table)
}

function tangentInWindow(node: Window, depth: number, table: TangentTable): Expr {
  const best = readFlat(node)
  let tangent = literal(0)
  // Before the start every lag shows step 0, which is in the window whenever that happens.
  for (let back = depth; back >= 0; back--) {
    const value = lagged(node, node.inner, back, table)
    const slope = lagged(node, table.tangentOrZero(node.inner), back, table)
    tangent = back === depth ? slope : choose(combine('==', value, best), slope, tangent)
  }
  return tangent
}

function tangentOfBestSoFar(node: Window, table: TangentTable): Expr {
  const { size, inner } = node
  const own = table.tangentOf(node.id)
  const slope = table.tangentOf(inner)
  if (own === undefined || slope === undefined) return literal(0)
  const now = readFlat({ id: inner, size })
  const last = lagged(node, node.id, 1, table, inner)
  const isBest = combine(node.kind === 'peak' ? '>=' : '<=', now, last)
  // At step 0 the best is what is there, so that the tangent before it is never taken.
  return choose(isBest, readFlat({ id: slope, size }), lagged(node, own, 1, table, slope))
}

function lagged(
  node: Window,
  inner: number,
  back: number,
  table: TangentTable,
  before: number | null = null,
): Expr {
  const { shape, size, name } = node
  if (back === 0) return readFlat({ id: inner, size })
  const id = table.add({
    kind: 'lag',
    name: `#back:${inner}:${back}:${name}`,
    shape,
    size,
    inner,
    before,
    depth: back,
  })
  return readFlat({ id, size })
}
