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
      const values = pointsOf(expr.sizes).map((p) =>
        evaluate(expr.body, [...at, ...p], read, tables),
      )
      return reduce(expr.fn, values)
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

const knownPoints = new WeakMap<readonly number[], readonly (readonly number[])[]>()

/** Every point of a box of axes, row-major. */
export function pointsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  const known = knownPoints.get(sizes)
  if (known) return known
  const points = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((p) => Array.from({ length: size }, (_, i) => [...p, i])),
    [[]],
  )
  knownPoints.set(sizes, points)
  return points
}

function reduce(fn: ReduceOp, values: readonly number[]): number {
  switch (fn) {
    case 'sum':
      return values.reduce((a, b) => a + b)
    case 'mean':
      return values.reduce((a, b) => a + b) / values.length
    case 'product':
      return values.reduce((a, b) => a * b)
    case 'min':
      return values.reduce((a, b) => Math.min(a, b))
    case 'max':
      return values.reduce((a, b) => Math.max(a, b))
    case 'any':
      return values.some((v) => v !== 0) ? 1 : 0
    case 'all':
      return values.every((v) => v !== 0) ? 1 : 0
    case 'count':
      return values.reduce((n, v) => n + (v !== 0 ? 1 : 0), 0)
  }
}
