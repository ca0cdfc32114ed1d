import { evaluate } from '../compile/evaluate.ts'
import type { Expr } from '../compile/ir.ts'
import { isActive } from '../compile/tangent-reach.ts'
import { differentiate } from '../compile/tangent-rules.ts'
import type { FoldName, FoldTree } from '../language/bound.ts'
import type { TimeAxis } from '../language/calendar.ts'
import type { PathOf } from './fold.ts'
import { foldOutcome } from './fold.ts'

/** How parameters reach a part of an outcome: not at all, through steps alone, or with a derivative. */
export type PartKind = 'constant' | 'step' | 'smooth'

/** Folds that count or date: they answer in steps. */
const STEP_FOLDS: readonly FoldName[] = ['first_time', 'within', 'share_of_time']

type Fold = FoldTree & { op: 'fold' }

/** How an outcome answers to parameters, by the kinds of its parts. */
export function kindOfOutcome(tree: FoldTree, kindOfPart: (part: number) => PartKind): PartKind {
  const { expr, folds } = flatten(tree)
  const kindOf = (fold: Fold): PartKind => {
    const kind = kindOfPart(fold.part)
    return kind === 'smooth' && STEP_FOLDS.includes(fold.fn) ? 'step' : kind
  }
  const kinds = folds.map(kindOf)
  if (isActive(expr, (at) => kinds[at] === 'smooth')) return 'smooth'
  return kinds.every((kind) => kind === 'constant') ? 'constant' : 'step'
}

/**
 * Differentiate an outcome along the tangents of its parts. A peak, trough or drawdown follows the steps that made it, the
 * latest of equals; folds that count or date add nothing.
 *
 * @param path Values of the parts, by step.
 * @param tangent Their tangents; null for a part without.
 * @param from First step of the window.
 * @param to Last step of the window, included.
 */
export function foldTangent(
  tree: FoldTree,
  path: PathOf,
  tangent: (part: number) => ((step: number) => number) | null,
  from: number,
  to: number,
  time: TimeAxis,
): number {
  const { expr, folds } = flatten(tree)
  const slopes = folds.map((fold) => {
    const t = tangent(fold.part)
    if (!t || STEP_FOLDS.includes(fold.fn)) return null
    return slopeOf(fold, path(fold.part), t, from, to, time)
  })
  // Nodes of the expression: the folds, then their tangents.
  const slope = differentiate(expr, [], {
    tangentOf: (at) => (slopes[at] === null ? undefined : folds.length + at),
    hoist: (e) => e,
    tables: [],
  })
  if (!slope) return 0
  const values = folds.map((fold) => foldOutcome(fold, path, from, to, time))
  return evaluate(slope, [], (at) => values[at] ?? slopes[at - folds.length] ?? 0, [])
}

/** The arithmetic of an outcome as an expression that reads its folds by number. */
function flatten(tree: FoldTree): { expr: Expr; folds: Fold[] } {
  const folds: Fold[] = []
  const go = (t: FoldTree): Expr => {
    switch (t.op) {
      case 'number':
        return t
      case 'unary':
        return { ...t, a: go(t.a) }
      case 'binary':
        return { ...t, a: go(t.a), b: go(t.b) }
      case 'select':
        return { ...t, when: go(t.when), then: go(t.then), otherwise: go(t.otherwise) }
      case 'fold':
        folds.push(t)
        return { op: 'read', node: folds.length - 1, base: 0, axes: [] }
    }
  }
  return { expr: go(tree), folds }
}

function slopeOf(
  fold: Fold,
  x: (step: number) => number,
  t: (step: number) => number,
  from: number,
  to: number,
  time: TimeAxis,
): number {
  /** The latest step of the best value. */
  const best = (isBetter: (a: number, b: number) => boolean, first: number, last: number) => {
    let at = first
    for (let k = first + 1; k <= last; k++) if (isBetter(x(k), x(at))) at = k
    return at
  }
  switch (fold.fn) {
    case 'peak':
      return t(best((a, b) => a >= b, from, to))
    case 'trough':
      return t(best((a, b) => a <= b, from, to))
    case 'drawdown': {
      let worst = 0
      let slope = 0
      for (let k = from; k <= to; k++) {
        const high = best((a, b) => a >= b, Math.max(from, k - (fold.window ?? to)), k)
        const fall = 1 - x(k) / x(high)
        if (!(fall > worst)) continue
        worst = fall
        slope = -(t(k) - (x(k) / x(high)) * t(high)) / x(high)
      }
      return slope
    }
    default:
      // The other folds are linear: they fold the tangent as they fold the value.
      return foldOutcome(fold, () => t, from, to, time)
  }
}
