import type { ReduceOp } from '../../language/ast.ts'
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

/** Writes expressions as operations on two worlds, one point of their axes at a time. */
export class Unroller {
  readonly #dag: Dag
  readonly #tables: Program['tables']
  readonly #read: (node: number, element: number) => number

  /** @param read The operation that reads an element of a node. */
  constructor(
    dag: Dag,
    tables: Program['tables'],
    read: (node: number, element: number) => number,
  ) {
    this.#dag = dag
    this.#tables = tables
    this.#read = read
  }

  /** Value of an expression at a point. */
  value(expr: Expr, at: readonly number[]): number {
    const dag = this.#dag
    switch (expr.op) {
      case 'number':
        return dag.number(expr.value)
      case 'read': {
        let element = expr.base
        for (const { axis, offsets } of expr.axes) element += offsets[at[axis] ?? 0] ?? 0
        return this.#read(expr.node, element)
      }
      case 'unary':
        if (expr.fn === '-') return dag.one(V.neg, this.value(expr.a, at))
        if (expr.fn === 'not') return this.#asNumber(this.truth(expr, at))
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
        return terms.length === 0 ? dag.number(0) : this.#chain(V.add, terms)
      }
      case 'reduce':
        return this.#reduce(expr, at)
    }
  }

  /** Mask of the worlds in which a condition holds: any number but 0. */
  truth(expr: Expr, at: readonly number[]): number {
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
    if (expr.op === 'reduce' && (expr.fn === 'any' || expr.fn === 'all'))
      return this.#chain(
        expr.fn === 'any' ? V.or : V.and,
        pointsOf(expr.sizes).map((p) => this.truth(expr.body, [...at, ...p])),
      )
    return dag.two(V.ne, this.value(expr, at), dag.number(0))
  }

  #asNumber(mask: number): number {
    return this.#dag.two(V.and, mask, this.#dag.number(1))
  }

  #binary(expr: Expr & { op: 'binary' }, at: readonly number[]): number {
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
        return this.#asNumber(this.truth(expr, at))
    }
  }

  #reduce(expr: Expr & { op: 'reduce' }, at: readonly number[]): number {
    const points = pointsOf(expr.sizes)
    const values = () => points.map((p) => this.value(expr.body, [...at, ...p]))
    const dag = this.#dag
    const { fn }: { fn: ReduceOp } = expr
    switch (fn) {
      case 'sum':
        return this.#chain(V.add, values())
      case 'mean':
        return dag.two(V.div, this.#chain(V.add, values()), dag.number(points.length))
      case 'product':
        return this.#chain(V.mul, values())
      case 'min':
        return values().reduce((x, y) => minimum(dag, x, y))
      case 'max':
        return values().reduce((x, y) => maximum(dag, x, y))
      case 'any':
      case 'all':
        return this.#asNumber(this.truth(expr, at))
      case 'count':
        return this.#chain(
          V.add,
          points.map((p) => this.#asNumber(this.truth(expr.body, [...at, ...p]))),
        )
    }
  }

  #chain(kind: number, values: readonly number[]): number {
    return values.reduce((x, y) => this.#dag.two(kind, x, y))
  }
}
