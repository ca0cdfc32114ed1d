import type { Expr, Program } from '../ir.ts'
import { pointsOf } from '../points.ts'
import type { Dag } from './dag.ts'
import { maximum, minimum, unaryFunction } from './math/functions.ts'
import { lookup } from './math/lookup.ts'
import { pow } from './math/pow.ts'
import { V } from './opcodes.ts'

const COMPARISONS: Readonly<Record<string, number>> = {
  '==': V.eq,
  '!=': V.ne,
  '<': V.lt,
  '<=': V.le,
  '>': V.gt,
  '>=': V.ge,
}

type Reduce = Expr & { readonly op: 'reduce' }

/** How an unroller reads and reduces where the axes of an expression stand at `At`. */
export interface Places<At> {
  read(expr: Expr & { readonly op: 'read' }, at: At): number
  /** Value of a reduction; `any` and `all` come as masks. */
  reduce(expr: Reduce, at: At, unroller: Unroller<At>): number
}

/** Writes expressions as operations on two worlds. */
export class Unroller<At> {
  readonly #dag: Dag
  readonly #tables: Program['tables']
  readonly #places: Places<At>

  constructor(dag: Dag, tables: Program['tables'], places: Places<At>) {
    this.#dag = dag
    this.#tables = tables
    this.#places = places
  }

  /** Value of an expression at a point. */
  value(expr: Expr, at: At): number {
    const dag = this.#dag
    switch (expr.op) {
      case 'number':
        return dag.number(expr.value)
      case 'read':
        return this.#places.read(expr, at)
      case 'unary':
        if (expr.fn === '-') return dag.one(V.neg, this.value(expr.a, at))
        if (expr.fn === 'not') return this.asNumber(this.truth(expr, at))
        return unaryFunction(dag, expr.fn, this.value(expr.a, at))
      case 'binary':
        return this.#binary(expr, at)
      case 'select':
        return dag.select(
          this.truth(expr.when, at),
          this.value(expr.then, at),
          this.value(expr.otherwise, at),
        )
      case 'lookup':
        return lookup(dag, this.#tables, expr.table, this.value(expr.x, at))
      case 'terms': {
        const terms = expr.terms.map((t) => this.value(t, at))
        return terms.length === 0 ? dag.number(0) : chain(dag, V.add, terms)
      }
      case 'reduce':
        return isMask(expr)
          ? this.asNumber(this.truth(expr, at))
          : this.#places.reduce(expr, at, this)
    }
  }

  /** Mask of the worlds in which a condition holds: any number but 0. */
  truth(expr: Expr, at: At): number {
    const dag = this.#dag
    if (expr.op === 'binary') {
      const comparison = COMPARISONS[expr.fn]
      if (comparison !== undefined)
        return dag.two(comparison, this.value(expr.a, at), this.value(expr.b, at))
      if (expr.fn === 'and' || expr.fn === 'or')
        return dag.two(
          expr.fn === 'and' ? V.and : V.or,
          this.truth(expr.a, at),
          this.truth(expr.b, at),
        )
    }
    if (expr.op === 'unary' && expr.fn === 'not') return dag.one(V.not, this.truth(expr.a, at))
    if (expr.op === 'reduce' && isMask(expr)) return this.#places.reduce(expr, at, this)
    return dag.two(V.ne, this.value(expr, at), dag.number(0))
  }

  /** 1 where a mask is on, else 0. */
  asNumber(mask: number): number {
    return this.#dag.two(V.and, mask, this.#dag.number(1))
  }

  #binary(expr: Expr & { op: 'binary' }, at: At): number {
    const { fn } = expr
    const dag = this.#dag
    const a = () => this.value(expr.a, at)
    const b = () => this.value(expr.b, at)
    switch (fn) {
      case '+':
        return dag.two(V.add, a(), b())
      case '-':
        return dag.two(V.sub, a(), b())
      case '*':
        return dag.two(V.mul, a(), b())
      case '/':
        return dag.two(V.div, a(), b())
      case '^':
        return pow(dag, a(), b())
      case 'min':
        return minimum(dag, a(), b())
      case 'max':
        return maximum(dag, a(), b())
      default:
        return this.asNumber(this.truth(expr, at))
    }
  }
}

/** Reductions and reads one point of the axes at a time. @param read The operation that reads an element of a node. */
export function unrolledPlaces(
  dag: Dag,
  read: (node: number, element: number) => number,
): Places<readonly number[]> {
  return {
    read(expr, at) {
      let element = expr.base
      for (const { axis, offsets } of expr.axes) element += offsets[at[axis] ?? 0] ?? 0
      return read(expr.node, element)
    },
    reduce(expr, at, unroller) {
      const { fn, sizes, body } = expr
      const points = pointsOf(sizes).map((p) => [...at, ...p])
      const values = () => points.map((p) => unroller.value(body, p))
      const truths = () => points.map((p) => unroller.truth(body, p))
      switch (fn) {
        case 'sum':
          return chain(dag, V.add, values())
        case 'mean':
          return dag.two(V.div, chain(dag, V.add, values()), dag.number(points.length))
        case 'product':
          return chain(dag, V.mul, values())
        case 'min':
          return values().reduce((x, y) => minimum(dag, x, y))
        case 'max':
          return values().reduce((x, y) => maximum(dag, x, y))
        case 'any':
          return chain(dag, V.or, truths())
        case 'all':
          return chain(dag, V.and, truths())
        case 'count':
          return chain(
            dag,
            V.add,
            truths().map((t) => unroller.asNumber(t)),
          )
      }
    },
  }
}

function isMask({ fn }: Reduce): boolean {
  return fn === 'any' || fn === 'all'
}

function chain(dag: Dag, kind: number, values: readonly number[]): number {
  return values.reduce((x, y) => dag.two(kind, x, y))
}
