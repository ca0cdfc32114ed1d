import { apply, choose, combine, costOf, literal, readAtPoint } from './expressions.ts'
import { countPoints, pointsOf } from './points.ts'
import { PROGRAM_LIMITS } from './limits.ts'
import { tooLarge } from './too-large.ts'
import type { Expr, Program } from './ir.ts'
import { isStepFunction } from './tangent-reach.ts'

/** What the rules need to know of the program around an expression. */
export interface TangentContext {
  /** Node that holds the tangent of a node; undefined where it is zero. */
  readonly tangentOf: (node: number) => number | undefined
  /** Give an expression over axes of these sizes a node of its own and read it. */
  readonly hoist: (expr: Expr, sizes: readonly number[]) => Expr
  readonly tables: Program['tables']
}

/** A copy of a value above this cost, and a tangent used twice above that, gets a node of its own. */
const COPIED_COST = 6
const SHARED_COST = 3
const ZERO = literal(0)

/**
 * Differentiate an expression in the direction that the tangents of its nodes describe.
 *
 * Where it has no derivative the branch that was taken counts: `max` and `min` of equal numbers take the first, `abs` of 0 the
 * slope 1, a table at a knot the segment on the left, and at or beyond its ends a level line. Comparisons, `floor`, `round`,
 * `any`, `all` and `count` are steps: 0. A zero tangent stays zero at a singular point of `sqrt` or `^`.
 *
 * @param sizes Sizes of the axes in force, reductions included.
 * @param self Where the value of the expression can be read, or null.
 * @returns Null where the derivative is zero whatever the values.
 * @source Griewank and Walther 2008, chapter 3.
 */
export function differentiate(
  expr: Expr,
  sizes: readonly number[],
  context: TangentContext,
  self: Expr | null = null,
): Expr | null {
  return new Rules(sizes, context).tangent(expr, self)
}

class Rules {
  readonly #sizes: readonly number[]
  readonly #context: TangentContext

  constructor(sizes: readonly number[], context: TangentContext) {
    this.#sizes = sizes
    this.#context = context
  }

  tangent(expr: Expr, self: Expr | null = null): Expr | null {
    switch (expr.op) {
      case 'number':
        return null
      case 'read': {
        const node = this.#context.tangentOf(expr.node)
        return node === undefined ? null : { ...expr, node }
      }
      case 'unary':
        return this.#unary(expr, self)
      case 'binary':
        return this.#binary(expr, self)
      case 'select': {
        const then = this.tangent(expr.then)
        const otherwise = this.tangent(expr.otherwise)
        if (!then && !otherwise) return null
        return choose(this.#copy(expr.when), then ?? ZERO, otherwise ?? ZERO)
      }
      case 'reduce':
        return this.#reduce(expr, self)
      case 'lookup':
        return this.#lookup(expr)
      case 'terms': {
        const terms = expr.terms.map((t) => this.tangent(t)).filter((t) => t !== null)
        return terms.length === 0 ? null : { op: 'terms', terms }
      }
    }
  }

  #unary({ fn, a }: Expr & { op: 'unary' }, self: Expr | null): Expr | null {
    const d = isStepFunction(fn) ? null : this.tangent(a)
    if (!d) return null
    const x = fn === '-' ? a : this.#copy(a)
    const value = self ?? apply(fn, x)
    switch (fn) {
      case '-':
        return apply('-', d)
      case 'abs': {
        const shared = this.#share(d)
        return choose(combine('<', x, ZERO), apply('-', shared), shared)
      }
      case 'exp':
        return this.#unlessZero(d, (t) => times(value, t))
      case 'ln':
        return this.#unlessZero(d, (t) => combine('/', t, x))
      case 'sqrt':
        return this.#unlessZero(d, (t) => combine('/', t, times(literal(2), value)))
      case 'sin':
        return this.#unlessZero(d, (t) => times(apply('cos', x), t))
      case 'cos':
        return this.#unlessZero(d, (t) => times(apply('-', apply('sin', x)), t))
      case 'sigmoid':
        return this.#unlessZero(d, (t) => times(bell(x), t))
      case 'tanh':
        // 1 - tanh(x)^2 without the cancellation: tanh(x) = 2 sigmoid(2 x) - 1.
        return this.#unlessZero(d, (t) => times(times(literal(4), bell(times(literal(2), x))), t))
      default:
        return null
    }
  }

