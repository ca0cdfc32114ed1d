import type { Expr, Piece } from './ir.ts'
import { pointsOf } from './evaluate.ts'
import type { Layout } from './layout.ts'

/** Generated code: the body of a function of lane memory `m`, uniform memory `u`, and the number of worlds `n`. */
export interface Emitted {
  readonly source: string
  /** Reads, operators and calls in it. */
  readonly cost: number
}

/** Thrown when one equation unrolls into more code than an engine will optimise; it is interpreted instead. */
export class TooLong extends Error {}

const MOST_COST = 4000
/** Calls into numeric/ that generated code may make, by the name it uses. */
const CALLS: Readonly<Record<string, string>> = {
  abs: 'Math.abs',
  sqrt: 'Math.sqrt',
  floor: 'Math.floor',
}

/**
 * Write one equation as JavaScript: elements unrolled, a loop over worlds around each.
 *
 * @param into Cell of element 0 of the result, in lane memory, or null for uniform memory.
 * @throws {TooLong} When the unrolled code passes a bound.
 */
export function emitPieces(
  node: number,
  pieces: readonly Piece[],
  layout: Layout,
  into: number | null = layout.uniformOffset[node] === -1 ? (layout.laneOffset[node] ?? 0) : null,
): Emitted {
  let source = ''
  let cost = 0
  for (const { sizes, targets, body } of pieces)
    for (const [i, point] of pointsOf(sizes).entries()) {
      const writer = new Writer(layout)
      const value = writer.number(body, point)
      const target = targets[i] ?? 0
      cost += writer.cost + 1
      source += writer.lines()
      source +=
        into === null
          ? `u[${(layout.uniformOffset[node] ?? 0) + target}]=${value};\n`
          : `for(let w=0;w<n;w++)m[${into + target * layout.lanes}+w]=${value};\n`
    }
  return { source: source && `{${source}}\n`, cost }
}

class Writer {
  cost = 0
  readonly #layout: Layout
  readonly #held = new Map<number, string>()

  constructor(layout: Layout) {
    this.#layout = layout
  }

  /** Uniform values read inside the loop, held in constants before it. */
  lines(): string {
    const held = [...this.#held].map(([cell, name]) => `${name}=u[${cell}]`)
    // One block a statement: the names start again.
    return held.length > 0 ? `}{const ${held.join(',')};` : '}{'
  }

  number(expr: Expr, at: readonly number[]): string {
    if (++this.cost > MOST_COST) throw new TooLong()
    switch (expr.op) {
      case 'number':
        return literal(expr.value)
      case 'read':
        return this.#read(expr, at)
      case 'unary':
        if (expr.fn === '-') return `(-${this.number(expr.a, at)})`
        if (expr.fn === 'not') return `(${this.#truth(expr.a, at)}?0:1)`
        return `${CALLS[expr.fn] ?? expr.fn}(${this.number(expr.a, at)})`
      case 'binary':
        return this.#binary(expr, at)
      case 'select':
        return `(${this.#truth(expr.when, at)}?${this.number(expr.then, at)}:${this.number(expr.otherwise, at)})`
      case 'lookup':
        return `lookup(tables[${expr.table}],${this.number(expr.x, at)})`
      case 'terms':
        return expr.terms.length === 0
          ? '0'
          : `(${expr.terms.map((t) => this.number(t, at)).join('+')})`
      case 'reduce':
        return this.#reduce(expr, at)
    }
  }

  #read(expr: Expr & { op: 'read' }, at: readonly number[]): string {
    let element = expr.base
    for (const { axis, offsets } of expr.axes) element += offsets[at[axis] ?? 0] ?? 0
    const uniform = this.#layout.uniformOffset[expr.node] ?? -1
    if (uniform < 0)
      return `m[${(this.#layout.laneOffset[expr.node] ?? 0) + element * this.#layout.lanes}+w]`
    const cell = uniform + element
    const name = this.#held.get(cell) ?? `c${this.#held.size}`
    this.#held.set(cell, name)
    return name
  }

  #binary(expr: Expr & { op: 'binary' }, at: readonly number[]): string {
    if (isTruth(expr)) return `(${this.#truth(expr, at)}?1:0)`
    const a = this.number(expr.a, at)
    const b = this.number(expr.b, at)
    if (expr.fn === '^') return `pow(${a},${b})`
    if (expr.fn === 'min' || expr.fn === 'max') return `Math.${expr.fn}(${a},${b})`
    return `(${a}${expr.fn}${b})`
  }

  /** A JavaScript condition: any number but 0 is true, NaN included. */
  #truth(expr: Expr, at: readonly number[]): string {
    if (expr.op === 'binary' && isTruth(expr)) {
      this.cost++
      if (expr.fn === 'and') return `(${this.#truth(expr.a, at)}&&${this.#truth(expr.b, at)})`
      if (expr.fn === 'or') return `(${this.#truth(expr.a, at)}||${this.#truth(expr.b, at)})`
      const sign = expr.fn === '==' ? '===' : expr.fn === '!=' ? '!==' : expr.fn
      return `(${this.number(expr.a, at)}${sign}${this.number(expr.b, at)})`
    }
    if (expr.op === 'unary' && expr.fn === 'not') return `!${this.#truth(expr.a, at)}`
    return `(${this.number(expr, at)}!==0)`
  }

  #reduce(expr: Expr & { op: 'reduce' }, at: readonly number[]): string {
    const points = pointsOf(expr.sizes)
    const truths = expr.fn === 'any' || expr.fn === 'all' || expr.fn === 'count'
    const values = points.map((p) =>
      truths ? this.#truth(expr.body, [...at, ...p]) : this.number(expr.body, [...at, ...p]),
    )
    switch (expr.fn) {
      case 'sum':
        return `(${values.join('+')})`
      case 'mean':
        return `((${values.join('+')})/${values.length})`
      case 'product':
        return `(${values.join('*')})`
      case 'min':
      case 'max':
        return values.reduce((a, b) => `Math.${expr.fn}(${a},${b})`)
      case 'any':
        return `((${values.join('||')})?1:0)`
      case 'all':
        return `((${values.join('&&')})?1:0)`
      case 'count':
        return `(${values.map((v) => `(${v}?1:0)`).join('+')})`
    }
  }
}

function isTruth(expr: Expr & { op: 'binary' }): boolean {
  return !'+-*/^'.includes(expr.fn) && expr.fn !== 'min' && expr.fn !== 'max'
}

function literal(value: number): string {
  if (value < 0 || Object.is(value, -0)) return `(${Object.is(value, -0) ? '-0' : value})`
  return Number.isFinite(value) ? String(value) : value === Infinity ? 'Infinity' : 'NaN'
}
