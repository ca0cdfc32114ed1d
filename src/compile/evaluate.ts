import { exp } from '../numeric/exp.ts'
import { ln } from '../numeric/ln.ts'
import { pow } from '../numeric/pow.ts'
import { roundHalfEven } from '../numeric/round-half-even.ts'
import { sigmoid } from '../numeric/sigmoid.ts'
import { tanh } from '../numeric/tanh.ts'
import { cos, sin } from '../numeric/trigonometry.ts'
import type { BinaryOp, ReduceOp } from '../language/ast.ts'
import type { UnaryFunction } from '../language/bound.ts'
import type { Expr, Program } from './ir.ts'
import { countPoints, eachPoint } from './points.ts'

/** Reads one element of a node. */
export type ReadNode = (node: number, element: number) => number

/** What a unary function means; the generated code calls the same functions. */
export const UNARY: Readonly<Record<'-' | 'not' | UnaryFunction, (a: number) => number>> = {
  '-': (a) => -a,
  not: (a) => (a !== 0 ? 0 : 1),
  abs: Math.abs,
  exp,
  ln,
  sqrt: Math.sqrt,
  tanh,
  sigmoid,
  floor: Math.floor,
  round: roundHalfEven,
  sin,
  cos,
}

/** What a binary operator means: comparisons give 1 or 0, any number but 0 is true, NaN passes through min and max. */
export const BINARY: Readonly<Record<BinaryOp | 'min' | 'max', (a: number, b: number) => number>> =
  {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '^': pow,
    '==': (a, b) => (a === b ? 1 : 0),
    '!=': (a, b) => (a !== b ? 1 : 0),
    '<': (a, b) => (a < b ? 1 : 0),
    '<=': (a, b) => (a <= b ? 1 : 0),
    '>': (a, b) => (a > b ? 1 : 0),
    '>=': (a, b) => (a >= b ? 1 : 0),
    and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
    or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
    min: Math.min,
    max: Math.max,
  }

/** What a reduction starts from (null: its first value), and how it takes the next value. */
const FOLD: Readonly<
  Record<ReduceOp, readonly [number | null, (all: number, x: number) => number]>
> = {
  sum: [null, BINARY['+']],
  mean: [null, BINARY['+']],
  product: [null, BINARY['*']],
  min: [null, BINARY.min],
  max: [null, BINARY.max],
  any: [0, BINARY.or],
  all: [1, BINARY.and],
  count: [0, (n, x) => n + (x !== 0 ? 1 : 0)],
}

/**
 * Evaluate an expression at one point of its axes, by the plainest reading of its meaning.
 *
 * @param at Position on each axis.
 */
export function evaluate(
  expr: Expr,
  at: readonly number[],
  read: ReadNode,
  tables: Program['tables'],
): number {
  const go = (e: Expr): number => evaluate(e, at, read, tables)
  switch (expr.op) {
    case 'number':
      return expr.value
    case 'read': {
      let element = expr.base
      for (const { axis, offsets } of expr.axes) element += offsets[at[axis] ?? 0] ?? 0
      return read(expr.node, element)
    }
    case 'unary':
      return UNARY[expr.fn](go(expr.a))
    case 'binary':
      return BINARY[expr.fn](go(expr.a), go(expr.b))
    case 'select':
      return go(expr.when) !== 0 ? go(expr.then) : go(expr.otherwise)
    case 'lookup': {
      const table = tables[expr.table]
      return table ? lookup(table, go(expr.x)) : Number.NaN
    }
    case 'terms':
      return expr.terms.length === 0 ? 0 : expr.terms.map(go).reduce((a, b) => a + b)
    case 'reduce': {
      const { fn, sizes, body } = expr
      const [start, next] = FOLD[fn]
      let all = start
      eachPoint(sizes, (p, i) => {
        const x = evaluate(body, [...at, ...p], read, tables)
        // Without a number to start from, the first one is taken as it is: 0 + -0 is not -0.
        all = i === 0 && start === null ? x : next(all ?? 0, x)
      })
      return fn === 'mean' ? (all ?? 0) / countPoints(sizes) : (all ?? 0)
    }
  }
}

/** Piecewise linear table, its ends held. NaN stays NaN. */
export function lookup(
  table: { readonly x: readonly number[]; readonly y: readonly number[] },
  x: number,
): number {
  const { x: xs, y: ys } = table
  const last = xs.length - 1
  if (x !== x) return x
  if (x <= (xs[0] ?? 0)) return ys[0] ?? Number.NaN
  if (x >= (xs[last] ?? 0)) return ys[last] ?? Number.NaN
  let i = 1
  while ((xs[i] ?? 0) < x) i++
  const x0 = xs[i - 1] ?? 0
  const y0 = ys[i - 1] ?? 0
  return y0 + (((ys[i] ?? 0) - y0) * (x - x0)) / ((xs[i] ?? 0) - x0)
}