  #binary({ fn, a, b }: Expr & { op: 'binary' }, self: Expr | null): Expr | null {
    if (isStepFunction(fn)) return null
    const da = this.tangent(a)
    const db = this.tangent(b)
    if (!da && !db) return null
    switch (fn) {
      case '+':
        return add(da, db)
      case '-':
        return subtract(da, db)
      case '*':
        return add(da && times(da, this.#copy(b)), db && times(this.#copy(a), db))
      case '/': {
        const below = this.#copy(b)
        const ratio = self ?? combine('/', this.#copy(a), below)
        return combine('/', subtract(da, db && times(ratio, db)) ?? ZERO, below)
      }
      case '^':
        return add(da && this.#powerOfBase(a, b, da), db && this.#powerOfExponent(a, b, db, self))
      case 'max':
      case 'min': {
        const isFirst = combine(fn === 'max' ? '>=' : '<=', this.#copy(a), this.#copy(b))
        return choose(isFirst, da ?? ZERO, db ?? ZERO)
      }
      default:
        return null
    }
  }

  /** y x^(y - 1) dx; x^0 is constant, at x = 0 too. */
  #powerOfBase(a: Expr, b: Expr, da: Expr): Expr | null {
    const x = this.#copy(a)
    if (b.op === 'number') {
      if (b.value === 0) return null
      if (b.value === 1) return da
      if (b.value === 2) return times(times(literal(2), x), da)
      const slope = times(b, combine('^', x, literal(b.value - 1)))
      return this.#unlessZero(da, (t) => times(slope, t))
    }
    const y = this.#copy(b)
    const slope = times(y, combine('^', x, combine('-', y, literal(1))))
    return this.#unlessZero(da, (t) => choose(y, times(slope, t), ZERO))
  }

  /** x^y ln x dy; 0^y is 0 for every y above 0. */
  #powerOfExponent(a: Expr, b: Expr, db: Expr, self: Expr | null): Expr {
    const x = this.#copy(a)
    const value = self ?? combine('^', x, this.#copy(b))
    return this.#unlessZero(db, (t) => choose(x, times(times(value, apply('ln', x)), t), ZERO))
  }

  #reduce(expr: Expr & { op: 'reduce' }, self: Expr | null): Expr | null {
    if (isStepFunction(expr.fn)) return null
    const sizes = [...this.#sizes, ...expr.sizes]
    const body = differentiate(expr.body, sizes, this.#context)
    if (!body) return null
    if (expr.fn === 'sum' || expr.fn === 'mean') return { ...expr, body }
    const count = countPoints(expr.sizes)
    if (count > PROGRAM_LIMITS.derivativePoints)
      throw tooLarge(
        `the derivative of ${expr.fn}[...]`,
        count,
        'elements',
        PROGRAM_LIMITS.derivativePoints,
        'Reduce over fewer elements, or leave sensitivities out.',
      )
    const points = pointsOf(expr.sizes)
    const at = (all: Expr) => {
      const read = all.op === 'read' ? all : this.#context.hoist(all, sizes)
      return read.op === 'read' ? points.map((p) => readAtPoint(read, this.#sizes.length, p)) : []
    }
    const values = at(expr.body)
    const tangents = at(body)
    if (expr.fn === 'product') {
      const others = (i: number) =>
        values.filter((_, j) => j !== i).reduce<Expr | null>(multiply, null)
      const terms = tangents.map((t, i) => multiply(others(i), t))
      return { op: 'terms', terms }
    }
    const best = self ?? this.#copy(expr)
    return tangents.reduceRight((rest, t, i) =>
      choose(combine('==', values[i] ?? ZERO, best), t, rest),
    )
  }

  #lookup({ table, x }: Expr & { op: 'lookup' }): Expr | null {
    const d = this.tangent(x)
    const { x: xs = [], y: ys = [] } = this.#context.tables[table] ?? {}
    const last = xs.length - 1
    if (!d || last < 1) return null
    const at = this.#copy(x)
    const knot = (i: number) => literal(xs[i] ?? 0)
    const slope = (i: number) =>
      literal(((ys[i] ?? 0) - (ys[i - 1] ?? 0)) / ((xs[i] ?? 0) - (xs[i - 1] ?? 0)))
    /** Slope for x above knot `low` and up to knot `high`. */
    const between = (low: number, high: number): Expr => {
      if (high - low === 1) return slope(high)
      const middle = (low + high) >> 1
      return choose(combine('<=', at, knot(middle)), between(low, middle), between(middle, high))
    }
    const isInside = combine('and', combine('>', at, knot(0)), combine('<', at, knot(last)))
    return this.#unlessZero(d, (t) => choose(isInside, times(between(0, last), t), ZERO))
  }

  /** Keep a zero tangent zero where the slope may be infinite; spare the slope where it is not asked for. */
  #unlessZero(tangent: Expr, slope: (tangent: Expr) => Expr): Expr {
    const shared = this.#share(tangent)
    return choose(shared, slope(shared), ZERO)
  }

  #copy(value: Expr): Expr {
    return costOf(value) > COPIED_COST ? this.#context.hoist(value, this.#sizes) : value
  }

  #share(tangent: Expr): Expr {
    return costOf(tangent) > SHARED_COST ? this.#context.hoist(tangent, this.#sizes) : tangent
  }
}

/** Slope of the sigmoid, without cancellation. */
function bell(x: Expr): Expr {
  return times(apply('sigmoid', x), apply('sigmoid', apply('-', x)))
}

function times(a: Expr, b: Expr): Expr {
  return combine('*', a, b)
}

function multiply(a: Expr | null, b: Expr): Expr {
  return a ? times(a, b) : b
}

function add(a: Expr | null, b: Expr | null): Expr | null {
  return a && b ? combine('+', a, b) : (a ?? b)
}

function subtract(a: Expr | null, b: Expr | null): Expr | null {
  if (!b) return a
  return a ? combine('-', a, b) : apply('-', b)
}
