import { costOf } from '../expressions.ts'
import type { Expr, Piece } from '../ir.ts'
import { countPoints } from '../points.ts'

/** Pieces of this cost become loops: unrolled they would be several functions, slow to compile and no faster to run. */
export const LOOP_COST = 4096
/** Where a program does not fit into a module otherwise. */
export const LEAST_LOOP_COST = 64
/** Fewer points are no loop worth having, however long the expression. */
const LOOP_POINTS = 16

/**
 * Tell whether a piece of an equation is run as loops over its elements.
 *
 * @param from Least cost of all its elements unrolled; 1 makes a loop of every piece.
 */
export function isLoop({ sizes, body }: Piece, from: number): boolean {
  const points = countPoints(sizes)
  if (points * costOf(body) < from) return false
  return from === 1 || points >= LOOP_POINTS || mostPoints(body) >= LOOP_POINTS
}

/** Points of the largest reduction in an expression. */
function mostPoints(expr: Expr): number {
  switch (expr.op) {
    case 'number':
    case 'read':
      return 0
    case 'unary':
      return mostPoints(expr.a)
    case 'binary':
      return Math.max(mostPoints(expr.a), mostPoints(expr.b))
    case 'select':
      return Math.max(mostPoints(expr.when), mostPoints(expr.then), mostPoints(expr.otherwise))
    case 'lookup':
      return mostPoints(expr.x)
    case 'reduce':
      return Math.max(countPoints(expr.sizes), mostPoints(expr.body))
    case 'terms':
      return expr.terms.reduce((most, t) => Math.max(most, mostPoints(t)), 0)
  }
}
