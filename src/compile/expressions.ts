import type { Expr, Piece } from './ir.ts'

/** Write a number as an expression. */
export function literal(value: number): Expr {
  return { op: 'number', value }
}

/** Combine two expressions. */
export function combine(fn: (Expr & { op: 'binary' })['fn'], a: Expr, b: Expr): Expr {
  return { op: 'binary', fn, a, b }
}

/** Apply a function of one number. */
export function apply(fn: (Expr & { op: 'unary' })['fn'], a: Expr): Expr {
  return { op: 'unary', fn, a }
}

/** Choose between two expressions. */
export function choose(when: Expr, then: Expr, otherwise: Expr): Expr {
  return { op: 'select', when, then, otherwise }
}

/** Read of a node of the shape of a piece's node, at the targets of that piece. */
export function readAtTargets(node: number, { sizes, targets }: Piece): Expr {
  const base = targets[0] ?? 0
  let stride = targets.length
  return {
    op: 'read',
    node,
    base,
    // Targets are a box: what one axis adds does not depend on the others.
    axes: sizes.map((size, axis) => {
      stride /= size
      const step = stride
      const offsets = Array.from({ length: size }, (_, i) => (targets[i * step] ?? 0) - base)
      return { axis, offsets }
    }),
  }
}

/** Fix the axes from `outer` on at a point; the reads of a body lose those axes. */
export function readAtPoint(
  read: Expr & { op: 'read' },
  outer: number,
  point: readonly number[],
): Expr {
  let { base } = read
  const axes = read.axes.filter(({ axis, offsets }) => {
    if (axis < outer) return true
    base += offsets[point[axis - outer] ?? 0] ?? 0
    return false
  })
  return { op: 'read', node: read.node, base, axes }
}

/** A call of an elementary function counts as this many plain operations. */
const CALL_COST = 10

/** Rough cost of an expression: operations, calls counted as several, reductions by their points. */
export function costOf(expr: Expr): number {
  switch (expr.op) {
    case 'number':
    case 'read':
      return 1
    case 'unary':
      return costOf(expr.a) + (expr.fn === '-' || expr.fn === 'not' ? 1 : CALL_COST)
    case 'binary':
      return costOf(expr.a) + costOf(expr.b) + (expr.fn === '^' ? CALL_COST : 1)
    case 'select':
      return costOf(expr.when) + costOf(expr.then) + costOf(expr.otherwise) + 1
    case 'reduce':
      return costOf(expr.body) * expr.sizes.reduce((n, s) => n * s, 1)
    case 'lookup':
      return costOf(expr.x) + CALL_COST
    case 'terms':
      return expr.terms.reduce((n, t) => n + costOf(t), 1)
  }
}
