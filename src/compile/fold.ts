import { BINARY, UNARY } from './evaluate.ts'
import type { FoldTree } from '../language/bound.ts'
import type { TimeAxis } from '../language/calendar.ts'
import { yearOfStep } from '../language/calendar.ts'

/** Half a minute of slack: dates are decimal years. */
export const SAME_DATE_YEARS = 1e-6

/** One world's path of a part, by step. */
export type PathOf = (part: number) => (step: number) => number

/** One fold of an outcome's tree. */
export type Fold = FoldTree & { op: 'fold' }

/**
 * Fold paths into one number, as an outcome says.
 *
 * @param from First step of the window.
 * @param to Last step of the window, included.
 */
export function foldOutcome(
  tree: FoldTree,
  path: PathOf,
  from: number,
  to: number,
  time: TimeAxis,
): number {
  return evaluateTree(tree, (one) => fold(one, path(one.part), from, to, time))
}

/** Value of an outcome's tree from the values of its folds. */
export function evaluateTree(tree: FoldTree, valueOf: (fold: Fold) => number): number {
  const go = (t: FoldTree): number => evaluateTree(t, valueOf)
  switch (tree.op) {
    case 'number':
      return tree.value
    case 'unary':
      return UNARY[tree.fn](go(tree.a))
    case 'binary':
      return BINARY[tree.fn](go(tree.a), go(tree.b))
    case 'select':
      return go(tree.when) !== 0 ? go(tree.then) : go(tree.otherwise)
    case 'fold':
      return valueOf(tree)
  }
}

/** The folds of an outcome, left to right. */
export function foldsIn(tree: FoldTree): Fold[] {
  switch (tree.op) {
    case 'number':
      return []
    case 'fold':
      return [tree]
    case 'unary':
      return foldsIn(tree.a)
    case 'binary':
      return [...foldsIn(tree.a), ...foldsIn(tree.b)]
    case 'select':
      return [...foldsIn(tree.when), ...foldsIn(tree.then), ...foldsIn(tree.otherwise)]
  }
}

function fold(
  { fn, years, window }: Fold,
  x: (step: number) => number,
  from: number,
  to: number,
  time: TimeAxis,
): number {
  const year = (k: number) => yearOfStep(time, k)
  const over = (first: (value: number) => number, next: (all: number, value: number) => number) => {
    let all = first(x(from))
    for (let k = from + 1; k <= to; k++) all = next(all, x(k))
    return all
  }
  const isTrue = (v: number) => (v !== 0 ? 1 : 0)
  switch (fn) {
    case 'final':
      return x(to)
    case 'first':
      return x(from)
    case 'at':
      return x(stepNearest(time, years[0] ?? 0, from, to))
    case 'peak':
      return over((v) => v, Math.max)
    case 'trough':
      return over((v) => v, Math.min)
    case 'average':
      return (
        over(
          (v) => v,
          (a, v) => a + v,
        ) /
        (to - from + 1)
      )
    case 'share_of_time':
      return over(isTrue, (n, v) => n + isTrue(v)) / (to - from + 1)
    case 'total': {
      if (to === from) return x(from)
      let sum = 0
      for (let k = from; k < to; k++) sum += x(k)
      return sum * time.dt
    }
    case 'first_time':
      for (let k = from; k <= to; k++) if (x(k) !== 0) return year(k)
      return Number.NaN
    case 'within': {
      const [first = 0, last = 0] = years
      for (let k = from; k <= to; k++) {
        const inside = year(k) >= first - SAME_DATE_YEARS && year(k) <= last + SAME_DATE_YEARS
        if (inside && x(k) !== 0) return 1
      }
      return 0
    }
    case 'drawdown': {
      let worst = 0
      for (let k = from; k <= to; k++) {
        let high = x(k)
        for (let j = Math.max(from, k - (window ?? to)); j < k; j++) high = Math.max(high, x(j))
        worst = Math.max(worst, 1 - x(k) / high)
      }
      return worst
    }
  }
}

/** Step of a window that lies nearest to a date, the earlier of two. */
export function stepNearest(time: TimeAxis, year: number, from: number, to: number): number {
  const gap = (k: number) => Math.abs(yearOfStep(time, k) - year)
  let best = from
  for (let k = from; k <= to; k++) if (gap(k) < gap(best)) best = k
  return best
}
