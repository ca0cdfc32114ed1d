import { evaluate } from '../compile/evaluate.ts'
import type { Expr } from '../compile/ir.ts'
import { isActive } from '../compile/tangent-reach.ts'
import { differentiate } from '../compile/tangent-rules.ts'
import type { FoldName, FoldTree } from '../language/bound.ts'
import type { TimeAxis } from '../language/calendar.ts'
import type { PathOf } from '../compile/fold.ts'
import { foldOutcome, stepNearest } from '../compile/fold.ts'

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

/** How an outcome moves with one value of one of its parts. */
export interface PathWeight {
  readonly part: number
  readonly step: number
  /** Change of the outcome per unit of that value. */
  readonly weight: number
}

/**
 * Differentiate an outcome by the values of its parts. A peak, trough or drawdown follows the steps that made it, the latest of
 * equals; folds that count or date add nothing.
 *
 * @param path Values of the parts, by step.
 * @param from First step of the window.
 * @param to Last step of the window, included.
 */
export function foldGradient(
  tree: FoldTree,
  path: PathOf,
  from: number,
  to: number,
  time: TimeAxis,
): PathWeight[] {
  const { expr, folds } = flatten(tree)
  const values = folds.map((fold) => foldOutcome(fold, path, from, to, time))
  return folds.flatMap((fold, i) => {
    if (STEP_FOLDS.includes(fold.fn)) return []
    // The tangent of one fold is 1, that of the others 0.
    const slope = differentiate(expr, [], {
      tangentOf: (at) => (at === i ? folds.length : undefined),
      hoist: (e) => e,
      tables: [],
    })
    const outer = slope ? evaluate(slope, [], (at) => values[at] ?? 1, []) : 0
    return weightsOf(fold, path(fold.part), from, to, time)
      .map(([step, weight]) => ({ part: fold.part, step, weight: outer * weight }))
      .filter(({ weight }) => weight !== 0)
  })
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

/** Weights of the steps of a path in its fold. */
function weightsOf(
  { fn, years, window }: Fold,
  x: (step: number) => number,
  from: number,
  to: number,
  time: TimeAxis,
): (readonly [step: number, weight: number])[] {
  const steps = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  /** The latest step of the best value. */
  const best = (isBetter: (a: number, b: number) => boolean, first: number, last: number) => {
    let at = first
    for (let k = first + 1; k <= last; k++) if (isBetter(x(k), x(at))) at = k
    return at
  }
  switch (fn) {
    case 'final':
      return [[to, 1]]
    case 'first':
      return [[from, 1]]
    case 'at':
      return [[stepNearest(time, years[0] ?? 0, from, to), 1]]
    case 'average':
      return steps.map((k) => [k, 1 / steps.length])
    case 'total':
      return to === from ? [[from, 1]] : steps.slice(0, -1).map((k) => [k, time.dt])
    case 'peak':
      return [[best((a, b) => a >= b, from, to), 1]]
    case 'trough':
      return [[best((a, b) => a <= b, from, to), 1]]
    case 'drawdown': {
      let worst = 0
      let found: [number, number] | null = null
      for (const k of steps) {
        const high = best((a, b) => a >= b, Math.max(from, k - (window ?? to)), k)
        const fall = 1 - x(k) / x(high)
        if (!(fall > worst)) continue
        worst = fall
        found = [k, high]
      }
      if (!found) return []
      const [low, high] = found
      return [
        [low, -1 / x(high)],
        [high, x(low) / x(high) / x(high)],
      ]
    }
    default:
      return []
  }
}
